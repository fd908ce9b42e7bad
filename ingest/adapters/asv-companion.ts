// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isRecord, type ForeignRecord } from './foreign-value.ts'

/** True for `graphs/**.json` of asv's web pages: `[[revision, value or values], ...]`. */
export function isAsvGraph(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.slice(0, 8).every(isGraphPoint)
}

function isGraphPoint(point: unknown): boolean {
  if (!Array.isArray(point) || point.length !== 2) return false
  const revision: unknown = point[0]
  const values: unknown = point[1]
  return Number.isSafeInteger(revision) && (Array.isArray(values) ? values.every(isValue) : isValue(values))
}

function isValue(value: unknown): boolean {
  return value === null || typeof value === 'number'
}

/**
 * True for `benchmarks.json` and `machine.json`, which stand beside result files and hold no result: the first says what
 * each benchmark does, the second describes a machine.
 */
export function isAsvCompanion(value: unknown): boolean {
  if (!isRecord(value)) return false
  return isMachine(value) || isBenchmarkList(value)
}

function isMachine(value: ForeignRecord): boolean {
  return value['version'] === 1 && typeof value['machine'] === 'string' && 'arch' in value && 'ram' in value
}

function isBenchmarkList(value: ForeignRecord): boolean {
  const first = Object.values(value)[0]
  return value['version'] === 2 && isRecord(first) && 'param_names' in first && 'code' in first
}

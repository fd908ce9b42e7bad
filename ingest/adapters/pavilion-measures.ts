// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { mergeByName } from './repeated-measures.ts'

/** Keys that Pavilion2 fills itself; every other key of a result is what a parser of the test found. */
const ownKeys = new Set([
  'name',
  'id',
  'uuid',
  'test_version',
  'pav_version',
  'created',
  'started',
  'finished',
  'duration',
  'user',
  'job_id',
  'job_info',
  'sched',
  'sys_name',
  'pav_result_errors',
  'return_value',
  'result',
])
/** Results by node (`n`) and by file (`fn`, since 2.3 `per_file`): what is measured stands one level below their names. */
const groupKeys = new Set(['n', 'fn', 'per_file'])

const deepest = 4
const most = 500

/** The measures of a result, and which of them were written as text; wrong names the key that cannot be read. */
export type PavilionMeasures =
  { readonly measures: readonly Measure[]; readonly stringNumbers: readonly string[] } | { readonly wrong: string }

/**
 * Reads the duration, in seconds, and every number that a parser found. Tables are taken apart with dots,
 * `table.row.column`; a list of numbers, and the same key of several nodes or files, are samples of one measure.
 */
export function readPavilionMeasures(result: ForeignRecord): PavilionMeasures {
  const found: Found[] = []
  if ('duration' in result) found.push({ name: 'duration', unit: 's', value: readDuration(result['duration']) })
  for (const [key, value] of Object.entries(result)) {
    if (ownKeys.has(key)) continue
    if (groupKeys.has(key)) collectGroup(key, value, found)
    else collect(key, value, found)
  }
  const measures: Measure[] = []
  const stringNumbers = new Set<string>()
  if (found.length > most) return { wrong: '' }
  for (const { name, unit, value } of found) {
    const metricRaw = readName(name)
    if (metricRaw === undefined) return { wrong: `/${name.split('.')[0] ?? ''}` }
    const read = readNumber(value)
    const gap = read.value === undefined ? { gap: read.gap } : {}
    measures.push({ metricRaw, value: read.value ?? null, ...gap, unit })
    if (typeof value === 'string') stringNumbers.add(metricRaw)
  }
  return { measures: mergeByName(measures), stringNumbers: [...stringNumbers] }
}

interface Found {
  readonly name: string
  readonly unit: string
  readonly value: unknown
}

/** Names of nodes and files are left out. */
function collectGroup(group: string, value: unknown, found: Found[]): void {
  if (!isRecord(value)) return
  for (const part of Object.values(value)) {
    if (!isRecord(part)) continue
    for (const [key, item] of Object.entries(part)) collect(`${group}.${key}`, item, found)
  }
}

/** Texts, truths and empty lists measure nothing; null is what a parser leaves when it found nothing. */
function collect(name: string, value: unknown, found: Found[], depth = 1): void {
  if (isMeasured(value)) {
    found.push({ name, unit: '', value })
    return
  }
  if (depth >= deepest || typeof value !== 'object' || value === null || found.length > most) return
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.slice(0, most + 1)
    if (!items.every(isMeasured)) return
    for (const item of items) found.push({ name, unit: '', value: item })
    return
  }
  for (const [key, item] of Object.entries(value)) collect(`${name}.${key}`, item, found, depth + 1)
}

function isMeasured(value: unknown): boolean {
  if (value === null || typeof value === 'number') return true
  if (typeof value !== 'string') return false
  const read = readNumber(value)
  return read.value !== undefined || read.gap === 'not-finite'
}

/** A number of seconds; older releases wrote `0:00:06.130584`. */
function readDuration(value: unknown): unknown {
  const parts = typeof value === 'string' ? /^(\d{1,6}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(value) : null
  if (parts === null) return value
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
}

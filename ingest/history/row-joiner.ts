// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from './history.ts'
import type { StoredCase, StoredMeasure } from './stored-rows.ts'

interface Joined {
  readonly stored: StoredCase
  readonly measure: StoredMeasure
  readonly row: HistoryRow
}

/** Fields in which the rows of a series differ as a rule. */
type OwnField = 'caseKey' | 'run' | 'startedAt' | 'source' | 'value'

/** All other fields; when one is missing here, types say so. */
const caseFields: Readonly<Record<Exclude<keyof StoredCase, OwnField>, true>> = {
  project: true,
  benchmark: true,
  useCase: true,
  parameters: true,
  system: true,
  partition: true,
  environment: true,
  nodes: true,
  tasks: true,
  timeAssumed: true,
  commit: true,
  dirty: true,
  attempt: true,
  status: true,
  jobHash: true,
}

const measureFields: Readonly<Record<Exclude<keyof StoredMeasure, OwnField>, true>> = {
  metricRaw: true,
  unit: true,
  gap: true,
  reference: true,
  lower: true,
  upper: true,
  direction: true,
  samples: true,
  derived: true,
}

const sharedOfCase = listNames(caseFields)
const sharedOfMeasure = listNames(measureFields)

/**
 * Makes a row of a case and one of its measures. One for each read: rows of a series differ in little, and a copy of the row
 * before with that little changed costs a fifth of putting two records together.
 */
export function createRowJoiner(): (stored: StoredCase, measure: StoredMeasure) => HistoryRow {
  let before: Joined | undefined
  return (stored, measure) => {
    const { startedAt } = stored
    if (startedAt !== undefined && before?.stored.startedAt !== undefined && isLike(stored, measure, before)) {
      const { caseKey, run, source } = stored
      return { ...before.row, caseKey, run, startedAt, source, value: measure.value }
    }
    const row = { ...stored, ...measure }
    before = { stored, measure, row }
    return row
  }
}

function listNames<Fields extends object>(fields: Fields): readonly (keyof Fields)[] {
  const names: (keyof Fields)[] = []
  for (const name in fields) names.push(name)
  return names
}

/** True when a row would differ from the one before in nothing that rows of a series share. Lists are the same when they are one. */
function isLike(stored: StoredCase, measure: StoredMeasure, before: Joined): boolean {
  for (const name of sharedOfCase) if (stored[name] !== before.stored[name]) return false
  for (const name of sharedOfMeasure) if (measure[name] !== before.measure[name]) return false
  return true
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Point } from '../../schemas/types.gen.ts'
import { guardFormula } from '../records/csv.ts'
import { canonicalJson } from '../records/identity.ts'

/** Columns of a point in formats that know no nesting, with their type in Parquet. */
export const flatColumns = [
  ['series', 'VARCHAR'],
  ['project', 'VARCHAR'],
  ['run', 'VARCHAR'],
  ['benchmark', 'VARCHAR'],
  ['useCase', 'VARCHAR'],
  ['parameters', 'VARCHAR'],
  ['system', 'VARCHAR'],
  ['partition', 'VARCHAR'],
  ['environment', 'VARCHAR'],
  ['nodes', 'BIGINT'],
  ['tasks', 'BIGINT'],
  ['metric', 'VARCHAR'],
  ['metricRaw', 'VARCHAR'],
  ['direction', 'VARCHAR'],
  ['family', 'VARCHAR'],
  ['value', 'DOUBLE'],
  ['gap', 'VARCHAR'],
  ['unit', 'VARCHAR'],
  ['reference', 'DOUBLE'],
  ['lower', 'DOUBLE'],
  ['upper', 'DOUBLE'],
  ['samples', 'VARCHAR'],
  ['derived', 'BOOLEAN'],
  ['startedAt', 'TIMESTAMP'],
  ['timeAssumed', 'BOOLEAN'],
  ['commit', 'VARCHAR'],
  ['dirty', 'BOOLEAN'],
  ['status', 'VARCHAR'],
  ['attempt', 'BIGINT'],
  ['jobHash', 'VARCHAR'],
  ['sourceSha256', 'VARCHAR'],
  ['sourceFormat', 'VARCHAR'],
  ['sourceFormatVersion', 'VARCHAR'],
  ['sourceUrl', 'VARCHAR'],
] as const

/** A value of a flat point; undefined is an empty cell. */
export type FlatValue = string | number | boolean | undefined

/** A point as one flat row: parameters and samples as JSON text, not measured as an empty cell. */
export function flattenPoint(point: Point): Readonly<Record<string, FlatValue>> {
  const { parameters, samples, source, value, ...rest } = point
  return {
    ...rest,
    parameters: canonicalJson(parameters),
    value: value ?? undefined,
    samples: samples === undefined ? undefined : JSON.stringify(samples),
    sourceSha256: source.sha256,
    sourceFormat: source.format,
    sourceFormatVersion: source.formatVersion,
    sourceUrl: source.url,
  }
}

/** First line of the CSV form. */
export function writeCsvHeader(): string {
  return `${flatColumns.map(([name]) => name).join(',')}\r\n`
}

/** A point as a line of CSV after RFC 4180. */
export function writeCsvLine(point: Point): string {
  const flat = flattenPoint(point)
  return `${flatColumns.map(([name]) => writeCell(flat[name])).join(',')}\r\n`
}

/** A cell of CSV, guarded against formulas as every other. */
function writeCell(value: FlatValue): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value)
  const safe = guardFormula(value)
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

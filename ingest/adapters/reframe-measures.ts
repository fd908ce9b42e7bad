// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { isRecord, readFinite, readName, type ForeignRecord } from './foreign-value.ts'

/** What a performance tuple holds, in the order ReFrame 4.7 and later write it. */
export type PerformanceTuple = readonly [
  value: unknown,
  reference: unknown,
  lower: unknown,
  upper: unknown,
  unit: unknown,
]

/** The measures of a case; wrong names what cannot be read, as a key below the case. */
export type ReframeMeasures =
  { readonly measures: readonly Measure[]; readonly stringNumbers: readonly string[] } | { readonly wrong: string }

/** Reads `perfvars` (to data_version 3.1) or `perfvalues` (from 4.0 on); null and a missing key are no measures. */
export function readMeasures(testcase: ForeignRecord, prefix: string): ReframeMeasures {
  const values = testcase['perfvalues']
  if (values !== undefined && values !== null) return readPerfvalues(values, prefix)
  return readPerfvars(testcase['perfvars'])
}

function readPerfvars(perfvars: unknown): ReframeMeasures {
  if (perfvars === undefined || perfvars === null) return { measures: [], stringNumbers: [] }
  if (!Array.isArray(perfvars)) return { wrong: '/perfvars' }
  const measures: Measure[] = []
  const stringNumbers: string[] = []
  for (const [index, item] of perfvars.entries()) {
    const name = isRecord(item) ? readName(item['name']) : undefined
    if (!isRecord(item) || name === undefined) return { wrong: `/perfvars/${index}` }
    const tuple = [item['value'], item['reference'], item['thres_lower'], item['thres_upper'], item['unit']] as const
    measures.push(toReframeMeasure(name, tuple))
    if (typeof tuple[0] === 'string') stringNumbers.push(name)
  }
  return { measures, stringNumbers }
}

function readPerfvalues(perfvalues: unknown, prefix: string): ReframeMeasures {
  if (!isRecord(perfvalues)) return { wrong: '/perfvalues' }
  const measures: Measure[] = []
  const stringNumbers: string[] = []
  for (const key of Object.keys(perfvalues)) {
    const tuple = perfvalues[key]
    const name = readName(readMetricName(key, prefix))
    if (!Array.isArray(tuple) || tuple.length < 5 || name === undefined) {
      return { wrong: `/perfvalues/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` }
    }
    measures.push(toReframeMeasure(name, [tuple[0], tuple[1], tuple[2], tuple[3], tuple[4]]))
    if (typeof tuple[0] === 'string') stringNumbers.push(name)
  }
  return { measures, stringNumbers }
}

/** `system:partition:name`, where the name itself may hold colons; else what follows the second colon. */
function readMetricName(key: string, prefix: string): string {
  if (key.startsWith(prefix)) return key.slice(prefix.length)
  const second = key.indexOf(':', key.indexOf(':') + 1)
  return second < 0 ? key : key.slice(second + 1)
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A reference of 0 means that there is none, and then thresholds, which are relative to it, mean nothing. */
export function toReframeMeasure(metricRaw: string, tuple: PerformanceTuple): Measure {
  const read = readNumber(tuple[0])
  const measure: Mutable<Measure> = { metricRaw, value: read.value ?? null, unit: readUnit(tuple[4]) }
  if (read.value === undefined) measure.gap = read.gap
  const reference = readFinite(tuple[1])
  if (reference === undefined || reference === 0) return measure
  const lower = readFinite(tuple[2])
  const upper = readFinite(tuple[3])
  measure.reference = reference
  if (lower !== undefined) measure.lower = lower
  if (upper !== undefined) measure.upper = upper
  if (lower === undefined && upper !== undefined) measure.direction = 'lower'
  if (lower !== undefined && upper === undefined) measure.direction = 'higher'
  return measure
}

function readUnit(unit: unknown): string {
  return typeof unit === 'string' && unit.length <= 32 ? unit.trim() : ''
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, CaseStatus, JsonValue, Measure } from '../records/benchmark-case.ts'
import type { Database } from './database.ts'
import { tableColumns } from './tables.ts'
import type { CaseColumn, Column, PointColumn } from './tables.ts'

/** Reads what Parquet gives back into records. One for each read, because it keeps each text that it saw only once. */
export interface RowDecoder {
  /** A case from its columns, in the order of caseFields. */
  readCase(fields: readonly unknown[]): StoredCase
  /** A measure from its columns, in the order of pointFields. */
  readMeasure(fields: readonly unknown[]): StoredMeasure
}

/** A case without its measures. */
export type StoredCase = Omit<BenchmarkCase, 'measures'>

/** What a point says beside whose it is. */
export type StoredMeasure = Measure & { readonly derived: boolean }

/** Columns of a point that do not name its case. */
export const pointFieldColumns = tableColumns.points.filter(({ name }) => name !== 'caseKey' && name !== 'sourceSha256')

/** Expressions that select the columns of a case for readCase. */
export const caseFields = tableColumns.cases.map(selectField).join(', ')

/** How many columns caseFields selects. */
export const caseFieldCount = tableColumns.cases.length

/** Expressions that select the columns of a point for readMeasure. */
export const pointFields = pointFieldColumns.map(selectField).join(', ')

const caseIndex = new Map<CaseColumn, number>(tableColumns.cases.map(({ name }, index) => [name, index]))
const pointIndex = new Map<PointColumn, number>(pointFieldColumns.map(({ name }, index) => [name, index]))

/** A decoder for one read. */
export function createDecoder(): RowDecoder {
  const texts = new Map<string, string>()
  const parameters = new Map<string, BenchmarkCase['parameters']>()
  const intern = (value: unknown) => {
    if (typeof value !== 'string') return undefined
    const known = texts.get(value)
    if (known !== undefined) return known
    texts.set(value, value)
    return value
  }
  const readParameters = (text: string) => {
    const known = parameters.get(text)
    if (known !== undefined) return known
    const parsed = parseParameters(text)
    parameters.set(text, parsed)
    return parsed
  }
  let caseBefore: Decoded<StoredCase> | undefined
  let measureBefore: Decoded<StoredMeasure> | undefined
  return {
    readCase(fields) {
      if (caseBefore !== undefined && isLike(fields, caseBefore.fields, ownCaseFields)) return likeCase(caseBefore.record, fields)
      const record = decodeCase({ fields, intern, readParameters })
      caseBefore = { fields: [...fields], record }
      return record
    },
    readMeasure(fields) {
      const value = fields[valueField]
      if (measureBefore !== undefined && typeof value === 'number' && isLike(fields, measureBefore.fields, ownPointFields)) {
        return { ...measureBefore.record, value }
      }
      const record = decodeMeasure(fields, intern)
      measureBefore = { fields: [...fields], record }
      return record
    },
  }
}

/** A record and the fields that it was made of. */
interface Decoded<T> {
  readonly fields: readonly unknown[]
  readonly record: T
}

/** Fields in which the cases of one series differ as a rule. */
const ownCaseFields = new Set(numberFields(['caseKey', 'run', 'startedAt', 'sourceSha256']))
const [keyField = -1, runField = -1, startField = -1, sourceField = -1] = ownCaseFields
const valueField = pointIndex.get('value') ?? -1
const ownPointFields = new Set([valueField])

function numberFields(names: readonly CaseColumn[]): readonly number[] {
  return names.map((name) => caseIndex.get(name) ?? -1)
}

/** True when two rows differ at most in their own fields, and in none of them by what is absent. */
function isLike(fields: readonly unknown[], before: readonly unknown[], own: ReadonlySet<number>): boolean {
  for (let at = 0; at < before.length; at += 1) {
    const [value, other] = [fields[at], before[at]]
    if (value !== other && (!own.has(at) || value === null || other === null)) return false
  }
  return true
}

/** A copy costs a tenth of decoding all fields. */
function likeCase(before: StoredCase, fields: readonly unknown[]): StoredCase {
  const startedAt = readNumber(fields[startField])
  return {
    ...before,
    caseKey: readText(fields[keyField]),
    run: readText(fields[runField]),
    ...present('startedAt', startedAt === undefined ? undefined : writeInstant(startedAt)),
    source: { ...before.source, sha256: readText(fields[sourceField]) },
  }
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Microseconds since 1970 as UTC. */
function writeInstant(microseconds: number): string {
  return new Date(microseconds / 1000).toISOString()
}

/** Expression that selects a column as a decoder reads it. */
export function selectField({ name, kind }: Column): string {
  if (kind === 'integer') return `"${name}"::DOUBLE`
  if (kind === 'instant') return `epoch_us("${name}")::DOUBLE`
  return `"${name}"`
}

/** Fields of one row and how to read texts that repeat. */
interface RowFields {
  readonly fields: readonly unknown[]
  readonly intern: (value: unknown) => string | undefined
  readonly readParameters: (text: string) => BenchmarkCase['parameters']
}

/** Numbers of the first row of a result; what is no number is 0. */
export async function readNumbers({ connection }: Database, sql: string): Promise<readonly number[]> {
  const result = await connection.runAndReadAll(sql)
  return (result.getRows()[0] ?? []).map((value) => (typeof value === 'number' ? value : 0))
}

function decodeCase({ fields, intern, readParameters }: RowFields): StoredCase {
  const field = (name: CaseColumn) => fields[caseIndex.get(name) ?? -1]
  const text = (name: CaseColumn) => intern(field(name))
  const number = (name: CaseColumn) => readNumber(field(name))
  const flag = (name: CaseColumn) => readFlag(field(name))
  const startedAt = number('startedAt')
  // Hardly ever the same as that of another case, so not looked up.
  const caseKey = field('caseKey')
  const url = text('sourceUrl')
  return {
    caseKey: typeof caseKey === 'string' ? caseKey : '',
    run: text('run') ?? '',
    project: text('project') ?? '',
    benchmark: text('benchmark') ?? '',
    parameters: readParameters(text('parameters') ?? '{}'),
    system: text('system') ?? '',
    timeAssumed: flag('timeAssumed') ?? false,
    attempt: number('attempt') ?? 1,
    status: readStatus(text('status')),
    ...present('useCase', text('useCase')),
    ...present('partition', text('partition')),
    ...present('environment', text('environment')),
    ...present('nodes', number('nodes')),
    ...present('tasks', number('tasks')),
    ...present('startedAt', startedAt === undefined ? undefined : writeInstant(startedAt)),
    ...present('commit', text('commit')),
    ...present('dirty', flag('dirty')),
    ...present('jobHash', text('jobHash')),
    source: {
      sha256: text('sourceSha256') ?? '',
      format: text('sourceFormat') ?? '',
      formatVersion: text('sourceFormatVersion') ?? '',
      ...present('url', url),
    },
  }
}

function decodeMeasure(fields: readonly unknown[], intern: RowFields['intern']): StoredMeasure {
  const field = (name: PointColumn) => fields[pointIndex.get(name) ?? -1]
  const text = (name: PointColumn) => intern(field(name))
  const number = (name: PointColumn) => readNumber(field(name))
  return {
    metricRaw: text('metricRaw') ?? '',
    value: number('value') ?? null,
    unit: text('unit') ?? '',
    derived: readFlag(field('derived')) ?? false,
    ...present('gap', text('gap')),
    ...present('reference', number('reference')),
    ...present('lower', number('lower')),
    ...present('upper', number('upper')),
    ...present('direction', readDirection(text('direction'))),
    ...present('samples', readList(field('samples'))),
  }
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value }
function present(name: string, value: unknown): unknown {
  return value === undefined ? {} : { [name]: value }
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function readFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function readList(value: unknown): readonly number[] | undefined {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return undefined
  return value.items.filter((item) => typeof item === 'number')
}

const statuses: readonly CaseStatus[] = ['pass', 'fail', 'error', 'skip', 'xfail', 'xpass']
const directions = ['lower', 'higher', 'none'] as const

function readStatus(text: string | undefined): CaseStatus {
  return statuses.find((status) => status === text) ?? 'error'
}

function readDirection(text: string | undefined): Measure['direction'] {
  return directions.find((direction) => direction === text)
}

function parseParameters(text: string): Record<string, JsonValue> {
  const value: unknown = JSON.parse(text)
  return isJsonObject(value) ? value : {}
}

/** What JSON.parse gives is JSON, so only the outermost kind is left to tell. */
function isJsonObject(value: unknown): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DelimitedTable } from '../documents/delimited-table.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { applyNames, type MergedRule, type PackedName } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import type { Findings } from './findings.ts'
import { readName } from './foreign-value.ts'
import { toParameters } from './parameter-value.ts'
import { mergeByName } from './repeated-measures.ts'
import { readKeys, tooManyCells, type RowKeys } from './scaling-keys.ts'
import type { ScalingLayout } from './scaling-layout.ts'

/** A table, what its columns mean, what it is called and what the mapping rules say of it. */
export interface ScalingTable {
  readonly table: DelimitedTable
  readonly layout: ScalingLayout
  readonly name: string
  readonly rule: MergedRule
}

/** The part of a case that the table says. */
export type ScalingCase = Pick<
  AdaptedCase,
  'benchmark' | 'useCase' | 'parameters' | 'system' | 'nodes' | 'tasks' | 'status' | 'measures'
>

type Identity = Omit<ScalingCase, 'status' | 'measures'>

/** Where a value belongs and how it is called. */
interface Target {
  readonly index: number
  readonly metric: string
  readonly unit: string
}

/** Columns of one case, and what they themselves say was varied. */
interface Place {
  readonly packed: PackedName
  readonly targets: Target[]
}

/** Reads all lines. The same case on two lines was measured twice: its values are samples of one. */
export function readScalingRows(scaling: ScalingTable, findings: Findings): readonly ScalingCase[] {
  const named = applyNames(scaling.rule, scaling.name)
  const places = placeColumns(scaling, named, findings)
  const groups = new Map<string, { readonly identity: Identity; readonly measures: Measure[] }>()
  for (const row of scaling.table.rows) {
    const keys = readKeys(row, scaling.table.header, scaling.layout)
    if (typeof keys === 'string') {
      addInvalid(findings, keys, row.line)
      continue
    }
    for (const { packed, targets } of places) {
      const identity = identify(keys, { packed, named }, scaling)
      if (identity === undefined) {
        addInvalid(findings, 'What this line says was varied is more than what describes one case.', row.line)
        break
      }
      const key = canonicalJson(identity)
      const group = groups.get(key) ?? { identity, measures: [] }
      groups.set(key, group)
      group.measures.push(...targets.map((target) => toMeasure(row.cells[target.index], target)))
    }
  }
  const cases = Array.from(groups.values(), ({ identity, measures }) => finish(identity, mergeByName(measures)))
  addWords(findings, cases)
  return cases
}

/** A case of which nothing was measured was not seen to pass. */
function finish(identity: Identity, measures: readonly Measure[]): ScalingCase {
  return { ...identity, status: measures.every(({ value }) => value === null) ? 'skip' : 'pass', measures }
}

/**
 * In a grid the table names the metric, and the column is a value of what was varied. A `names` pattern that takes a
 * column apart without finding a metric says that it is one of those, and what was varied.
 */
function placeColumns({ layout, rule }: ScalingTable, named: PackedName, findings: Findings): readonly Place[] {
  const places = new Map<string, Place>()
  for (const column of layout.values) {
    const found = applyNames(rule, column.name)
    const isValue = found.metric === column.name && Object.keys(found.parameters).length > 0
    const metric = readName(isValue || layout.kind === 'grid' ? named.metric : found.metric)
    if (metric === undefined) {
      addInvalid(findings, `Column ${column.index + 1} was left out: its name is too long or only a path.`, 1)
      continue
    }
    const parameters = layout.kind === 'grid' && !isValue ? { column: column.name } : found.parameters
    const packed = { ...found, metric: '', parameters }
    const key = canonicalJson(packed)
    const place = places.get(key) ?? { packed, targets: [] }
    places.set(key, place)
    place.targets.push({ index: column.index, metric, unit: column.unit ?? findUnit(metric, rule, layout) })
  }
  return [...places.values()]
}

function findUnit(metric: string, rule: MergedRule, layout: ScalingLayout): string {
  return countsIterations(metric) ? 'iter' : (rule.unit ?? guessUnit(metric, layout))
}

/** `ksp-niter`, `snes-niter`: PETSc counts iterations. */
function countsIterations(metric: string): boolean {
  return /niter$/i.test(metric)
}

const notTime = /memory|speed-?up|efficiency|error|bandwidth|throughput|energy|power|flop|dof|size|count/i

/** D7.1 draws all steps of its tables by the number of processes in seconds; other tables say nothing of units. */
function guessUnit(metric: string, { kind, keys }: ScalingLayout): string {
  return kind === 'steps' && keys.some((key) => key.kind === 'tasks') && !notTime.test(metric) ? 's' : ''
}

interface Names {
  /** What the column says. */
  readonly packed: PackedName
  /** What the name of the table says. */
  readonly named: PackedName
}

/** Undefined when the parameters are more than what describes one case. */
function identify(keys: RowKeys, { packed, named }: Names, { rule, name }: ScalingTable): Identity | undefined {
  const found = new Map<string, unknown>([
    ...Object.entries(named.parameters).map(readParameter),
    ...Object.entries(packed.parameters).map(readParameter),
    ...keys.parameters,
  ])
  const parameters = toParameters(found)
  const nodes = keys.nodes ?? packed.nodes ?? named.nodes
  const tasks = keys.tasks ?? packed.tasks ?? named.tasks
  const useCase = packed.useCase ?? named.useCase ?? rule.useCase
  return (
    parameters && {
      benchmark: packed.benchmark ?? named.benchmark ?? rule.as ?? name,
      ...(useCase === undefined ? {} : { useCase }),
      parameters,
      system: rule.system ?? 'unknown',
      ...(nodes === undefined ? {} : { nodes }),
      ...(tasks === undefined ? {} : { tasks }),
    }
  )
}

/** 0.06 is the same size in a column and in a line. */
function readParameter([name, text]: readonly [string, string]): readonly [string, unknown] {
  return [name, readNumber(text).value ?? text]
}

function toMeasure(cell: string | undefined, { metric, unit }: Target): Measure {
  const read = cell === undefined ? ({ gap: 'missing' } as const) : readNumber(cell)
  return read.value === undefined
    ? { metricRaw: metric, value: null, gap: read.gap, unit }
    : { metricRaw: metric, value: read.value, unit }
}

function addInvalid(findings: Findings, message: string, line: number): void {
  const hint = message === tooManyCells ? { hint: decimalHint } : {}
  findings.add({ code: 'artefact/invalid', message, at: { line, column: 1 }, ...hint })
}

const decimalHint = 'Numbers have a decimal point. A table with decimal commas needs a mapping file that says so.'

function addWords(findings: Findings, cases: readonly ScalingCase[]): void {
  const words = cases.flatMap(({ measures }) => measures).filter(({ gap }) => gap === 'not-a-number').length
  if (words === 0) return
  findings.add({
    code: 'artefact/invalid',
    message: `${words} ${words === 1 ? 'cell is no number and is a gap' : 'cells are no numbers and are gaps'}.`,
    hint: decimalHint,
  })
}

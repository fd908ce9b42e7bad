// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { applyNames, type MergedRule, type PackedName } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import { readDirection } from './bench-direction.ts'
import type { Findings } from './findings.ts'
import { isRecord, readName } from './foreign-value.ts'
import { toParameters } from './parameter-value.ts'
import { mergeByName } from './repeated-measures.ts'
import { remember } from './rule-finder.ts'

/** The part of a case that the benches of an entry say. */
export type BenchCase = Pick<
  AdaptedCase,
  'benchmark' | 'useCase' | 'parameters' | 'system' | 'nodes' | 'tasks' | 'measures'
>

/** Reads the `benches` of one entry; the tool tells which values are better. */
export type BenchReader = (benches: readonly unknown[], tool: unknown, pointer: string) => readonly BenchCase[]

interface Kind {
  readonly key: string
  readonly metric: string
  readonly shared: Omit<BenchCase, 'measures'>
}

/** Reads entries of one suite: all its benches are one case, unless the mapping rule splits their names. */
export function createBenchReader(suite: string, rule: MergedRule, findings: Findings): BenchReader {
  const findKind = remember((name) => toKind(applyNames(rule, name), suite, rule))
  const asText = new Set<string>()
  return (benches, tool, pointer) => {
    const groups = new Map<string, { readonly kind: Kind; readonly measures: Measure[] }>()
    for (const [index, bench] of benches.entries()) {
      const name = isRecord(bench) ? readName(bench['name']) : undefined
      const kind = name === undefined ? undefined : findKind(name)
      const at = `${pointer}/${index}`
      if (!isRecord(bench) || kind === undefined) {
        findings.add({ code: 'artefact/invalid', message: 'A bench was left out: it has no usable name.', pointer: at })
        continue
      }
      const group = groups.get(kind.key) ?? { kind, measures: [] }
      groups.set(kind.key, group)
      group.measures.push(toMeasure(kind.metric, bench['value'], bench['unit'], tool))
      if (typeof bench['value'] !== 'string' || asText.has(kind.metric)) continue
      asText.add(kind.metric)
      addStringNumber(findings, kind.metric, at)
    }
    return Array.from(groups.values(), ({ kind, measures }) => ({ ...kind.shared, measures: mergeBenches(measures) }))
  }
}

function toKind(packed: PackedName, suite: string, rule: MergedRule): Kind | undefined {
  const { metric, benchmark = rule.as ?? suite, useCase = rule.useCase, tasks, nodes } = packed
  const parameters = toParameters(new Map(Object.entries(packed.parameters)))
  if (parameters === undefined) return undefined
  const shared = {
    benchmark,
    ...(useCase === undefined ? {} : { useCase }),
    parameters,
    system: rule.system ?? 'unknown',
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
  }
  return { key: canonicalJson(shared), metric, shared }
}

/** `range` is a spread written as free text, neither a threshold nor samples: it is left out. */
function toMeasure(metricRaw: string, value: unknown, written: unknown, tool: unknown): Measure {
  const read = readNumber(value)
  const unit = typeof written === 'string' && written.length <= 32 ? written.trim() : ''
  const direction = readDirection(tool, unit)
  return {
    metricRaw,
    value: read.value ?? null,
    ...(read.value === undefined ? { gap: read.gap } : {}),
    unit,
    ...(direction === undefined ? {} : { direction }),
  }
}

/** The same name twice in one entry is measured twice; with another unit it is another metric, so the unit joins it. */
function mergeBenches(measures: readonly Measure[]): readonly Measure[] {
  const units = new Map<string, string | undefined>()
  for (const { metricRaw, unit } of measures) {
    const same = !units.has(metricRaw) || units.get(metricRaw) === unit
    units.set(metricRaw, same ? unit : undefined)
  }
  const isClear = ({ metricRaw, unit }: Measure): boolean => unit === '' || units.get(metricRaw) === unit
  return mergeByName(
    measures.map((item) => (isClear(item) ? item : { ...item, metricRaw: `${item.metricRaw} (${item.unit})` })),
  )
}

function addStringNumber(findings: Findings, metric: string, pointer: string): void {
  findings.add({
    code: 'artefact/string-number',
    message: `The values of ${metric} are written as text. Those that are numbers were read as numbers.`,
    pointer,
    hint: 'Write numbers without quotes.',
  })
}

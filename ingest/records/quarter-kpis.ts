// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiTarget, KpiValue, ProgrammeKpi, ReportKpi } from '../../schemas/types.gen.ts'
import { computedKpis } from './computed-kpis.ts'
import type { KpiFacts } from './computed-kpis.ts'
import { compareQuarters, readQuarter } from './quarter.ts'
import type { Quarter } from './quarter.ts'

/** What was measured in one quarter, for KPIs. */
export interface DatedFacts {
  readonly quarter: Quarter
  readonly facts: KpiFacts
}

type Reading = Pick<ReportKpi, 'value' | 'reason' | 'asOf' | 'note' | 'evidence' | 'before' | 'fr'>

/** The KPIs of the programme at the end of a quarter. History holds this quarter and those before, oldest first. */
export function readKpis(
  kpis: readonly ProgrammeKpi[],
  quarter: Quarter,
  history: readonly DatedFacts[],
): readonly ReportKpi[] {
  return kpis.map((kpi) => {
    const reading =
      kpi.computed === undefined ? readWritten(kpi, quarter) : readComputed(kpi.computed, quarter, history)
    const {
      id,
      name,
      definition,
      unit,
      direction,
      owner,
      work_packages: workPackages,
      reference,
      target,
      fr,
      computed,
    } = kpi
    return {
      id,
      name,
      definition,
      unit,
      ...(direction === undefined ? {} : { direction }),
      ...(owner === undefined ? {} : { owner }),
      ...(workPackages === undefined ? {} : { workPackages }),
      ...(reference === undefined ? {} : { reference }),
      ...(target === undefined ? {} : { target }),
      ...(computed === undefined ? {} : { computed }),
      ...reading,
      ...(fr === undefined && reading.fr === undefined ? {} : { fr: { ...fr, ...reading.fr } }),
      verdict: judgeKpi(reading.value, target),
    }
  })
}

/** The newest written value up to the quarter: a count that somebody keeps stands until it is counted again. */
function readWritten({ values = [] }: ProgrammeKpi, quarter: Quarter): Reading {
  const known = values
    .map((value) => ({ value, at: placeValue(value) }))
    .filter(({ at }) => compareQuarters(at, quarter) <= 0)
    .sort((a, b) => compareQuarters(a.at, b.at))
  const last = known.at(-1)
  if (last === undefined) return { value: null }
  const before = known.findLast(({ value, at }) => value.value !== null && at !== last.at)
  const { value, reason, note, evidence, fr } = last.value
  return {
    value,
    ...(reason === undefined ? {} : { reason }),
    ...(last.at === quarter ? {} : { asOf: last.value.quarter }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(fr === undefined ? {} : { fr }),
    ...describeBefore(before?.value),
  }
}

function describeBefore(value: KpiValue | undefined): Pick<Reading, 'before'> {
  if (value === undefined || value.value === null) return {}
  return { before: { quarter: value.quarter, value: value.value } }
}

function placeValue({ quarter }: KpiValue): Quarter {
  return readQuarter(quarter) ?? 'undated'
}

function readComputed(name: string, quarter: Quarter, history: readonly DatedFacts[]): Reading {
  const compute = (facts: KpiFacts) => computedKpis.get(name)?.compute(facts)
  const now = history.find((dated) => dated.quarter === quarter)
  const value = (now === undefined ? undefined : compute(now.facts)) ?? null
  for (const dated of history.toReversed()) {
    if (compareQuarters(dated.quarter, quarter) >= 0) continue
    const before = compute(dated.facts)
    if (before !== undefined) return { value, before: { quarter: dated.quarter, value: before } }
  }
  return { value }
}

/** Whether a value meets its target; targets in words are for people to judge. */
export function judgeKpi(value: number | null, target: KpiTarget | undefined): ReportKpi['verdict'] {
  if (value === null) return 'not-measured'
  if (target?.comparator === undefined || target.value === undefined) return 'unjudged'
  return isMet(value, target.comparator, target.value) ? 'met' : 'missed'
}

function isMet(value: number, comparator: NonNullable<KpiTarget['comparator']>, aim: number): boolean {
  switch (comparator) {
    case 'lt':
      return value < aim
    case 'le':
      return value <= aim
    case 'eq':
      return value === aim
    case 'ge':
      return value >= aim
    case 'gt':
      return value > aim
    default:
      return comparator satisfies never
  }
}

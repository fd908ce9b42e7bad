// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { k, localeOf } from '../../i18n/kpi-text.ts'
import { foldText } from '../catalogue/search-text.ts'
import { extentOf } from '../chart/domain.ts'
import type { Language } from '../links.ts'
import { groupTitle, placeText } from './case-words.ts'
import { formatDate } from './date-text.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { formatMeasure, formatPercent } from './measure-text.ts'
import { joinParameters } from './parameter-text.ts'

/** What the newest change of a series is to a reader; marked: somebody answered it, so it asks for nothing. */
export type HeatTone = 'regression' | 'improvement' | 'change' | 'marked' | 'steady' | 'short'

/** A series as the table of all series shows it: texts ready to be read, and what they are sorted and chosen by. */
export interface HeatRow {
  /** Below /kpi/. */
  readonly path: string
  readonly label: string
  /** Benchmark, place, size and parameters in one line. */
  readonly detail: string
  readonly value: string
  /** Latest values from 0, the lowest, to 100, the highest: their shape is all that a spark line shows. Nulls are gaps. */
  readonly spark: readonly (number | null)[]
  readonly tone: HeatTone
  /** Size of the newest change; null without one, or where the level before was 0. */
  readonly relative: number | null
  readonly change: string
  /** Days from the last value to the newest run of all; null when nobody knows when it was. */
  readonly age: number | null
  readonly date: string
  readonly project: string
  readonly packages: readonly string[]
  readonly demonstrators: readonly string[]
  readonly system: string
  readonly family: string
  readonly main: boolean
}

/** What the rows of all projects are made from. */
export interface HeatInput {
  readonly projects: readonly KpiProject[]
  readonly catalogue: readonly CatalogueEntry[]
  /** Start of the newest run of all. */
  readonly newest: string | undefined
  readonly lang: Language
}

const dayMs = 86_400_000

/** Rows of all series: what got worse first, then what got better, and main metrics before others. */
export function listHeatRows({ projects, catalogue, newest, lang }: HeatInput): readonly HeatRow[] {
  const entries = new Map(catalogue.map((entry) => [entry.id, entry]))
  const rows = projects.flatMap((project) =>
    project.groups.flatMap((group) =>
      group.series.map((series): HeatRow => {
        const parts = [
          groupTitle(group),
          placeText(series),
          describeSize(series, lang),
          joinParameters(series.parameters),
        ]
        const { last, lastAt, unit, spark = [], change } = series
        return {
          path: `${project.id}/${series.id}/`,
          label: series.label,
          detail: parts.filter((part) => part !== '').join(' · '),
          value: formatMeasure(last, chooseDisplayUnit(unit, Math.abs(last ?? 0)), localeOf(lang)),
          spark: scaleShape(spark),
          tone: toneOf(series),
          relative: change?.relative ?? null,
          change: describeTone(series, lang),
          age: lastAt === undefined || newest === undefined ? null : countDays(lastAt, newest),
          date: lastAt === undefined ? '' : formatDate(lastAt, 'day', localeOf(lang)),
          project: project.id,
          packages: entries.get(project.id)?.workPackages ?? [],
          demonstrators: entries.get(project.id)?.demonstrators ?? [],
          system: series.system,
          family: series.family ?? '',
          main: series.main,
        }
      }),
    ),
  )
  return sortHeat(rows, 'attention')
}

/** Text that the words of a query are looked for in. */
export function wordsOf({ label, detail, project }: HeatRow): string {
  return foldText(`${label} ${detail} ${project}`)
}

function toneOf({ verdict, change }: SeriesSummary): HeatTone {
  if (change === undefined) return verdict === 'short' ? 'short' : 'steady'
  return change.mark === undefined ? change.kind : 'marked'
}

function describeTone(series: SeriesSummary, lang: Language): string {
  const { change } = series
  if (change === undefined) return k(lang, `heat.tone.${toneOf(series)}`)
  const share =
    change.relative === null
      ? ''
      : ` ${change.relative > 0 ? '+' : '−'}${formatPercent(change.relative, localeOf(lang))}`
  return `${k(lang, `heat.tone.${toneOf(series)}`)}${share}`
}

function describeSize({ nodes, tasks }: SeriesSummary, lang: Language): string {
  if (tasks !== undefined) return k(lang, 'size.tasks', { count: tasks })
  return nodes === undefined ? '' : k(lang, 'size.nodes', { count: nodes })
}

function scaleShape(values: readonly (number | null)[]): readonly (number | null)[] {
  const extent = extentOf(values)
  if (extent === undefined) return values
  const range = extent.max - extent.min
  return values.map((value) =>
    value === null ? null : range === 0 ? 50 : Math.round((100 * (value - extent.min)) / range),
  )
}

function countDays(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMs))
}

/** How the table can be sorted. */
export type HeatOrder = 'attention' | 'name' | 'age'

const urgency: Readonly<Record<HeatTone, number>> = {
  regression: 0,
  improvement: 1,
  change: 2,
  marked: 3,
  steady: 4,
  short: 5,
}

/** Rows in an order; equal ones keep theirs. */
export function sortHeat(rows: readonly HeatRow[], order: HeatOrder): readonly HeatRow[] {
  return rows.toSorted(comparisons[order])
}

const comparisons: Readonly<Record<HeatOrder, (a: HeatRow, b: HeatRow) => number>> = {
  attention: (a, b) =>
    urgency[a.tone] - urgency[b.tone] ||
    Number(b.main) - Number(a.main) ||
    Math.abs(b.relative ?? 0) - Math.abs(a.relative ?? 0) ||
    compareNames(a, b),
  name: compareNames,
  age: (a, b) => (a.age ?? Infinity) - (b.age ?? Infinity) || compareNames(a, b),
}

/** Code units: thousands of rows are sorted while a person waits. */
function compareNames(a: HeatRow, b: HeatRow): number {
  return compareText(a.label, b.label) || compareText(a.path, b.path)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

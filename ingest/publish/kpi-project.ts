// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { HistoryRow } from '../history/history.ts'
import { canonicalJson } from '../records/identity.ts'
import type { BenchmarkGroup, KpiProjectSummary, SeriesSummary, SiteChange } from '../records/site-data.ts'
import { cutSlug, makeSlug } from '../records/slug.ts'
import type { Neighbours } from './neighbours.ts'
import type { ProjectIdentity } from './project-directory.ts'
import type { BuiltSeries } from './series-build.ts'
import { listChanges } from './series-trend.ts'
import { countRow, openTally, readTally } from './run-tally.ts'
import type { Tally } from './run-tally.ts'
import type { SiteWriter } from './site-writer.ts'

/** A benchmark of a project that series are being added to. */
export interface OpenGroup {
  addSeries(series: BuiltSeries, neighbours: Neighbours): void
}

/** A project whose rows are being read. */
export interface OpenProject {
  readonly identity: ProjectIdentity
  /** The group of these rows, which are all of one benchmark and use case. */
  openGroup(rows: readonly HistoryRow[]): OpenGroup
  /** Writes the file of the project. */
  finish(): ClosedProject
}

/** A project whose file is written. */
export interface ClosedProject {
  readonly summary: KpiProjectSummary
  readonly groups: readonly BenchmarkGroup[]
  readonly changes: readonly SiteChange[]
}

interface Group {
  readonly id: string
  readonly benchmark: string
  readonly useCase?: string
  readonly tally: Tally
  readonly series: SeriesSummary[]
}

const collator = new Intl.Collator('en', { numeric: true })

/** Opens a project; the files of its series are written as they come. */
export function openKpiProject(identity: ProjectIdentity, writer: SiteWriter): OpenProject {
  const groups = new Map<string, Group>()
  const ids = new Set<string>()
  const total: Tally = openTally()
  const seriesIds = new Set<string>()
  const changes: SiteChange[] = []
  return {
    identity,
    openGroup(rows) {
      const group = findGroup(rows, groups, ids)
      for (const row of rows) for (const tally of [total, group.tally]) countRow(tally, row)
      return {
        addSeries(series, neighbours) {
          const { id } = series.summary
          if (seriesIds.has(id)) throw new Error(`Two series of ${identity.id} have the id ${id}.`)
          seriesIds.add(id)
          group.series.push(series.summary)
          changes.push(...listChanges(series, identity, group.id))
          writer.write(`kpi/${identity.id}/${id}.json`, toSeriesData(series, identity, { group, neighbours }))
        },
      }
    },
    finish() {
      const summary = summarise(identity, groups, total)
      const sorted = [...groups.values()].map(closeGroup).sort(compareGroups)
      writer.write(`kpi/${identity.id}.json`, { ...summary, groups: sorted })
      return { summary, groups: sorted, changes }
    },
  }
}

function findGroup(rows: readonly HistoryRow[], groups: Map<string, Group>, ids: Set<string>): Group {
  const [row] = rows
  if (row === undefined) throw new Error('A block was opened without rows.')
  const { benchmark, useCase } = row
  const key = canonicalJson([benchmark, useCase ?? null])
  const known = groups.get(key)
  if (known !== undefined) return known
  const id = makeGroupId(`${benchmark} ${useCase ?? ''}`, key, ids)
  const tally: Tally = openTally()
  const group: Group = { id, benchmark, ...(useCase === undefined ? {} : { useCase }), tally, series: [] }
  ids.add(id)
  groups.set(key, group)
  return group
}

/** The slug of the name; when another benchmark of the project has it, with 8 hex digits that tell it apart. */
function makeGroupId(name: string, key: string, taken: ReadonlySet<string>): string {
  const slug = makeSlug(name)
  if (slug !== '' && !taken.has(slug)) return slug
  const digits = hash('sha256', key, 'hex').slice(0, 8)
  return `${cutSlug(slug === '' ? 'benchmark' : slug, 55)}-${digits}`
}

function toSeriesData(series: BuiltSeries, identity: ProjectIdentity, place: { group: Group; neighbours: Neighbours }) {
  const { spark: _spark, ...summary } = series.summary
  const { id, benchmark, useCase } = place.group
  return {
    ...summary,
    ...series.own,
    ...place.neighbours,
    project: identity.id,
    projectName: identity.name,
    benchmark,
    ...(useCase === undefined ? {} : { useCase }),
    group: id,
  }
}

function summarise(identity: ProjectIdentity, groups: ReadonlyMap<string, Group>, total: Tally): KpiProjectSummary {
  const series = [...groups.values()].flatMap((group) => group.series)
  const measured = series.filter(({ derived }) => derived !== true)
  return {
    ...identity,
    ...readTally(total),
    benchmarks: groups.size,
    series: series.length,
    points: sum(measured.map(({ points }) => points)),
    gaps: sum(measured.map(({ gaps }) => gaps)),
  }
}

function sum(counts: readonly number[]): number {
  let total = 0
  for (const count of counts) total += count
  return total
}

function closeGroup({ id, benchmark, useCase, tally, series }: Group): BenchmarkGroup {
  const keyed = series.map((item) => ({ item, parameters: canonicalJson(item.parameters) }))
  keyed.sort(
    (a, b) =>
      compareSeries(a.item, b.item) || collator.compare(a.parameters, b.parameters) || comparePlace(a.item, b.item),
  )
  return {
    id,
    benchmark,
    ...(useCase === undefined ? {} : { useCase }),
    ...readTally(tally),
    series: keyed.map(({ item }) => item),
  }
}

function compareGroups(a: BenchmarkGroup, b: BenchmarkGroup): number {
  return (
    collator.compare(a.benchmark, b.benchmark) ||
    collator.compare(a.useCase ?? '', b.useCase ?? '') ||
    (a.id < b.id ? -1 : 1)
  )
}

function compareSeries(a: SeriesSummary, b: SeriesSummary): number {
  return Number(b.main) - Number(a.main) || collator.compare(a.label, b.label)
}

function comparePlace(a: SeriesSummary, b: SeriesSummary): number {
  return (
    collator.compare(a.system, b.system) ||
    (a.nodes ?? 0) - (b.nodes ?? 0) ||
    (a.tasks ?? 0) - (b.tasks ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

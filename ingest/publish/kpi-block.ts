// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from '../history/history.ts'
import type { TalliedSeries } from '../records/quarter-tally.ts'
import type { SeriesDimensions } from '../records/series.ts'
import { makeProblem } from '../problem.ts'
import type { CollectorInput } from './kpi-collector.ts'
import type { OpenProject } from './kpi-project.ts'
import { findNeighbours } from './neighbours.ts'
import { buildSeries } from './series-build.ts'
import type { BuiltSeries } from './series-build.ts'
import type { ResolvedRow } from './series-points.ts'

interface Draft {
  readonly dimensions: SeriesDimensions
  readonly rows: ResolvedRow[]
}

/** Writes the series of one block: rows of one benchmark, one use case and one set of parameters. */
export function publishBlock(rows: readonly HistoryRow[], project: OpenProject, input: CollectorInput): void {
  const built = draftSeries(rows, project.identity.id, input).map((draft) =>
    buildSeries(draft.dimensions, draft.rows, input),
  )
  const neighboursOf = findNeighbours(built)
  const group = project.openGroup(rows)
  for (const series of built) {
    reportSeries(series, project, input)
    group.addSeries(series, neighboursOf(series))
    input.tally.add(tellTally(series, project))
  }
}

function tellTally({ dimensions, summary, own }: BuiltSeries, { identity }: OpenProject): TalliedSeries {
  const { benchmark, useCase } = dimensions
  const { metric, unit, derived = false } = summary
  return { project: identity, benchmark, useCase, metric, unit, derived, columns: own.columns }
}

/** Rows by series, in the order in which the series come. */
function draftSeries(rows: readonly HistoryRow[], project: string, { registry }: CollectorInput): Draft[] {
  const drafts = new Map<string, Draft>()
  let last: { readonly resolvedRow: ResolvedRow; readonly draft: Draft } | undefined
  for (const row of rows) {
    if (last !== undefined && sharesMeaning(last.resolvedRow.row, row)) {
      last.draft.rows.push({ row, resolved: last.resolvedRow.resolved })
      continue
    }
    const resolvedRow = { row, resolved: registry.resolveMeasure(row) }
    const key = describeSeries(row, resolvedRow.resolved.metric)
    const draft = drafts.get(key) ?? { dimensions: { ...row, project }, rows: [] }
    draft.rows.push(resolvedRow)
    drafts.set(key, draft)
    last = { resolvedRow, draft }
  }
  return [...drafts.values()]
}

/** Most rows say the same as the one before them, so the registry is asked once for all of these. */
function sharesMeaning(a: HistoryRow, b: HistoryRow): boolean {
  return (
    a.metricRaw === b.metricRaw &&
    a.unit === b.unit &&
    a.direction === b.direction &&
    (a.value === null) === (b.value === null) &&
    sharesPlace(a, b)
  )
}

function sharesPlace(a: HistoryRow, b: HistoryRow): boolean {
  return (
    a.system === b.system &&
    a.partition === b.partition &&
    a.environment === b.environment &&
    a.nodes === b.nodes &&
    a.tasks === b.tasks
  )
}

function describeSeries({ system, partition, environment, nodes, tasks }: HistoryRow, metric: string): string {
  return JSON.stringify([system, partition, environment, nodes, tasks, metric])
}

function reportSeries(series: BuiltSeries, { identity }: OpenProject, { report }: CollectorInput): void {
  const where = `${identity.name}, benchmark ${series.dimensions.benchmark}, system ${series.summary.system}`
  const file = 'content/metrics.yml'
  const [clash] = series.clashes
  if (series.mismatch !== undefined) {
    const { row, resolved } = series.mismatch
    report(
      makeProblem({
        code: 'kpi/unit-mismatch',
        message: `${where}: ${row.metricRaw} is written in "${row.unit}", and ${resolved.mismatch?.metric ?? ''} in "${resolved.mismatch?.unit ?? ''}", which measures something else. It is shown by itself, without a verdict.`,
        file,
        hint: 'Correct the unit where the benchmark writes it, or take the name out of the aliases of the metric.',
      }),
    )
  }
  if (clash !== undefined) {
    report(
      makeProblem({
        code: 'kpi/conflict',
        message: `${where}: one case has both ${series.own.metricRaw.join(', ')} and ${clash.row.metricRaw}, and both are ${series.summary.metric}. Only the first is shown.`,
        file,
        hint: 'Give one of the two names a metric of its own.',
      }),
    )
  }
}

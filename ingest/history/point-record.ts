// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Point } from '../../schemas/types.gen.ts'
import type { MetricResolver } from '../records/metric-registry.ts'
import { seriesSlug } from '../records/series.ts'
import { seriesColumns } from './history.ts'
import type { HistoryRow } from './history.ts'

/** Turns rows into points as the schema has them, their metric resolved through the registry. Keys come in one order. */
export function createPointWriter(registry: MetricResolver): (row: HistoryRow) => Point {
  const findSeries = createSeriesFinder()
  return (row) => {
    const { metric, direction, family } = registry.resolveMeasure(row)
    const { source, ...rest } = row
    return {
      series: findSeries(row, metric),
      project: rest.project,
      run: rest.run,
      benchmark: rest.benchmark,
      ...pick(rest, ['useCase']),
      parameters: { ...rest.parameters },
      system: rest.system,
      ...pick(rest, ['partition', 'environment', 'nodes', 'tasks']),
      metric,
      metricRaw: rest.metricRaw,
      direction,
      ...(family === undefined ? {} : { family }),
      value: rest.value,
      ...pick(rest, ['gap']),
      unit: rest.unit,
      ...pick(rest, ['reference', 'lower', 'upper']),
      ...(rest.samples === undefined ? {} : { samples: [...rest.samples] }),
      derived: rest.derived,
      ...pick(rest, ['startedAt']),
      timeAssumed: rest.timeAssumed,
      ...pick(rest, ['commit', 'dirty']),
      status: rest.status,
      attempt: rest.attempt,
      ...pick(rest, ['jobHash']),
      source: { sha256: source.sha256, format: source.format, formatVersion: source.formatVersion, ...pick(source, ['url']) },
    }
  }
}

/** Rows of one series come one after the other, so its name, which takes a hash, is made once. */
function createSeriesFinder(): (row: HistoryRow, metric: string) => string {
  let last: { readonly row: HistoryRow; readonly metric: string; readonly slug: string } | undefined
  return (row, metric) => {
    const before = last
    const isSame = before?.metric === metric && seriesColumns.every((name) => before.row[name] === row[name])
    last = isSame ? before : { row, metric, slug: seriesSlug(row, metric) }
    return last.slug
  }
}

/** The fields of these names that are there. */
function pick<Source extends object, Name extends keyof Source>(source: Source, names: readonly Name[]): Pick<Source, Name>
function pick(source: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return Object.fromEntries(names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])))
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../records/identity.ts'
import { groupKey } from '../records/series.ts'
import type { ScalingPoint, SeriesData } from '../records/site-data.ts'
import type { BuiltSeries } from './series-build.ts'

/** What lies beside a series in its block. */
export interface Neighbours {
  readonly scaling: readonly ScalingPoint[]
  readonly elsewhere: SeriesData['elsewhere']
}

/** Finds the neighbours of any series of a block: one benchmark, one use case, one set of parameters. */
export function findNeighbours(block: readonly BuiltSeries[]): (series: BuiltSeries) => Neighbours {
  const sameScaling = Map.groupBy(block, ({ dimensions, summary }) => groupKey(dimensions, summary.metric))
  const sameScale = Map.groupBy(block, describeScale)
  return (series) => ({
    scaling: (sameScaling.get(groupKey(series.dimensions, series.summary.metric)) ?? [])
      .toSorted(compareScale)
      .map(toScalingPoint),
    elsewhere: (sameScale.get(describeScale(series)) ?? [])
      .filter((other) => other !== series)
      .toSorted(comparePlace)
      .map(toElsewhere),
  })
}

/** The same metric at the same nodes and tasks, wherever it ran. */
function describeScale({ summary }: BuiltSeries): string {
  return canonicalJson([summary.metric, summary.unit, summary.nodes ?? null, summary.tasks ?? null])
}

function toScalingPoint({ summary }: BuiltSeries): ScalingPoint {
  const { id, nodes, tasks, last, lastAt } = summary
  return {
    id,
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    last,
    ...(lastAt === undefined ? {} : { lastAt }),
  }
}

function toElsewhere({ summary }: BuiltSeries): SeriesData['elsewhere'][number] {
  const { id, system, partition, environment, last, lastAt } = summary
  return {
    id,
    system,
    ...(partition === undefined ? {} : { partition }),
    ...(environment === undefined ? {} : { environment }),
    last,
    ...(lastAt === undefined ? {} : { lastAt }),
  }
}

function compareScale({ summary: a }: BuiltSeries, { summary: b }: BuiltSeries): number {
  return (a.tasks ?? 0) - (b.tasks ?? 0) || (a.nodes ?? 0) - (b.nodes ?? 0) || (a.id < b.id ? -1 : 1)
}

function comparePlace({ summary: a }: BuiltSeries, { summary: b }: BuiltSeries): number {
  return a.system.localeCompare(b.system, 'en') || (a.id < b.id ? -1 : 1)
}

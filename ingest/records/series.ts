// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { BenchmarkCase } from './benchmark-case.ts'
import { canonicalJson } from './identity.ts'
import { cutSlug, makeSlug } from './slug.ts'

/** What stays the same along a series, beside its metric. */
export type SeriesDimensions = Pick<
  BenchmarkCase,
  'project' | 'benchmark' | 'useCase' | 'parameters' | 'system' | 'partition' | 'environment' | 'nodes' | 'tasks'
>

const longestSlug = 64
const hashDigits = 8

/**
 * Identity of a series, as canonical JSON: equal exactly when project, benchmark, use case, parameters, system, partition,
 * environment, metric, nodes and tasks are. The metric is the canonical one, so a tool may rename what it measures.
 */
export function seriesKey(dimensions: SeriesDimensions, metric: string): string {
  const { nodes, tasks } = dimensions
  return canonicalJson({ ...pickPlace(dimensions), metric, nodes, tasks })
}

/** Series that differ only in nodes and tasks share this key: together they show how a benchmark scales. */
export function groupKey(dimensions: SeriesDimensions, metric: string): string {
  return canonicalJson({ ...pickPlace(dimensions), metric })
}

/** Hex SHA-256 of the series' identity. */
export function seriesHash(dimensions: SeriesDimensions, metric: string): string {
  return hash('sha256', seriesKey(dimensions, metric), 'hex')
}

/** Permanent id of a series, `time-to-solution-karolina-2n-256t-1a2b3c4d`: readable, then 8 hex digits that tell it apart. */
export function seriesSlug(dimensions: SeriesDimensions, metric: string): string {
  const { system, nodes, tasks } = dimensions
  const scale = [writeCount(nodes, 'n'), writeCount(tasks, 't')]
  const digits = seriesHash(dimensions, metric).slice(0, hashDigits)
  const end = [...scale, digits].filter((part) => part !== '').join('-')
  const start = cutSlug(makeSlug(`${metric} ${system}`), longestSlug - 1 - end.length)
  return start === '' ? `series-${end}` : `${start}-${end}`
}

function writeCount(count: number | undefined, letter: string): string {
  return Number.isSafeInteger(count) ? `${count}${letter}` : ''
}

function pickPlace(dimensions: SeriesDimensions): Omit<SeriesDimensions, 'nodes' | 'tasks'> {
  const { project, benchmark, useCase, parameters, system, partition, environment } = dimensions
  return {
    project,
    benchmark,
    parameters,
    system,
    ...(useCase === undefined ? {} : { useCase }),
    ...(partition === undefined ? {} : { partition }),
    ...(environment === undefined ? {} : { environment }),
  }
}

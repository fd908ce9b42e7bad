// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Demonstrator } from '../../schemas/types.gen.ts'
import type { CollectionItem } from '../documents/collections.ts'
import { hintWord } from '../documents/suggestion.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** A benchmark that the history has, and the ids of its series. */
export interface KnownBenchmark {
  readonly id: string
  readonly series: readonly string[]
}

type Written = readonly Pick<CollectionItem<Demonstrator>, 'id' | 'file' | 'record' | 'locate'>[]

/** A benchmark that a demonstrator names. */
interface Named {
  readonly project: string
  readonly group: string
  readonly series?: string
  readonly pointer: string
}

/** Ids of the projects whose benchmarks demonstrators name. */
export function listWatched(demonstrators: Written): ReadonlySet<string> {
  return new Set(demonstrators.flatMap(({ record }) => listNamed(record).map(({ project }) => project)))
}

/** Benchmarks that demonstrators name and the history does not have. A warning: the first run may come tomorrow. */
export function findUnknownBenchmarks(
  demonstrators: Written,
  benchmarks: ReadonlyMap<string, readonly KnownBenchmark[]>,
): Problem[] {
  return demonstrators.flatMap(({ id, file, record, locate }) =>
    listNamed(record).flatMap((named): Problem[] => {
      const missing = findMissing(named, benchmarks.get(named.project) ?? [])
      if (missing === undefined) return []
      const position = locate(missing.pointer)
      const message = `The demonstrator "${id}" names the ${missing.kind} "${missing.name}", of which the history of ${named.project} has no run.`
      const hint = hintWord(missing.name, missing.known) ?? 'Its id is the last part of the address of its page.'
      const code = 'demonstrator/unknown-benchmark'
      return [makeProblem({ code, message, file, ...(position === undefined ? {} : { position }), hint })]
    }),
  )
}

function listNamed({ benchmark, otherBenchmarks = [] }: Demonstrator): Named[] {
  return [
    ...(benchmark === undefined ? [] : [{ ...benchmark, pointer: '/benchmark' }]),
    ...otherBenchmarks.map((one, index) => ({ ...one, pointer: `/otherBenchmarks/${index}` })),
  ]
}

function findMissing({ group, series, pointer }: Named, benchmarks: readonly KnownBenchmark[]) {
  const found = benchmarks.find(({ id }) => id === group)
  if (found === undefined) {
    return { kind: 'benchmark', name: group, known: benchmarks.map(({ id }) => id), pointer: `${pointer}/group` }
  }
  if (series === undefined || found.series.includes(series)) return undefined
  return { kind: 'series', name: series, known: found.series, pointer: `${pointer}/series` }
}

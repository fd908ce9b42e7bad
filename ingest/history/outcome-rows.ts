// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import { canonicalJson, hashText } from '../records/identity.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import type { AttemptOutcome, RunOutcomes } from '../records/run-outcomes.ts'
import { addOutcome, deriveFlakiness, derivePassRate, noOutcomes, tellsOutcomes } from '../records/run-outcomes.ts'
import type { HistoryRow } from './history.ts'
import { compareBenchmarks, comparePlaces, compareTexts, isSamePlace } from './place-order.ts'
import type { StoredCase } from './stored-rows.ts'

/** How the cases of one run of a benchmark ended on one system, partition and environment. */
interface Run {
  /** The case that began first. */
  readonly first: StoredCase
  readonly outcomes: RunOutcomes
}

/**
 * Rows that say how the runs of each benchmark ended, from all cases in their order. They have no parameters, nodes and tasks, so they
 * stand behind the rows of their benchmark that have parameters. Holds the runs of one benchmark at a time.
 */
export async function* deriveOutcomeRows(
  cases: AsyncIterable<readonly StoredCase[]>,
): AsyncGenerator<readonly HistoryRow[]> {
  let runs = new Map<string, Run>()
  let place: StoredCase[] = []
  for await (const batch of cases) {
    for (const one of batch) {
      const last = place.at(-1)
      if (last !== undefined && !isSamePlace(last, one)) {
        addPlace(runs, place)
        place = []
        if (compareBenchmarks(last, one) !== 0) {
          yield listRows(runs)
          runs = new Map()
        }
      }
      // The same case from another source: the first one counts, as it does for points.
      if (last?.caseKey !== one.caseKey) place.push(one)
    }
  }
  addPlace(runs, place)
  yield listRows(runs)
}

/** Adds the cases of one place: they differ in run and attempt only. */
function addPlace(runs: Map<string, Run>, cases: readonly StoredCase[]): void {
  const telling = cases.filter((one) => tellsOutcomes(one.source.format) && !isJobAccounting(one))
  for (const attempts of Map.groupBy(telling, ({ run }) => run).values()) {
    const first = attempts.reduce((a, b) => ((b.startedAt ?? '~') < (a.startedAt ?? '~') ? b : a))
    const key = JSON.stringify([first.system, first.partition, first.environment, first.run])
    const before = runs.get(key)
    const isEarlier = (first.startedAt ?? '~') < (before?.first.startedAt ?? '~')
    runs.set(key, {
      first: before === undefined || isEarlier ? first : before.first,
      outcomes: addOutcome(before?.outcomes ?? noOutcomes, attempts satisfies readonly AttemptOutcome[]),
    })
  }
}

function listRows(runs: ReadonlyMap<string, Run>): readonly HistoryRow[] {
  const all = [...runs.values()].filter(({ outcomes }) => outcomes.counted > 0)
  const retried = new Set(all.filter(({ outcomes }) => outcomes.hasRetries).map(({ first }) => describePlace(first)))
  return all
    .flatMap(({ first, outcomes }) => [
      // Where nothing is ever tried again, nothing is known of flakiness, and a line of gaps would say so every night.
      ...(retried.has(describePlace(first)) ? [toRow(first, deriveFlakiness(outcomes))] : []),
      ...[derivePassRate(outcomes)].filter((measure) => measure !== undefined).map((measure) => toRow(first, measure)),
    ])
    .sort(compareRows)
}

function describePlace({ system, partition, environment }: StoredCase): string {
  return JSON.stringify([system, partition, environment])
}

function toRow(first: StoredCase, measure: Measure): HistoryRow {
  const { project, benchmark, useCase, system, partition, environment, run } = first
  const { startedAt, timeAssumed, commit, dirty, source } = first
  const place = { benchmark, useCase, system, partition, environment }
  return {
    project,
    run,
    caseKey: hashText(canonicalJson(['outcomes', run, place])),
    benchmark,
    ...(useCase === undefined ? {} : { useCase }),
    parameters: {},
    system,
    ...(partition === undefined ? {} : { partition }),
    ...(environment === undefined ? {} : { environment }),
    ...(startedAt === undefined ? {} : { startedAt }),
    timeAssumed,
    ...(commit === undefined ? {} : { commit }),
    ...(dirty === undefined ? {} : { dirty }),
    attempt: 1,
    // What the row says was found out without fault, whatever it says of the cases.
    status: 'pass',
    source,
    ...measure,
    derived: true,
  }
}

/** Order of rows, as the reader has it. */
export function compareRows(a: HistoryRow, b: HistoryRow): number {
  return (
    comparePlaces(a, b) ||
    compareTexts(a.metricRaw, b.metricRaw) ||
    compareTexts(a.startedAt ?? '', b.startedAt ?? '') ||
    compareTexts(a.run, b.run) ||
    a.attempt - b.attempt ||
    compareTexts(a.caseKey, b.caseKey)
  )
}

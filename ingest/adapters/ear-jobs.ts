// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { EarRow } from './ear-rows.ts'
import type { JobUse } from './job-case.ts'

/** The accounting of a job without what only the portal's configuration knows. */
export interface EarJob extends Omit<JobUse, 'system'> {
  readonly line: number
  /** True when steps ran on the same node at the same time, so that their node power must not be added. */
  readonly overlaps: boolean
}

/** Puts the rows of each job together. A row that is there twice counts once. */
export function makeEarJobs(rows: readonly EarRow[]): readonly EarJob[] {
  const distinct = new Map(rows.map((row) => [JSON.stringify({ ...row, line: 0 }), row]))
  const jobs = Map.groupBy([...distinct.values()], ({ jobId }) => jobId)
  return Array.from(jobs.values(), makeJob)
}

/**
 * Energy is the sum over steps and nodes of node power (W) times time (s). The batch script's own rows cover the same first node for
 * the same time as the steps that it starts, so they count only where the job has no other step.
 */
function makeJob(rows: readonly EarRow[]): EarJob {
  const steps = rows.filter(({ isBatch }) => !isBatch)
  const counted = steps.length === 0 ? rows : steps
  const overlaps = haveOverlap(counted)
  const tasks = rows
    .flatMap((row) => (row.tasks === undefined ? [] : [row.tasks]))
    .sort((left, right) => right - left)[0]
  const [first] = rows
  return {
    line: first?.line ?? 1,
    jobId: first?.jobId ?? '',
    nodes: new Set(rows.map(({ node }) => node)).size,
    ...(tasks === undefined ? {} : { tasks }),
    start: rows.flatMap(({ start }) => (start === undefined ? [] : [start])).sort(byTime)[0],
    status: 'pass',
    energy: overlaps ? undefined : sumEnergy(counted),
    elapsed: readElapsed(rows, counted),
    overlaps,
  }
}

/** A step or a node without power makes the sum too small to be the job's: then nothing was measured. */
function sumEnergy(rows: readonly EarRow[]): number | undefined {
  const parts: number[] = []
  for (const { watts, seconds } of rows) {
    if (watts === undefined || seconds === undefined) return undefined
    parts.push(watts * seconds)
  }
  return sum(parts)
}

/** The batch script lasts as long as the job; else from the first start to the last end; else steps one after the other. */
function readElapsed(rows: readonly EarRow[], counted: readonly EarRow[]): number | undefined {
  const whole = listSeconds(rows.filter(({ isBatch }) => isBatch))
  if (whole.length > 0) return findLargest(whole)
  const starts = counted.flatMap(({ start }) => (start === undefined ? [] : [Date.parse(start.iso)]))
  const ends = counted.flatMap(({ end }) => (end === undefined ? [] : [Date.parse(end.iso)]))
  const span = (findLargest(ends) + findLargest(starts.map((time) => -time))) / 1000
  if (starts.length === counted.length && ends.length === counted.length && span > 0) return span
  const parts = Map.groupBy(counted, ({ step, app }) => JSON.stringify([step, app]))
  const longest = Array.from(parts.values(), (part) => findLargest(listSeconds(part)))
  return longest.every(Number.isFinite) ? sum(longest) : undefined
}

function listSeconds(rows: readonly EarRow[]): readonly number[] {
  return rows.flatMap(({ seconds }) => (seconds === undefined ? [] : [seconds]))
}

/** Whole seconds are written, so steps that follow each other may share one. */
const sharedSecond = 1000

function haveOverlap(rows: readonly EarRow[]): boolean {
  for (const onNode of Map.groupBy(rows, ({ node }) => node).values()) {
    const spans = onNode
      .flatMap(({ start, end }) =>
        start === undefined || end === undefined ? [] : [[Date.parse(start.iso), Date.parse(end.iso)] as const],
      )
      .sort(([left], [right]) => left - right)
    for (const [index, [, end]] of spans.entries()) {
      const next = spans[index + 1]
      if (next !== undefined && next[0] < end - sharedSecond) return true
    }
  }
  return false
}

/** In order of size, so that the order of rows does not matter to the last digit. */
function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers.toSorted((left, right) => left - right)) total += number
  return total
}

function findLargest(numbers: readonly number[]): number {
  let largest = Number.NEGATIVE_INFINITY
  for (const number of numbers) if (number > largest) largest = number
  return largest
}

function byTime(left: { readonly iso: string }, right: { readonly iso: string }): number {
  return left.iso < right.iso ? -1 : 1
}

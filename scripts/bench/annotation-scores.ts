// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How well found changes agree with those that people marked. */
export interface Scores {
  readonly f1: number
  readonly cover: number
}

/** Marks of each annotator: first places of new levels, from 0. */
export type Marks = readonly (readonly number[])[]

/** Places by which a found change may be off. */
const margin = 5

/**
 * The two scores of the Turing Change Point Dataset (van den Burg and Williams 2020, arXiv:2003.06222, section 4): F1 with a
 * margin of 5, precision against what any annotator marked and recall averaged over them, with 0 counted as marked and as found; and
 * the mean over annotators of how much of each of their segments a found one covers.
 */
export function scoreChanges(length: number, found: readonly number[], marks: Marks): Scores {
  const own = withStart(found)
  const sets = marks.map(withStart)
  const union = withStart(sets.flat())
  const precision = countMatches(union, own) / own.length
  const recall = average(sets.map((set) => countMatches(set, own) / set.length))
  const cover = average(marks.map((set) => coverSegments(length, withStart(set), own)))
  return { f1: (2 * precision * recall) / (precision + recall), cover }
}

function withStart(places: readonly number[]): readonly number[] {
  return [...new Set([0, ...places])].sort((a, b) => a - b)
}

/** Marks that have a found change of their own within the margin; each found one serves once. */
function countMatches(marked: readonly number[], found: readonly number[]): number {
  const free = new Set(found)
  let count = 0
  for (const mark of marked) {
    const near = [...free].filter((place) => Math.abs(place - mark) <= margin)
    const nearest = near.sort((a, b) => Math.abs(a - mark) - Math.abs(b - mark))[0]
    if (nearest === undefined) continue
    free.delete(nearest)
    count += 1
  }
  return count
}

function coverSegments(length: number, truth: readonly number[], found: readonly number[]): number {
  const own = toSegments(length, found)
  const sum = toSegments(length, truth).reduce(
    (total, segment) =>
      total + (segment.to - segment.from) * Math.max(...own.map((one) => compareSegments(segment, one))),
    0,
  )
  return sum / length
}

interface Segment {
  readonly from: number
  readonly to: number
}

function toSegments(length: number, starts: readonly number[]): readonly Segment[] {
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? length }))
}

/** Places in both over places in either. */
function compareSegments(a: Segment, b: Segment): number {
  const both = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return both / (a.to - a.from + (b.to - b.from) - both)
}

/** Arithmetic mean. */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Direction } from '../site-data.ts'
import { changeSettings, findSteps } from './find-steps.ts'
import { findMedian } from './noise.ts'

/** A change of level. */
export interface Change {
  /** First place of the new level; gaps count as places. */
  readonly index: number
  /** Median of the level before and of the level that begins. */
  readonly before: number
  readonly after: number
  /** (after - before) / |before|; null when the level before is 0. */
  readonly relative: number | null
  /** change: nobody said which direction is better. */
  readonly kind: 'regression' | 'improvement' | 'change'
}

/** What is known of the levels of a series. */
export interface SeriesChanges {
  /** False: so few values say nothing, neither good nor bad. */
  readonly isEnough: boolean
  /** Standard deviation of values around their level; null when there are not enough. */
  readonly noise: number | null
  readonly changes: readonly Change[]
}

/**
 * Changes of level in a series in order of time, null for each gap. Gaps are passed over, not filled: a step across one is at
 * the first value after it.
 */
export function findChanges(values: readonly (number | null)[], direction: Direction): SeriesChanges {
  const places: number[] = []
  for (const [index, value] of values.entries()) if (value !== null) places.push(index)
  if (places.length < changeSettings.fewest) return { isEnough: false, noise: null, changes: [] }
  const measured = Float64Array.from(places, (place) => values[place] ?? 0)
  const { starts, noise } = findSteps(measured)
  const levels = [0, ...starts].map((start, level) => findMedian(measured.slice(start, starts[level]).sort()))
  const changes = starts.map((start, level) =>
    describeChange(places[start] ?? 0, levels[level] ?? 0, levels[level + 1] ?? 0, direction),
  )
  return { isEnough: true, noise, changes: changes.filter(({ before, after }) => before !== after) }
}

function describeChange(index: number, before: number, after: number, direction: Direction): Change {
  const relative = before === 0 ? null : (after - before) / Math.abs(before)
  return { index, before, after, relative, kind: judgeChange(after - before, direction) }
}

function judgeChange(difference: number, direction: Direction): Change['kind'] {
  if (direction !== 'lower' && direction !== 'higher') return 'change'
  return difference > 0 === (direction === 'lower') ? 'regression' : 'improvement'
}

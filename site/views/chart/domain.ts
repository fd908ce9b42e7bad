// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { niceRange } from './linear-ticks.ts'
import type { Domain } from './scale.ts'

const week = 7 * 24 * 3600 * 1000

/** Smallest and largest of the numbers, nulls aside; undefined when there is none. A loop, since spreading 100,000 arguments fails. */
export function extentOf(values: Iterable<number | null | undefined>): Domain | undefined {
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue
    if (value < min) min = value
    if (value > max) max = value
  }
  return min <= max ? { min, max } : undefined
}

/**
 * The value axis for an extent: whole tick steps, from zero when the values differ by more than half of the largest
 * (then leaving zero out would mislead), never below zero for values that are not.
 */
export function valueDomain(extent: Domain, ticks: number): Domain {
  const { min, max } = extent
  const span = max - min
  if (span === 0) return aroundOne(max, ticks)
  if (min >= 0 && span > max / 2) return { min: 0, max: niceRange(0, max + span * 0.04, ticks).max }
  if (max <= 0 && span > -min / 2) return { min: niceRange(min - span * 0.04, 0, ticks).min, max: 0 }
  const padded = { min: min - span * 0.12, max: max + span * 0.12 }
  return niceRange(
    min >= 0 ? Math.max(0, padded.min) : padded.min,
    max <= 0 ? Math.min(0, padded.max) : padded.max,
    ticks,
  )
}

/** All values equal: the value sits in the middle, and zero is on the axis's edge rather than beyond it. */
function aroundOne(value: number, ticks: number): Domain {
  if (value === 0) return { min: 0, max: 1 }
  const room = Math.abs(value) * 0.1
  return niceRange(value - room, value + room, ticks)
}

/** The time axis for an extent: a little room on both sides, a week when there is one moment only. */
export function timeDomain(extent: Domain): Domain {
  const span = extent.max - extent.min
  const room = span === 0 ? week / 2 : span * 0.025
  return { min: extent.min - room, max: extent.max + room }
}

/** A logarithmic axis for a positive extent, with room on both sides. */
export function logDomain(extent: Domain): Domain {
  const ratio = extent.max / extent.min
  const room = ratio === 1 ? 2 : ratio ** 0.06
  return { min: extent.min / room, max: extent.max * room }
}

/** Whether a reference can share an axis with the values without pressing them flat. */
export function isNear(mark: number, extent: Domain): boolean {
  const size = Math.max(Math.abs(extent.min), Math.abs(extent.max))
  const room = Math.max(2 * (extent.max - extent.min), size * 0.5)
  return mark >= extent.min - room && mark <= extent.max + room
}

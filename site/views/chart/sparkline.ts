// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { extentOf } from './domain.ts'
import { dotPath, linePath } from './path.ts'
import type { Place } from './path.ts'
import { linearScale } from './scale.ts'
import { keepDrawn } from './scene.ts'
import type { Scene } from './scene.ts'

const size = { width: 112, height: 26, pad: 4 } as const

/** A few values as a small line without axes: nulls break it, the last value has a dot. Undefined below two values. */
export function sparkline(values: readonly (number | null)[]): Scene | undefined {
  const extent = extentOf(values)
  const measured = values.filter((value) => value !== null).length
  if (!extent || measured < 2) return undefined
  const x = linearScale({ min: 0, max: values.length - 1 }, size.pad, size.width - size.pad)
  const y = linearScale(extent, size.height - size.pad, size.pad)
  const places = values.map((value, i): Place | undefined => (value === null ? undefined : { x: x(i), y: y(value) }))
  const alone = places.filter((place, i) => place && !places[i - 1] && !places[i + 1])
  const last = places.findLast((place) => place !== undefined)
  return {
    width: size.width,
    height: size.height,
    layers: keepDrawn([
      { role: 'line', d: linePath(places) },
      { role: 'dot', d: dotPath(alone.filter((place) => place !== undefined)) },
      { role: 'current', d: last ? dotPath([last]) : '' },
    ]),
    labels: [],
  }
}

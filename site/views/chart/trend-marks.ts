// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { plotOf } from './axes.ts'
import { boxPath, horizontalPath, verticalPath } from './path.ts'
import type { Place } from './path.ts'
import type { Domain, Scale } from './scale.ts'
import { placeLabels } from './placed-labels.ts'
import { drawReleases } from './release-lines.ts'
import type { ReleaseSpot } from './release-lines.ts'
import type { Frame, Label, Layer } from './scene.ts'

/** How a change is drawn: silenced ones lighter. */
export type ChangeLook = 'worse' | 'better' | 'moved' | 'silenced'

/** A change at the first run of its new level. */
export interface ChangeSpot {
  readonly time: number
  readonly value: number
  readonly look: ChangeLook
  /** Its place in the table of changes. */
  readonly number: string
  readonly word: string
}

/** A level from its first run to its last, in the unit of the series. */
export interface LevelSpan {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** From this run on, the system is another; the label is empty where a change says so itself. */
export interface PlatformSpot {
  readonly time: number
  readonly label: string
}

/** What a trend shows besides its points. */
export interface TrendMarks {
  /** Standard deviation of values around their level; null when nobody can tell. */
  readonly noise: number | null
  readonly levels: readonly LevelSpan[]
  readonly changes: readonly ChangeSpot[]
  readonly platforms: readonly PlatformSpot[]
  readonly releases: readonly ReleaseSpot[]
}

/** Half of the noise band, in deviations: of normal noise, 95 of 100 values lie within. */
export const bandDeviations = 2

const looks: readonly ChangeLook[] = ['silenced', 'moved', 'better', 'worse']
/** Size of a mark, in units of the view box. */
const markSize = 6

interface Scales {
  readonly x: Scale
  readonly y: Scale
}

/** Bands and levels, which lie under the points. */
export function drawLevelSpans(marks: TrendMarks, domain: Domain, { x, y }: Scales): readonly Layer[] {
  const half = (marks.noise ?? 0) * bandDeviations
  const clip = (value: number): number => y(Math.min(domain.max, Math.max(domain.min, value)))
  const bands = half === 0 ? [] : marks.levels
  const boxes = bands.map(({ from, to, value }) =>
    boxPath({ x: x(from), y: clip(value + half) }, { x: x(to), y: clip(value - half) }),
  )
  const lines = marks.levels.map(({ from, to, value }) => horizontalPath([clip(value)], x(from), x(to)))
  return [
    { role: 'band', d: boxes.join('') },
    { role: 'level', d: lines.join('') },
  ]
}

/** Changes, changes of the system and releases, which lie over the points, with their words. */
export function drawChanges(
  marks: TrendMarks,
  { x, y }: Scales,
  frame: Frame,
): { layers: readonly Layer[]; labels: readonly Label[] } {
  const plot = plotOf(frame)
  const spots = marks.changes.map((spot) => ({ ...spot, x: x(spot.time), y: y(spot.value) }))
  const layers = looks.map((look): Layer => {
    const own = spots.filter((spot) => spot.look === look)
    const stems = verticalPath(own.map((spot) => ({ x: spot.x, y1: plot.top, y2: spot.y - markSize })))
    return { role: `change-${look}`, d: stems + own.map((spot) => markPath(look, spot)).join('') }
  })
  const xs = marks.platforms.map(({ time }) => x(time))
  const platform: Layer = {
    role: 'platform',
    d: verticalPath(xs.map((at) => ({ x: at, y1: plot.top, y2: plot.bottom }))),
  }
  const releases = drawReleases(marks.releases, x, frame)
  const named = placeLabels(
    spots.map(({ x: at, number, word, look }) => ({ at, short: number, long: `${number} ${word}`, look })),
    { right: frame.width },
  )
  const systems = placeLabels(
    marks.platforms.flatMap(({ label, time }) =>
      label === '' ? [] : [{ at: x(time) + 6, short: label, long: label, look: 'moved' }],
    ),
    { right: frame.width },
  )
  return {
    layers: [releases.layer, platform, ...layers],
    labels: [
      ...releases.labels,
      ...named.map(({ at, text, look }): Label => ({
        role: `change-${look}`,
        x: at,
        y: plot.top - 5,
        anchor: 'start',
        text,
      })),
      ...systems.map(({ at, text }): Label => ({
        role: 'platform',
        x: at,
        y: plot.bottom - 14,
        anchor: 'start',
        text,
      })),
    ],
  }
}

/** Worse is a filled square on its corner, better a filled disc, a move a filled square, a silenced change an open one. */
function markPath(look: ChangeLook, place: Place): string {
  const points = shapeOf(look).map(([dx, dy]) => `${round(place.x + dx * markSize)} ${round(place.y + dy * markSize)}`)
  return `M${points.join('L')}z`
}

/** Corners of a mark around its place, in mark sizes. */
export function shapeOf(look: ChangeLook): readonly (readonly [number, number])[] {
  switch (look) {
    case 'worse':
    case 'silenced':
      return [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]
    case 'better':
      return Array.from({ length: 10 }, (_, i) => [Math.sin((i * Math.PI) / 5), -Math.cos((i * Math.PI) / 5)] as const)
    case 'moved':
      return [
        [-0.8, -0.8],
        [0.8, -0.8],
        [0.8, 0.8],
        [-0.8, 0.8],
      ]
    default:
      return look satisfies never
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

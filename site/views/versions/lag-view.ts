// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LagLine, LagPoint, RepositoryRow } from '../../../ingest/records/site-versions.ts'
import { drawTimeAxis, drawValueAxis, plotOf } from '../chart/axes.ts'
import { extentOf, timeDomain } from '../chart/domain.ts'
import { linearTicks, niceRange } from '../chart/linear-ticks.ts'
import { dotPath, linePath } from '../chart/path.ts'
import { linearScale } from '../chart/scale.ts'
import type { Domain } from '../chart/scale.ts'
import { frames, keepDrawn } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { timeTicks } from '../chart/time-ticks.ts'
import { formatNumber } from '../kpi/measure-text.ts'
import type { Locale } from '../kpi/measure-text.ts'

/** The history of a stack's lag: a table of all repositories, and a picture of each that has a history. */
export interface LagView {
  readonly repositories: readonly { readonly id: string; readonly title: string }[]
  /** Newest day first; a repository that was not looked at that day has no point. */
  readonly rows: readonly { readonly day: string; readonly points: readonly (LagPoint | undefined)[] }[]
  /** One picture for each repository of which two days or more are known, all on the same axes. */
  readonly charts: readonly LagChart[]
  /** Names of repositories of which one day is known: no line is drawn through one point. */
  readonly single: readonly string[]
}

/** The picture of one repository, and its ends. */
export interface LagChart {
  readonly id: string
  readonly title: string
  readonly scene: Scene
  readonly first: LagPoint
  readonly last: LagPoint
}

/** Undefined when no repository has a release of the stack. */
export function viewLag(
  lines: readonly LagLine[],
  repositories: readonly RepositoryRow[],
  { locale, axis }: { readonly locale: Locale; readonly axis: (name: string) => string },
): LagView | undefined {
  if (lines.length === 0) return undefined
  const titles = new Map(repositories.map(({ id, title }) => [id, title]))
  const named = lines.map((line) => ({
    ...line,
    id: line.repository,
    title: titles.get(line.repository) ?? line.repository,
  }))
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)))].sort().reverse()
  const drawn = named.filter(({ points }) => points.length > 1)
  const all = drawn.flatMap(({ points }) => points)
  const times = extentOf(all.map(({ day }) => Date.parse(day)))
  const top = niceRange(0, Math.max(1, ...all.map((point) => point.days)), frames.small.ticksY).max
  const axes = { times: timeDomain(times ?? { min: 0, max: 0 }), values: { min: 0, max: top }, locale }
  return {
    repositories: named.map(({ id, title }) => ({ id, title })),
    rows: days.map((day) => ({ day, points: lines.map(({ points }) => points.find((point) => point.day === day)) })),
    charts: drawn.flatMap(({ id, title, points }) => {
      const [first, last] = [points[0], points.at(-1)]
      return first === undefined || last === undefined
        ? []
        : [{ id, title, scene: drawLag(points, { ...axes, axis: axis(title) }), first, last }]
    }),
    single: named.filter(({ points }) => points.length === 1).map(({ title }) => title),
  }
}

interface LagAxes {
  readonly times: Domain
  readonly values: Domain
  readonly locale: Locale
  readonly axis: string
}

/** From zero: a repository that is hardly behind must not look like one that is far behind. */
function drawLag(points: readonly LagPoint[], { times, values, locale, axis }: LagAxes): Scene {
  const frame = frames.small
  const plot = plotOf(frame)
  const x = linearScale(times, plot.left, plot.right)
  const y = linearScale(values, plot.bottom, plot.top)
  const ticks = linearTicks(values.min, values.max, frame.ticksY).map((at) => ({ at, text: formatNumber(at, locale) }))
  const left = drawValueAxis(ticks, y, frame, axis)
  const below = drawTimeAxis(timeTicks(times.min, times.max, 4, locale), x, frame)
  const places = points.map(({ day, days }) => ({ x: x(Date.parse(day)), y: y(days) }))
  return {
    width: frame.width,
    height: frame.height,
    layers: keepDrawn([
      ...left.layers,
      ...below.layers,
      { role: 'line', d: linePath(places) },
      { role: 'dot', d: dotPath(places) },
    ]),
    labels: [...left.labels, ...below.labels],
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { attainable, ridgeOf } from '../../../ingest/records/roofline.ts'
import type { Peak, RooflinePoint } from '../../../ingest/records/roofline.ts'
import { formatNumber } from '../kpi/measure-text.ts'
import type { Locale } from '../kpi/measure-text.ts'
import { drawCountAxis, drawValueAxis, plotOf } from './axes.ts'
import { extentOf, logDomain } from './domain.ts'
import { logTicks } from './log-ticks.ts'
import { dotPath, linePath } from './path.ts'
import { logScale } from './scale.ts'
import { keepDrawn } from './scene.ts'
import type { Frame, Scene } from './scene.ts'

const giga = 1e9

/** Runs under the roofs of their systems, both axes logarithmic, performance in GFLOP/s. Undefined without a run. */
export function rooflineChart(
  {
    points,
    roofs,
    locale,
    words,
  }: {
    readonly points: readonly RooflinePoint[]
    readonly roofs: readonly Peak[]
    readonly locale: Locale
    readonly words: { readonly intensity: string; readonly performance: string }
  },
  frame: Frame,
): Scene | undefined {
  const intensities = extentOf([...points.map(({ intensity }) => intensity), ...roofs.map(ridgeOf)])
  if (points.length === 0 || !intensities) return undefined
  // Room on both sides of the ridge, so that the roof has its two parts.
  const across = logDomain({ min: intensities.min / 2, max: intensities.max * 2 })
  const tops = roofs.flatMap((roof) => [attainable(roof, across.min), roof.flops])
  const heights = extentOf([...points.map(({ performance }) => performance), ...tops].map((value) => value / giga))
  const up = logDomain(heights ?? { min: 1, max: 10 })
  const plot = plotOf(frame)
  const x = logScale(across, plot.left, plot.right)
  const y = logScale(up, plot.bottom, plot.top)
  const ticks = (domain: { min: number; max: number }, count: number) =>
    logTicks(domain.min, domain.max, count).map((at) => ({ at, text: formatNumber(at, locale) }))
  const rows = drawValueAxis(ticks(up, frame.ticksY), y, frame, words.performance)
  const columns = drawCountAxis(ticks(across, frame.ticksX), x, frame, words.intensity)
  const roofLines = roofs.map((roof) =>
    linePath([across.min, ridgeOf(roof), across.max].map((at) => ({ x: x(at), y: y(attainable(roof, at) / giga) }))),
  )
  const dots = points.map(({ intensity, performance }) => ({ x: x(intensity), y: y(performance / giga) }))
  return {
    width: frame.width,
    height: frame.height,
    layers: keepDrawn([
      ...rows.layers,
      ...columns.layers,
      { role: 'ideal', d: roofLines.join('') },
      { role: 'dot', d: dotPath(dots) },
    ]),
    labels: [...rows.labels, ...columns.labels],
  }
}

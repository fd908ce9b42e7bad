// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { horizontalPath, verticalPath } from './path.ts'
import type { Scale } from './scale.ts'
import type { Frame, Label, Layer } from './scene.ts'
import type { TimeTick } from './time-ticks.ts'

/** A tick of an axis of numbers. */
export interface NumberTick {
  readonly at: number
  readonly text: string
}

export interface Axis {
  readonly layers: readonly Layer[]
  readonly labels: readonly Label[]
}

/** Edges of the plot inside a frame. */
export function plotOf(frame: Frame): { left: number; right: number; top: number; bottom: number } {
  return {
    left: frame.left,
    right: frame.width - frame.right,
    top: frame.top,
    bottom: frame.height - frame.bottom,
  }
}

/** Grid lines with their values on the left, and the title of the axis above them. */
export function drawValueAxis(ticks: readonly NumberTick[], scale: Scale, frame: Frame, title: string): Axis {
  const plot = plotOf(frame)
  const labels = ticks.map((tick): Label => ({
    role: 'tick',
    x: plot.left - 8,
    y: scale(tick.at) + 4,
    anchor: 'end',
    text: tick.text,
  }))
  const heading: Label = { role: 'axis-title', x: 0, y: 13, anchor: 'start', text: title }
  const lines = ticks.map((tick) => scale(tick.at))
  return { layers: [{ role: 'grid', d: horizontalPath(lines, plot.left, plot.right) }], labels: [...labels, heading] }
}

/** Ticks of time below the plot; the day or year that places them on a second line. */
export function drawTimeAxis(ticks: readonly TimeTick[], scale: Scale, frame: Frame): Axis {
  const { bottom } = plotOf(frame)
  const labels = ticks.flatMap(({ at, text, context }): Label[] => {
    const x = scale(at)
    const tick: Label = { role: 'tick', x, y: bottom + 20, anchor: 'middle', text }
    return context ? [tick, { role: 'context', x, y: bottom + 37, anchor: 'middle', text: context }] : [tick]
  })
  return {
    layers: [
      drawBaseline(
        ticks.map((tick) => scale(tick.at)),
        frame,
      ),
    ],
    labels,
  }
}

/** Ticks of counts below the plot, and what is counted below them. */
export function drawCountAxis(ticks: readonly NumberTick[], scale: Scale, frame: Frame, title: string): Axis {
  const plot = plotOf(frame)
  const labels = ticks.map((tick): Label => ({
    role: 'tick',
    x: scale(tick.at),
    y: plot.bottom + 19,
    anchor: 'middle',
    text: tick.text,
  }))
  const heading: Label = {
    role: 'axis-title',
    x: plot.right,
    y: plot.bottom + 38,
    anchor: 'end',
    text: title,
  }
  return {
    layers: [
      drawBaseline(
        ticks.map((tick) => scale(tick.at)),
        frame,
      ),
    ],
    labels: [...labels, heading],
  }
}

function drawBaseline(xs: readonly number[], frame: Frame): Layer {
  const { left, right, bottom } = plotOf(frame)
  const ticks = verticalPath(xs.map((x) => ({ x, y1: bottom, y2: bottom + 5 })))
  return { role: 'axis', d: horizontalPath([bottom], left, right) + ticks }
}

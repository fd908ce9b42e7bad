// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Chart } from 'chart.js'

export interface Stroke {
  readonly colour: string
  readonly dash: number[]
  /** 1.5 unless it is said. */
  readonly width?: number
}

/** A straight stroke on the canvas of a chart. */
export function strokeLine(
  { ctx }: Chart,
  from: [number, number],
  to: [number, number],
  { colour, dash, width = 1.5 }: Stroke,
): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.setLineDash(dash)
  ctx.beginPath()
  ctx.moveTo(...from)
  ctx.lineTo(...to)
  ctx.stroke()
  ctx.setLineDash([])
}

/** Draws inside the plot only. */
export function clipToPlot({ ctx, chartArea }: Chart, draw: () => void): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height)
  ctx.clip()
  draw()
  ctx.restore()
}

/** Size and family of the page's letters. */
export function fontOf(ctx: CanvasRenderingContext2D): string {
  return `13px ${getComputedStyle(ctx.canvas).fontFamily}`
}

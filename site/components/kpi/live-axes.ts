// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ScaleOptions } from 'chart.js'
import { linearTicks } from '../../views/chart/linear-ticks.ts'
import type { Domain } from '../../views/chart/scale.ts'
import { timeTicks } from '../../views/chart/time-ticks.ts'
import { formatNumber, toShown } from '../../views/kpi/measure-text.ts'
import type { Colours } from './live-colours.ts'
import type { LiveSeries } from './live-words.ts'

type AxisOptions = ScaleOptions<'linear'> & { readonly type: 'linear' }

/** The axis of time: the same round UTC ticks as in the picture. */
export function timeAxis(live: LiveSeries, colours: Colours): AxisOptions {
  const texts = new Map<number, string[]>()
  return {
    type: 'linear',
    min: live.window.min,
    max: live.window.max,
    grid: { display: false },
    border: { color: colours.axis },
    ticks: { color: colours.text, maxRotation: 0, autoSkip: false, callback: (at) => texts.get(Number(at)) ?? '' },
    afterBuildTicks: (axis) => {
      const ticks = timeTicks(axis.min, axis.max, Math.max(3, Math.floor(axis.width / 90)), 'en-GB')
      texts.clear()
      for (const { at, text, context } of ticks) texts.set(at, context ? [text, context] : [text])
      axis.ticks = ticks.map(({ at }) => ({ value: at }))
    },
  }
}

/** The axis of values, in the unit of the page. */
export function valueAxis(live: LiveSeries, domain: Domain, colours: Colours): AxisOptions {
  const { display } = live
  return {
    type: 'linear',
    min: domain.min,
    max: domain.max,
    grid: { color: colours.grid, tickLength: 0 },
    border: { display: false },
    ticks: {
      color: colours.text,
      padding: 8,
      callback: (at) => formatNumber(toShown(Number(at), display), 'en-GB'),
    },
    afterBuildTicks: (axis) => {
      const shown = linearTicks(toShown(axis.min, display), toShown(axis.max, display), 5)
      axis.ticks = shown.map((tick) => ({ value: (tick * display.divide) / display.multiply }))
    },
  }
}

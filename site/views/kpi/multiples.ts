// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkGroup, SeriesData, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { extentOf, timeDomain } from '../chart/domain.ts'
import type { Domain } from '../chart/scale.ts'
import type { Frame, Scene } from '../chart/scene.ts'
import { trendChart } from '../chart/trend-chart.ts'
import type { TrendColumns } from '../chart/trend-chart.ts'
import type { TrendMarks } from '../chart/trend-marks.ts'
import type { DisplayUnit } from './measure-text.ts'

/** Most charts of a page: what a person looks over, and what a browser draws at once. */
const mostCharts = 48

/** A picture among many, all of the same size and over the same time. */
export const smallFrame = {
  width: 400,
  height: 210,
  left: 56,
  right: 14,
  top: 22,
  bottom: 42,
  ticksX: 4,
  ticksY: 3,
} as const satisfies Frame

/** Series of a benchmark that have a trend: main metrics first, then those that changed. */
export function pickMultiples({ series }: BenchmarkGroup): readonly SeriesSummary[] {
  const rank = ({ main, change }: SeriesSummary) => Number(main) * 2 + Number(change !== undefined)
  return series
    .filter(({ points, gaps }) => points - gaps > 1)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, mostCharts)
}

/** The time that all charts of a page show: from the first run of any to the last. */
export function commonWindow(series: readonly Pick<SeriesData, 'columns'>[]): Domain | undefined {
  const ends = series.flatMap(({ columns: { time } }) => [time[0], time.at(-1)].filter((one) => one !== undefined))
  const extent = extentOf(ends)
  return extent && timeDomain(extent)
}

/** What one small picture shows. */
export interface SmallChart {
  readonly columns: TrendColumns
  readonly display: DisplayUnit
  readonly window: Domain
  /** Levels and changes of the whole series. */
  readonly marks: TrendMarks
}

/** A small picture of the part of a series that lies in a window; undefined where it has no value there. */
export function drawSmall({ columns, display, window, marks }: SmallChart): Scene | undefined {
  const shown = cutColumns(columns, window)
  return trendChart(
    {
      columns: shown,
      levels: {},
      display,
      locale: 'en-GB',
      title: '',
      words: { reference: '' },
      window,
      marks: cutMarks(marks, window),
    },
    smallFrame,
  )
}

/** What of levels and changes lies in a window. */
function cutMarks({ noise, levels, changes, platforms, releases }: TrendMarks, { min, max }: Domain): TrendMarks {
  const isSeen = ({ time }: { readonly time: number }): boolean => time >= min && time <= max
  return {
    noise,
    levels: levels
      .filter(({ from, to }) => to >= min && from <= max)
      .map((level) => ({ ...level, from: Math.max(min, level.from), to: Math.min(max, level.to) })),
    changes: changes.filter(isSeen),
    platforms: platforms.filter(isSeen),
    releases: releases.filter(isSeen),
  }
}

/** Rows whose time lies in a window. */
function cutColumns(columns: TrendColumns, { min, max }: Domain): TrendColumns {
  const from = columns.time.findIndex((time) => time >= min)
  const to = columns.time.findLastIndex((time) => time <= max) + 1
  const cut = <Cell>(cells: readonly Cell[]) => cells.slice(from === -1 ? to : from, to)
  const { time, value, status, low, high } = columns
  return { time: cut(time), value: cut(value), status: cut(status), low: cut(low), high: cut(high) }
}

const dayMs = 86_400_000

/** A window of whole UTC days from the two dates of an address or a form; undefined when they name none. */
export function readWindow(from: string, to: string): Domain | undefined {
  const [start, end] = [readDay(from), readDay(to)]
  if (start === undefined || end === undefined || end < start) return undefined
  return { min: start, max: end + dayMs }
}

/** The days of a window, as dates are written in an address. */
export function writeWindow({ min, max }: Domain): { readonly from: string; readonly to: string } {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: day(min), to: day(Math.max(min, max - 1)) }
}

function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Direction, SeriesColumns } from '../../../ingest/records/site-data.ts'
import type { TrendMarks } from '../../views/chart/trend-marks.ts'
import type { Levels } from '../../views/chart/trend-chart.ts'
import type { Domain } from '../../views/chart/scale.ts'
import { formatDate } from '../../views/kpi/date-text.ts'
import { formatMeasure } from '../../views/kpi/measure-text.ts'
import type { DisplayUnit } from '../../views/kpi/measure-text.ts'
import { runAt } from '../../views/kpi/run-rows.ts'
import { statusWords } from '../../views/kpi/status-words.ts'

/** A series in the browser. */
export interface LiveSeries {
  /** Title of the value axis. */
  readonly title: string
  readonly columns: SeriesColumns
  readonly levels: Levels
  readonly display: DisplayUnit
  readonly direction: Direction
  /** Levels and changes. */
  readonly marks: TrendMarks
  /** Repository whose forge can compare commits. */
  readonly repository?: string | undefined
  /** All of its time. */
  readonly window: Domain
}

/** What is known of a run, line by line: value or reason first, then when, how it ended, which commit. */
export function describePoint({ columns, display }: LiveSeries, row: number): string[] {
  const run = runAt(columns, row)
  const show = (value: number | null): string => formatMeasure(value, display, 'en-GB')
  return [
    run.value === null ? `No value: ${run.gap ?? 'no reason given'}` : show(run.value),
    `${formatDate(run.time, 'minute', 'en-GB')} UTC`,
    run.attempt > 1 ? `${statusWords[run.status]}, attempt ${run.attempt}` : statusWords[run.status],
    ...(run.low === null || run.high === null ? [] : [`Samples ${show(run.low)} to ${show(run.high)}`]),
    ...(run.reference === null ? [] : [`Reference ${show(run.reference)}`]),
    ...(run.commit === null ? [] : [`Commit ${run.commit.slice(0, 10)}`]),
  ]
}

/** The row that a point of the chart stands for. */
export function rowOf(point: unknown): number {
  return typeof point === 'object' && point !== null && 'row' in point ? Number(point.row) : 0
}

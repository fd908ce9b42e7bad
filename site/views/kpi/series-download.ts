// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesColumns, SeriesData } from '../../../ingest/records/site-data.ts'
import { machineDate } from './date-text.ts'
import { runAt } from './run-rows.ts'
import { writeCsv } from './csv.ts'

/** A column of the published file: one cell for each row, or the one value that all rows share. */
export type PublishedColumn<Cell> = readonly Cell[] | Cell

export type PublishedColumns = {
  readonly [Name in keyof SeriesColumns]: PublishedColumn<NonNullable<SeriesColumns[Name]>[number]>
}

/** What /api/v1/kpi/<project>/<series>.json holds. */
export interface PublishedSeries extends Omit<SeriesData, 'columns'> {
  readonly rows: number
  readonly columns: PublishedColumns
}

/**
 * A series as published: columns rather than points, since that is a sixth of the bytes, and a column that says the same in all
 * rows is written once (a data frame made from it spreads the value again). Time and value are always lists.
 */
export function publishSeries(series: SeriesData): PublishedSeries {
  const { time, value, gap, status, attempt, run, commit, reference, low, high, description, format } = series.columns
  return {
    ...series,
    rows: time.length,
    columns: {
      time,
      value,
      gap: once(gap),
      status: once(status),
      attempt: once(attempt),
      run: once(run.map(shortRun)),
      commit: once(commit),
      reference: once(reference),
      low: once(low),
      high: once(high),
      ...(description === undefined ? {} : { description: once(description) }),
      ...(format === undefined ? {} : { format: once(format) }),
    },
  }
}

const csvHeader = ['time', 'value', 'unit', 'gap', 'status', 'attempt', 'run', 'commit', 'reference', 'low', 'high']

/** The runs of a series as CSV, oldest first, times in ISO 8601 UTC. */
export function seriesCsv(series: SeriesData): string {
  const rows = series.columns.time.map((time, i) => {
    const row = runAt(series.columns, i)
    return [
      machineDate(time),
      row.value,
      series.unit,
      row.gap,
      row.status,
      row.attempt,
      shortRun(row.run),
      row.commit,
      row.reference,
      row.low,
      row.high,
    ]
  })
  return writeCsv(csvHeader, rows)
}

/** Enough digits of a run's id to tell the runs of a project apart; all of them would be half of the file. */
function shortRun(run: string): string {
  return run.slice(0, 12)
}

function once<Cell>(cells: readonly Cell[]): PublishedColumn<Cell> {
  const [first] = cells
  return first !== undefined && cells.length > 1 && cells.every((cell) => cell === first) ? first : cells
}

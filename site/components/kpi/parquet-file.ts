// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ColumnSource } from 'hyparquet-writer'
import type { PublishedColumn, PublishedSeries } from '../../views/kpi/series-download.ts'

/** A published series as Parquet: a row for each run, the same columns as the CSV. Not measured is null. */
export function writeParquet({ rows, unit, columns }: PublishedSeries): ArrayBuffer {
  const spread = <Cell>(column: PublishedColumn<Cell>): Cell[] =>
    isList(column) ? [...column] : Array.from({ length: rows }, () => column)
  const columnData: ColumnSource[] = [
    { name: 'time', type: 'TIMESTAMP', data: spread(columns.time).map((time) => new Date(time)) },
    { name: 'value', type: 'DOUBLE', data: spread(columns.value), nullable: true },
    { name: 'unit', type: 'STRING', data: spread(unit) },
    { name: 'gap', type: 'STRING', data: spread(columns.gap), nullable: true },
    { name: 'status', type: 'STRING', data: spread(columns.status) },
    { name: 'attempt', type: 'INT32', data: spread(columns.attempt) },
    { name: 'run', type: 'STRING', data: spread(columns.run) },
    { name: 'commit', type: 'STRING', data: spread(columns.commit), nullable: true },
    { name: 'reference', type: 'DOUBLE', data: spread(columns.reference), nullable: true },
    { name: 'low', type: 'DOUBLE', data: spread(columns.low), nullable: true },
    { name: 'high', type: 'DOUBLE', data: spread(columns.high), nullable: true },
  ]
  return parquetWriteBuffer({ columnData })
}

function isList<Cell>(column: PublishedColumn<Cell>): column is readonly Cell[] {
  return Array.isArray(column)
}

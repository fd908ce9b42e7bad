// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MetricResolver } from '../records/metric-registry.ts'
import { openDatabase, quoteText } from './database.ts'
import { flatColumns, flattenPoint, writeCsvHeader, writeCsvLine } from './flat-point.ts'
import type { HistoryReader } from './history.ts'
import { createPointWriter } from './point-record.ts'

/** Text forms of an export. */
export type ExportFormat = 'ndjson' | 'csv'

/** The whole history as text, sorted, in pieces: the same points give the same bytes, whatever segments hold them. */
export async function* exportHistory(
  reader: HistoryReader,
  registry: MetricResolver,
  format: ExportFormat,
): AsyncGenerator<string> {
  const toPoint = createPointWriter(registry)
  if (format === 'csv') yield writeCsvHeader()
  for await (const rows of reader.readRows()) {
    const points = rows.map(toPoint)
    const lines = format === 'csv' ? points.map(writeCsvLine) : points.map((point) => `${JSON.stringify(point)}\n`)
    yield lines.join('')
  }
}

/** Hex SHA-256 of the NDJSON export: two histories are equal when this is. */
export async function hashHistory(reader: HistoryReader, registry: MetricResolver): Promise<string> {
  const sha = createHash('sha256')
  for await (const text of exportHistory(reader, registry, 'ndjson')) sha.update(text)
  return sha.digest('hex')
}

/** Writes the export as one flat Parquet file. */
export async function exportParquet(reader: HistoryReader, registry: MetricResolver, file: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-export-'))
  const lines = path.join(folder, 'points.ndjson')
  const database = await openDatabase({ memory: 1024, threads: 2 })
  try {
    writeFileSync(lines, '')
    const toPoint = createPointWriter(registry)
    for await (const rows of reader.readRows()) {
      appendFileSync(lines, rows.map((row) => `${JSON.stringify(flattenPoint(toPoint(row)))}\n`).join(''))
    }
    const columns = flatColumns.map(([name, type]) => `${quoteText(name)}: ${quoteText(type)}`).join(', ')
    const source = `read_json(${quoteText(lines)}, format = 'newline_delimited', columns = {${columns}})`
    await database.connection.run(`COPY (FROM ${source}) TO ${quoteText(file)} (FORMAT parquet, COMPRESSION zstd)`)
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

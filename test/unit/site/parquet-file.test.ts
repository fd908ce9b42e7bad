// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, quoteText } from '../../../ingest/history/database.ts'
import { writeParquet } from '../../../site/components/kpi/parquet-file.ts'
import { publishSeries } from '../../../site/views/kpi/series-download.ts'
import { makeSeries } from '../views/series.ts'

test('a downloaded Parquet file holds what the CSV holds, with nulls where nothing was measured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'series.parquet')
  writeFileSync(file, new Uint8Array(writeParquet(publishSeries(makeSeries([1.5, null, 0])))))
  const database = await openDatabase({ memory: 64, threads: 1 })
  onTestFinished(() => database.close())
  const read = await database.connection.runAndReadAll(
    `SELECT epoch_ms(time)::DOUBLE, value, gap, unit, status FROM read_parquet(${quoteText(file)}) ORDER BY time`,
  )
  expect(read.getRows()).toEqual([
    [Date.UTC(2026, 5, 1, 12), 1.5, null, 's', 'pass'],
    [Date.UTC(2026, 5, 2, 12), null, 'not in the report', 's', 'pass'],
    [Date.UTC(2026, 5, 3, 12), 0, null, 's', 'pass'],
  ])
})

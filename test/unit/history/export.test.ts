// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDatabase, readParquet } from '../../../ingest/history/database.ts'
import { exportHistory, exportParquet } from '../../../ingest/history/export.ts'
import { writeCsvLine } from '../../../ingest/history/flat-point.ts'
import { createPointWriter } from '../../../ingest/history/point-record.ts'
import { openReader } from '../../../ingest/history/reader.ts'
import { addCases } from '../../../ingest/history/store.ts'
import { buildRegistry } from '../../../ingest/records/metric-registry.ts'
import { makeCase, makeMeasure, makeMetric, makeRow } from '../../builders.ts'
import { withFolder } from './history-folder.ts'

const registry = buildRegistry({ metrics: [makeMetric()] })
const schema: unknown = JSON.parse(readFileSync(new URL('../../../schemas/v1/point.schema.json', import.meta.url), 'utf8'))

const measures = [
  makeMeasure({ metricRaw: 'Execution_time', value: 12.5, samples: [12, 13], reference: 12, lower: -0.1, upper: 0.1 }),
  makeMeasure({ metricRaw: 'unheard-of', value: null, gap: 'not-finite', unit: '' }),
]

describe('the export', () => {
  test('writes points that follow the point schema, their metric resolved', async () => {
    await withFolder(async (folder) => {
      await addCases(folder, [makeCase({ measures, nodes: 2, tasks: 64, commit: 'abcdef0' })], 'r.json')
      const lines = (await exportText(folder, 'ndjson')).trimEnd().split('\n')
      const points: unknown[] = lines.map((line) => JSON.parse(line) as unknown)
      const ajv = new Ajv2020({ allErrors: true })
      addFormats.default(ajv)
      for (const point of points) expect([ajv.validate(schema as object, point), ajv.errorsText()]).toEqual([true, 'No errors'])
      expect(points).toMatchObject([
        { metric: 'time-to-solution', direction: 'lower', family: 'performance', value: 12.5 },
        { metric: 'unheard-of', direction: 'none', value: null, gap: 'not-finite' },
      ])
    })
  })

  test('writes CSV with a header, CRLF and an empty cell for what was not measured', async () => {
    await withFolder(async (folder) => {
      await addCases(folder, [makeCase({ measures })], 'r.json')
      const lines = (await exportText(folder, 'csv')).split('\r\n')
      expect([lines.length, lines[0]?.split(',').slice(0, 3), lines[2]]).toEqual([
        4,
        ['series', 'project', 'run'],
        expect.stringContaining(',unheard-of,unheard-of,none,,,not-finite,,'),
      ])
    })
  })

  test('writes one flat Parquet file', async () => {
    await withFolder(async (folder) => {
      await addCases(folder, [makeCase({ measures, parameters: { mesh: 'M2' } })], 'r.json')
      const reader = await openReader(folder)
      const file = join(folder, 'export.parquet')
      await exportParquet(reader, registry, file)
      reader.close()
      const database = await openDatabase({ memory: 256, threads: 1 })
      const found = await database.connection.runAndReadAll(
        `SELECT metric, "value", parameters, samples, startedAt::VARCHAR FROM ${readParquet([file])}`,
      )
      expect(found.getRows()).toEqual([
        ['time-to-solution', 12.5, '{"mesh":"M2"}', '[12,13]', '2026-01-05 12:00:00'],
        ['unheard-of', null, '{"mesh":"M2"}', null, '2026-01-05 12:00:00'],
      ])
      database.close()
    })
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', ';x'])(
    'disarms %j, which a spreadsheet would calculate',
    (benchmark) => {
      const line = writeCsvLine(createPointWriter(registry)(makeRow({ benchmark })))
      expect(line).toContain(`,"'${benchmark}",`)
    },
  )

  test('leaves a negative number a number', () => {
    expect(writeCsvLine(createPointWriter(registry)(makeRow({ value: -1.5 })))).toContain(',-1.5,')
  })
})

async function exportText(folder: string, format: 'ndjson' | 'csv'): Promise<string> {
  const reader = await openReader(folder)
  const pieces: string[] = []
  for await (const text of exportHistory(reader, registry, format)) pieces.push(text)
  reader.close()
  return pieces.join('')
}

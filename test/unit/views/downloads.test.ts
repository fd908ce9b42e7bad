// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../../site/views/kpi/csv.ts'
import { publishSeries, seriesCsv } from '../../../site/views/kpi/series-download.ts'
import { makeColumns, makeSeries } from './series.ts'

/** Reads RFC 4180 text, as a spreadsheet would. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? ''
    if (quoted && letter === '"' && text[i + 1] === '"') cell += text[(i += 1)] ?? ''
    else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || text.startsWith('\r\n', i))) {
      row.push(cell)
      cell = ''
      if (letter === ',') continue
      rows.push(row)
      row = []
      i += 1
    } else cell += letter
  }
  return rows
}

describe('a CSV file', () => {
  test('has CRLF after every line and quotes only where they are needed', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x, y', 1],
          ['say "no"', null],
        ],
      ),
    ).toBe('a,b\r\n"x, y",1\r\n"say ""no""",\r\n')
  })

  test('is never a formula, and a negative number stays a number', () => {
    const texts = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx']
    const [, ...rows] = readCsv(
      writeCsv(
        ['text', 'number'],
        texts.map((text) => [text, -1.5]),
      ),
    )
    expect(rows.map(([text]) => text)).toEqual(texts.map((text) => `'${text}`))
    expect(rows.map(([, number]) => number)).toEqual(texts.map(() => '-1.5'))
  })

  test('gives back every text that was put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 5 }),
        (rows) => {
          const [, ...read] = readCsv(writeCsv(['a', 'b'], rows))
          expect(read).toEqual(
            rows.map(([text, number]) => [
              /^[=+\-@;\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text,
              String(number),
            ]),
          )
        },
      ),
    )
  })

  test('of a series has a row a run, times in UTC, an empty cell for what was not measured', () => {
    const csv = seriesCsv(makeSeries([12.5, null]))
    expect(csv.split('\r\n')).toEqual([
      'time,value,unit,gap,status,attempt,run,commit,reference,low,high',
      '2026-06-01T12:00:00Z,12.5,s,,pass,1,run0,,,,',
      '2026-06-02T12:00:00Z,,s,not in the report,pass,1,run1,,,,',
      '',
    ])
  })
})

describe('a JSON file of a series', () => {
  test('says once what is the same in all rows, and never so for time and value', () => {
    const { rows, columns } = publishSeries(makeSeries([3, 3, 3]))
    expect(rows).toBe(3)
    expect(columns).toMatchObject({ status: 'pass', commit: null, value: [3, 3, 3], run: ['run0', 'run1', 'run2'] })
  })

  test('of one run has lists of one', () => {
    expect(publishSeries(makeSeries([3])).columns.status).toEqual(['pass'])
  })

  test('keeps a gap apart from zero', () => {
    expect(publishSeries(makeSeries([0, null], { columns: makeColumns([0, null]) })).columns.value).toEqual([0, null])
  })
})

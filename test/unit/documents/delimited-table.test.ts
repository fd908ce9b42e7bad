// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readDelimitedTable } from '../../../ingest/documents/delimited-table.ts'

describe('reading a table', () => {
  test('gives the header and, for each line, its cells and its number', () => {
    const table = readDelimitedTable('a, b \r\n1,"x, ""y"""\r\n\r\n2,\r\n', 't.csv', {
      delimiter: ',',
      quotes: 'quoted',
    })
    expect(table).toEqual({
      header: ['a', 'b'],
      rows: [
        { cells: ['1', 'x, "y"'], line: 2 },
        { cells: ['2', ''], line: 4 },
      ],
    })
  })

  test('takes a quotation mark as it is where the tool does not quote', () => {
    const table = readDelimitedTable('a|env\n1|{"OMP": "1"}\n', 't.log', { delimiter: '|', quotes: 'plain' })
    expect(table).toMatchObject({ rows: [{ cells: ['1', '{"OMP": "1"}'], line: 2 }] })
  })

  test('keeps lines that are shorter or longer than the header', () => {
    const table = readDelimitedTable('a,b\n1\n1,2,3\n', 't.csv', { delimiter: ',', quotes: 'quoted' })
    expect(table).toMatchObject({ rows: [{ cells: ['1'] }, { cells: ['1', '2', '3'] }] })
  })

  test('names the line where a quotation never ends', () => {
    const table = readDelimitedTable('a,b\n1,"2\n3,4\n', 't.csv', { delimiter: ',', quotes: 'quoted' })
    expect(table).toMatchObject({ problem: { code: 'document/syntax', severity: 'warning', position: { column: 1 } } })
  })

  test('refuses a table of more columns than anyone reads', () => {
    const table = readDelimitedTable('a,'.repeat(2000), 't.csv', { delimiter: ',', quotes: 'quoted' })
    expect(table).toMatchObject({ problem: { code: 'document/too-large' } })
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { viewTable } from '../../../site/views/data-table.ts'

const table = {
  id: 'profile',
  title: 'Profile',
  columns: [
    { id: 'process', title: 'Process' },
    { id: 'time', title: 'Time', unit: 'min' },
  ],
  rows: [
    ['Gridding', 25.1],
    ['FFT', null],
    ['Clean', 0],
  ],
  notes: ['The unit is not sure.'],
  source: { title: 'A report' },
}

test('a column of numbers stays one where a value is not told, and zero stays zero', () => {
  const { heads, rows } = viewTable(table, 'en')
  expect(heads).toEqual([
    { title: 'Process', isNumeric: false },
    { title: 'Time', unit: 'min', isNumeric: true },
  ])
  expect(rows[1]?.[1]).toBeNull()
  expect(rows[2]?.[1]).toBe(0)
})

test('French readers get the French texts, and are told when there are none', () => {
  const french = { ...table, fr: { title: 'Profil', columns: ['Processus', 'Temps'] } }
  expect(viewTable(french, 'fr')).toMatchObject({
    language: 'fr',
    title: 'Profil',
    heads: [{ title: 'Processus' }, { title: 'Temps', unit: 'min' }],
    notes: ['The unit is not sure.'],
  })
  expect(viewTable(table, 'fr')).toMatchObject({ language: 'en', title: 'Profile' })
})

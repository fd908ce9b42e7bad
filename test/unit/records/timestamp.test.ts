// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTimestamp } from '../../../ingest/records/timestamp.ts'

const written: readonly (readonly [unknown, string, boolean])[] = [
  ['2026-11-20T17:48:00Z', '2026-11-20T17:48:00.000Z', false],
  ['2026-11-20T17:48:00+00:00', '2026-11-20T17:48:00.000Z', false],
  ['2024-11-07T14:23:20+0100', '2024-11-07T13:23:20.000Z', false],
  ['20261120T174757+0000', '2026-11-20T17:47:57.000Z', false],
  ['20261120T230000-0530', '2026-11-21T04:30:00.000Z', false],
  ['2026-06-30T09:44:33.899207', '2026-06-30T09:44:33.899Z', true],
  ['2020-07-28 16:50:52', '2020-07-28T16:50:52.000Z', true],
  ['2020-07-28 16:50:52 +02', '2020-07-28T14:50:52.000Z', false],
  ['2024-02-29t00:00:00z', '2024-02-29T00:00:00.000Z', false],
  [1795196877.0779, '2026-11-20T17:47:57.077Z', false],
  [1762232755067, '2025-11-04T05:05:55.067Z', false],
]

const refused: readonly unknown[] = [
  '2026-02-30T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T10:60:00Z',
  '2026-01-01T10:00:00+25:00',
  '2026-01-01',
  '1999-12-31T23:59:59Z',
  '2101-01-01T00:00:00Z',
  'Fri Nov 20 2026',
  'yesterday',
  '',
  'None',
  0,
  -1,
  1e99,
  Number.NaN,
  null,
  undefined,
  {},
  '2026-11-20T17:48:00Z'.padEnd(5000, ' '),
]

describe('A time that a tool wrote', () => {
  it.each(written)('%s is %s, assumed UTC: %s', (input, iso, assumed) => {
    expect(parseTimestamp(input)).toEqual({ iso, assumed })
  })

  it.each(refused)('%s is refused', (input) => {
    expect(parseTimestamp(input)).toBeUndefined()
  })

  it('is the same instant in every offset, extended or basic', () => {
    const noWild = { noInvalidDate: true, min: new Date('2000-01-03'), max: new Date('2100-12-29') }
    fc.assert(
      fc.property(
        fc.date(noWild),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.boolean(),
        (date, minutes, basic) => {
          const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1)
          const size = Math.abs(minutes)
          const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('')
          const text = `${basic ? local.replace(/[-:]/g, '') : local}${minutes < 0 ? '-' : '+'}${digits}`
          expect(parseTimestamp(text)).toEqual({ iso: date.toISOString(), assumed: false })
        },
      ),
    )
  })

  it('is never read from a text that names no year, month, day and time', () => {
    fc.assert(fc.property(fc.string(), (text) => parseTimestamp(text) === undefined || /^\d{4}/.test(text.trim())))
  })
})

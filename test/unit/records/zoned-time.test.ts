// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { isZone } from '../../../ingest/records/zone-shift.ts'
import { isTimeFormat, readZonedTime } from '../../../ingest/records/zoned-time.ts'

const paris = { format: 'DD/MM/YYYY HH:mm:ss', zone: 'Europe/Paris' }

describe('A time of a table', () => {
  it.each([
    ['01/07/2026 12:00:00', '2026-07-01T10:00:00.000Z'],
    ['15/01/2026 12:00:00', '2026-01-15T11:00:00.000Z'],
    ['1/7/2026 9:05:00', '2026-07-01T07:05:00.000Z'],
  ])('%s in Paris is %s', (text, iso) => {
    expect(readZonedTime(text, paris)).toEqual({ iso, assumed: false })
  })

  it('is the first of the two in the hour that comes twice, and none in the hour that never was', () => {
    expect(readZonedTime('25/10/2026 02:30:00', paris)?.iso).toBe('2026-10-25T00:30:00.000Z')
    expect(readZonedTime('29/03/2026 02:30:00', paris)).toBeUndefined()
    expect(readZonedTime('29/03/2026 03:00:00', paris)?.iso).toBe('2026-03-29T01:00:00.000Z')
  })

  it('keeps the zone that it has, whatever the mapping file says', () => {
    const syntax = { format: 'iso', zone: 'Europe/Paris' }
    expect(readZonedTime('2026-07-01T12:00:00Z', syntax)).toEqual({ iso: '2026-07-01T12:00:00.000Z', assumed: false })
    expect(readZonedTime('2026-07-01T12:00:00', syntax)?.iso).toBe('2026-07-01T10:00:00.000Z')
  })

  it('is UTC, and said to be assumed, when nobody knows its zone', () => {
    expect(readZonedTime('2026-07-01 12:00:00', { format: 'iso' })).toEqual({
      iso: '2026-07-01T12:00:00.000Z',
      assumed: true,
    })
  })

  it('may be seconds or milliseconds since 1970', () => {
    expect(readZonedTime('1782907200', { format: 'unix' })?.iso).toBe('2026-07-01T12:00:00.000Z')
    expect(readZonedTime('1782907200500', { format: 'unix-ms' })?.iso).toBe('2026-07-01T12:00:00.500Z')
  })

  it.each([
    '',
    'yesterday',
    '2026-07-01 12:00:00',
    '31/02/2026 12:00:00',
    '01/07/2026 25:00:00',
    '01/07/1926 12:00:00',
  ])('is nothing when it is %j', (text) => {
    expect(readZonedTime(text, paris)).toBeUndefined()
  })

  it('takes offsets and a pattern with fractions', () => {
    const syntax = { format: 'YYYYMMDD-HHmmss.SSS', zone: '-03:30' }
    expect(readZonedTime('20260701-120000.25', syntax)?.iso).toBe('2026-07-01T15:30:00.250Z')
  })
})

describe('A pattern and a zone', () => {
  it('are refused when times cannot be read by them', () => {
    expect(['DD/MM', 'YYYY-MM-DD MM', 'words', 'YYYY-MM'].map(isTimeFormat)).toEqual([false, false, false, false])
    expect(['iso', 'unix', 'unix-ms', 'YYYY-MM-DD', 'DD.MM.YYYY HH:mm'].every(isTimeFormat)).toBe(true)
    expect(['UTC', '+02:00', 'Europe/Paris', 'Mars/Olympus'].map(isZone)).toEqual([true, true, true, false])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { groupTitle, placeText, seriesTitle, sizeText } from '../../../site/views/kpi/case-words.ts'
import { changeText, describeChange } from '../../../site/views/kpi/change-words.ts'
import { describeScaling, describeTrend } from '../../../site/views/kpi/chart-words.ts'
import { formatDate, machineDate } from '../../../site/views/kpi/date-text.ts'
import { chooseDisplayUnit } from '../../../site/views/kpi/display-unit.ts'
import { formatMeasure, formatNumber, formatPercent } from '../../../site/views/kpi/measure-text.ts'
import { joinParameters, listParameters } from '../../../site/views/kpi/parameter-text.ts'
import { seriesFacts } from '../../../site/views/kpi/series-facts.ts'
import { distinguish } from '../../../site/views/kpi/set-names.ts'
import { makeColumns, makeSeries, makeSummary, seconds } from './series.ts'

/** With plain spaces, as a person would type it. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a number', () => {
  test('has four significant digits, and whole numbers are whole', () => {
    expect(formatNumber(16.42187, 'en-GB')).toBe('16.42')
    expect(formatNumber(16384, 'en-GB')).toBe('16,384')
    expect(formatNumber(12345.678, 'en-GB')).toBe('12,346')
    expect(formatNumber(0, 'en-GB')).toBe('0')
  })

  test('is a power of ten where digits would not be read', () => {
    expect(plain(formatNumber(3.2e-7, 'en-GB'))).toBe('3.2 × 10⁻⁷')
    expect(plain(formatNumber(-4.56e12, 'en-GB'))).toBe('-4.56 × 10¹²')
  })

  test('is written in the language of the page', () => {
    expect(plain(formatNumber(1234.5, 'fr-FR'))).toBe('1 235')
    expect(plain(formatNumber(0.5, 'fr-FR'))).toBe('0,5')
  })
})

describe('a measure', () => {
  test('keeps its unit, and absence is a dash and not zero', () => {
    expect(plain(formatMeasure(16.4, seconds, 'en-GB'))).toBe('16.4 s')
    expect(plain(formatMeasure(0, seconds, 'en-GB'))).toBe('0 s')
    expect(formatMeasure(null, seconds, 'en-GB')).toBe('—')
  })

  test('is shown in the unit in which its largest value is one or more', () => {
    const shown = (value: number, unit: string): string =>
      plain(formatMeasure(value, chooseDisplayUnit(unit, value), 'en-GB'))
    expect(shown(0.0042, 's')).toBe('4.2 ms')
    expect(shown(0.000018, 's')).toBe('18 µs')
    expect(shown(116.2, 's')).toBe('116.2 s')
    expect(shown(6096.4, 'MBy')).toBe('6.096 GB')
    expect(shown(0.02, '1')).toBe('0.02')
    expect(shown(0.5, 'min')).toBe('0.5 min')
    expect(shown(28800, 'J')).toBe('28.8 kJ')
    expect(shown(1500, 'kWh')).toBe('1,500 kWh')
    expect(shown(0, 's')).toBe('0 s')
  })
})

test('a share is in percent, with a decimal only where it is small', () => {
  expect([0.1234, 0.05, 0.0123, 1.5, 1].map((share) => plain(formatPercent(share, 'en-GB')))).toEqual([
    '12 %',
    '5 %',
    '1.2 %',
    '150 %',
    '100 %',
  ])
})

test('a moment is said in UTC whatever the place', () => {
  expect(formatDate('2024-10-24T23:31:00.000Z', 'day', 'en-GB')).toBe('24 Oct 2024')
  expect(formatDate('2024-10-24T23:31:00.000Z', 'minute', 'en-GB')).toBe('24 Oct 2024, 23:31')
  expect(machineDate('2024-10-24T23:31:00.000Z')).toBe('2024-10-24T23:31:00Z')
})

describe('a difference', () => {
  const said = (
    before: number | null,
    after: number | null,
    direction: 'lower' | 'higher' | 'none' | 'target',
  ): string | undefined => {
    const change = describeChange(before, after, direction)
    return change && plain(changeText(change))
  }

  test('is judged when it is known which values are better', () => {
    expect(said(100, 88, 'lower')).toBe('12 % lower (better)')
    expect(said(100, 88, 'higher')).toBe('12 % lower (worse)')
    expect(said(100, 130, 'lower')).toBe('30 % higher (worse)')
  })

  test('is never judged when nobody said so', () => {
    expect(said(100, 88, 'none')).toBe('12 % lower')
    expect(said(100, 88, 'target')).toBe('12 % lower')
  })

  test('is said in times when percent would not be understood', () => {
    expect(said(2.5, 46, 'lower')).toBe('18 times as high (worse)')
  })

  test('too small to mean anything is none', () => {
    expect(said(100, 100, 'lower')).toBe('no change')
    expect(said(100, 100.01, 'lower')).toBe('no change')
  })

  test('needs two values, and no share of zero is told', () => {
    expect(said(null, 5, 'lower')).toBeUndefined()
    expect(said(5, null, 'lower')).toBeUndefined()
    expect(said(0, 5, 'lower')).toBeUndefined()
    expect(said(0, 0, 'lower')).toBe('no change')
  })

  test('between negative values keeps its direction', () => {
    expect(said(-10, -5, 'lower')).toBe('50 % higher (worse)')
  })
})

describe('a case', () => {
  test('is told in words', () => {
    expect(seriesTitle(makeSeries([1]))).toBe('Solve time on heat, plate')
    expect(groupTitle({ benchmark: 'heat', useCase: 'heat' })).toBe('heat')
    expect(placeText({ system: 'gaya', partition: 'production' })).toBe('gaya:production')
    expect(sizeText({ tasks: 64, nodes: 1 })).toBe('64 tasks on 1 node')
    expect(sizeText({})).toBeUndefined()
  })

  test('has its parameters by name, nested ones by path, numbers without the dust of binary fractions', () => {
    expect(
      listParameters({ mesh: 'M2', hsize: 0.49999999999999994, resources: { tasks: 4, exclusive: true } }),
    ).toEqual([
      { name: 'hsize', value: '0.5' },
      { name: 'mesh', value: 'M2' },
      { name: 'resources.exclusive', value: 'true' },
      { name: 'resources.tasks', value: '4' },
    ])
    expect(joinParameters({})).toBe('')
    expect([...joinParameters({ long: 'x'.repeat(500) })].length).toBeLessThan(100)
  })

  test('among others is named by what differs', () => {
    const cases = [
      { mesh: 'M1', order: 2 },
      { mesh: 'M2', order: 2 },
    ].map((parameters) => makeSummary({ parameters }))
    expect(distinguish(cases)).toEqual(['mesh M1', 'mesh M2'])
    expect(distinguish([makeSummary({ system: 'karolina' }), makeSummary({ system: 'gaya' })])).toEqual([
      'karolina',
      'gaya',
    ])
    expect(distinguish([makeSummary(), makeSummary({ parameters: { h: 1 } })])).toEqual(['h —', 'h 1'])
  })
})

describe('a picture in words', () => {
  test('says span, ends, extremes, gaps and failures', () => {
    const columns = makeColumns([5, 3, null, 9, 4], { status: ['pass', 'pass', 'error', 'fail', 'pass'] })
    const series = makeSeries([], { columns, reference: 4 })
    expect(plain(describeTrend(series, seriesFacts(columns), seconds))).toBe(
      '5 runs from 1 Jun 2026 to 5 Jun 2026. First 5 s on 1 Jun 2026, last 4 s on 5 Jun 2026. ' +
        'Lowest 3 s on 2 Jun 2026, highest 5 s on 1 Jun 2026. 1 run without a value, marked as a gap. ' +
        '2 runs did not pass, drawn as crosses. Reference 4 s.',
    )
  })

  test('says that the runs of a study are of different days', () => {
    const spots = [
      { workers: 1, value: 8, at: '2026-06-01T12:00:00.000Z' },
      { workers: 4, value: 2.5, at: '2026-06-09T12:00:00.000Z' },
    ]
    expect(plain(describeScaling(spots, 'tasks', seconds))).toBe(
      '2 cases: 8 s on 1 task, 2.5 s on 4 tasks. They are of 2 different days.',
    )
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertUnit, findConversion, formatUnit, parseUnit } from '../../../ingest/records/units.ts'

const families = [
  ['s', 'ms', 'us', 'ns', 'min', 'h', 'seconds', 'milliseconds', 'ns/op'],
  ['By', 'kBy', 'MB', 'GB', 'KiBy', 'MiB', 'GiBy', 'bytes', 'bit'],
  ['J', 'kJ', 'mJ', 'Wh', 'kWh'],
  ['W', 'kW', 'mW', 'J/s'],
  ['FLOP/s', 'flops', 'GFLOP/s', 'TFLOP/s'],
  ['1/s', 'Hz', 'iter/sec', 'ops/sec', 'kHz'],
  ['1', '', '%', 'item', 'iter', '{count}'],
]
const magnitude = fc.double({ min: 1e-9, max: 1e12, noNaN: true })
const pair = fc
  .constantFrom(...families)
  .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)))

describe('a unit', () => {
  it.each([
    ['seconds', 's', 's'],
    ['Sec', 's', 's'],
    ['milliseconds', 'ms', 'ms'],
    ['µs', 'us', 'µs'],
    ['μs', 'us', 'µs'],
    ['KB', 'kBy', 'kB'],
    ['MB', 'MBy', 'MB'],
    ['MiB', 'MiBy', 'MiB'],
    ['bytes', 'By', 'B'],
    ['Mbytes/sec', 'MBy/s', 'MB/s'],
    ['GFLOPS', 'GFLOP/s', 'GFLOP/s'],
    ['flops', 'FLOP/s', 'FLOP/s'],
    ['FLOPs', 'FLOP', 'FLOP'],
    ['GFLOPS/W', 'GFLOP/s/W', 'GFLOP/s/W'],
    ['iter/sec', '{iter}/s', 'iter/s'],
    ['ns/op', 'ns/{op}', 'ns/op'],
    ['items', '{item}', 'item'],
    ['{blocks}', '{blocks}', 'blocks'],
    ['', '1', ''],
    ['1/s', '1/s', '1/s'],
    ['percent', '%', '%'],
  ])('written %j is %s, shown as %j', (written, text, symbol) => {
    expect(parseUnit(written)).toMatchObject({ text, symbol })
  })

  it.each(['furlong', '/', 's/', '/s', 's//s', 'Mmin', 'kKB', '{}', 's'.repeat(65)])('%j is not known', (text) => {
    expect(parseUnit(text)).toBeUndefined()
    expect(formatUnit(text)).toBe(text)
  })

  it('keeps its canonical spelling when it is read again', () => {
    for (const text of families.flat()) {
      const unit = parseUnit(text)
      expect(parseUnit(unit?.text ?? 'missing')).toEqual(unit)
    }
  })
})

describe('a conversion', () => {
  it.each([
    [5, 'ms', 's', 0.005],
    [0.3, 's', 'ms', 300],
    [1.1, 'h', 'min', 66],
    [1, 'MB', 'By', 1_000_000],
    [1, 'MiB', 'By', 1_048_576],
    [2, 'kWh', 'MJ', 7.2],
    [12, '%', '1', 0.12],
    [1, 'GFLOP/s/W', 'FLOP/J', 1e9],
    [3, 'iter/sec', 'Hz', 3],
    [-0.5, 'kJ', 'J', -500],
    [0, 'ms', 's', 0],
  ])('of %d %s to %s gives %d exactly', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBe(expected)
  })

  it.each([
    ['s', 'MB'],
    ['J', 'W'],
    ['furlong', 's'],
    ['item', 's'],
    ['FLOP', 'FLOP/s'],
  ])('from %s to %s is refused', (from, to) => {
    expect(convertUnit(1, from, to)).toBeUndefined()
  })

  it('of an unknown unit to itself changes nothing', () => {
    expect(convertUnit(3, 'furlong', 'furlong')).toBe(3)
  })

  it('gives nothing rather than zero or infinity when a number cannot hold the result', () => {
    expect(convertUnit(5e-324, 'ns', 's')).toBeUndefined()
    expect(convertUnit(1.7e308, 's', 'ns')).toBeUndefined()
  })

  it('there and back gives the value again', () => {
    fc.assert(
      fc.property(magnitude, pair, (value, [from, to]) => {
        const there = convertUnit(value, from, to) ?? Number.NaN
        const back = convertUnit(there, to, from) ?? Number.NaN
        expect(Math.abs(back / value - 1)).toBeLessThan(1e-14)
      }),
    )
  })

  it('does not alter a relative change', () => {
    fc.assert(
      fc.property(magnitude, magnitude, pair, (before, after, [from, to]) => {
        const change = after / before
        const converted = (convertUnit(after, from, to) ?? Number.NaN) / (convertUnit(before, from, to) ?? Number.NaN)
        expect(Math.abs(converted / change - 1)).toBeLessThan(1e-14)
      }),
    )
  })

  it('is the same in one step and in two', () => {
    fc.assert(
      fc.property(pair, fc.nat(8), ([from, to], index) => {
        const family = families.find((units) => units.includes(from)) ?? []
        const middle = family[index % family.length] ?? from
        const [a, b, c] = [findConversion(from, middle), findConversion(middle, to), findConversion(from, to)]
        const twice = ((a?.multiply ?? 0) / (a?.divide ?? 1)) * ((b?.multiply ?? 0) / (b?.divide ?? 1))
        expect(twice / ((c?.multiply ?? 0) / (c?.divide ?? 1))).toBeCloseTo(1, 12)
      }),
    )
  })
})

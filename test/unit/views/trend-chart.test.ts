// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { SeriesColumns } from '../../../ingest/records/site-data.ts'
import { frames } from '../../../site/views/chart/scene.ts'
import type { LayerRole, Scene } from '../../../site/views/chart/scene.ts'
import { trendChart } from '../../../site/views/chart/trend-chart.ts'
import type { Levels } from '../../../site/views/chart/trend-chart.ts'
import type { TrendMarks } from '../../../site/views/chart/trend-marks.ts'
import { pickReleases } from '../../../site/views/kpi/releases.ts'
import { day, makeColumns, seconds, start } from './series.ts'

function draw(columns: SeriesColumns, levels: Levels = {}, marks?: TrendMarks): Scene {
  const words = { reference: 'reference' }
  const input = { columns, levels, display: seconds, locale: 'en-GB', title: 'Time, s', words } as const
  const scene = trendChart({ ...input, ...(marks === undefined ? {} : { marks }) }, frames.wide)
  if (!scene) throw new Error('nothing was drawn')
  return scene
}

const pathOf = (scene: Scene, role: LayerRole): string | undefined =>
  scene.layers.find((layer) => layer.role === role)?.d
const count = (text: string | undefined, part: string): number => (text ?? '').split(part).length - 1
const texts = (scene: Scene): readonly string[] => scene.labels.map((label) => label.text.replaceAll('\u00a0', ' '))

describe('releases on a trend', () => {
  const releases = ['1.0', '2.0-a-very-long-name', '3.0'].map((label, at) => ({ label, time: start + at * 9 * day }))
  const marks = { noise: null, levels: [], changes: [], platforms: [], releases }
  const columns = makeColumns(Array.from({ length: 20 }, (_, at) => at + 1))

  test('are one thin line each, from top to bottom, with the version beside it', () => {
    const scene = draw(columns, {}, marks)
    expect(count(pathOf(scene, 'release'), 'M')).toBe(3)
    expect(pathOf(scene, 'release')).toContain(`V${frames.wide.height - frames.wide.bottom}`)
    expect(scene.labels.filter(({ role }) => role === 'release').map(({ text }) => text)).toEqual([
      '1.0',
      '2.0-a-very-…',
      '3.0',
    ])
  })

  test('keep their lines where there is no room for all words', () => {
    const near = Array.from({ length: 9 }, (_, at) => ({ label: `1.${at}.0`, time: start + day + at * 1000 }))
    const scene = draw(columns, {}, { ...marks, releases: near })
    expect(count(pathOf(scene, 'release'), 'M')).toBe(9)
    expect(scene.labels.filter(({ role }) => role === 'release')).toHaveLength(1)
  })

  test('have their word at the left of the line where it would go over the edge', () => {
    const last = { label: '2.0-a-very-long-name', time: start + 19 * day }
    const scene = draw(columns, {}, { ...marks, releases: [last] })
    const word = scene.labels.find(({ role }) => role === 'release')
    const line = Number(/^M([\d.]+)/.exec(pathOf(scene, 'release') ?? '')?.[1])
    expect((word?.x ?? 0) + 12 * 7.4).toBeLessThan(line)
  })

  test('are those between the first run and the last, and nothing is drawn where no day is known', () => {
    const at = (time: number) => ({ version: '1', at: new Date(time).toISOString(), source: 'GitHub' })
    const known = [at(start - 1), at(start), at(start + 19 * day), at(start + 19 * day + 1)]
    expect(pickReleases(known, columns.time)).toEqual(known.slice(1, 3))
    expect(pickReleases(known, [])).toEqual([])
    expect(pathOf(draw(columns), 'release')).toBeUndefined()
  })
})

describe('a trend', () => {
  test('has one dot for each value, joined by one line', () => {
    const scene = draw(makeColumns([3, 4, 5]))
    expect(count(pathOf(scene, 'dot'), 'M')).toBe(3)
    expect(count(pathOf(scene, 'line'), 'M')).toBe(1)
  })

  test('is broken at a gap, which is marked', () => {
    const scene = draw(makeColumns([3, 4, null, 5, 6]))
    expect(count(pathOf(scene, 'line'), 'M')).toBe(2)
    expect(count(pathOf(scene, 'gap-mark'), 'M')).toBe(1)
    expect(count(pathOf(scene, 'gap'), 'M')).toBe(1)
    expect(count(pathOf(scene, 'dot'), 'M')).toBe(4)
  })

  test('has zero as a point at zero, not as a gap', () => {
    const scene = draw(makeColumns([3, 0, 5]))
    const bottom = frames.wide.height - frames.wide.bottom
    expect(pathOf(scene, 'gap-mark')).toBeUndefined()
    expect(pathOf(scene, 'dot')).toContain(` ${bottom}h.01`)
  })

  test('shows a run that did not pass as a cross and not as a dot', () => {
    const scene = draw(makeColumns([3, 4, 5], { status: ['pass', 'fail', 'pass'] }))
    expect(count(pathOf(scene, 'failed'), 'M')).toBe(1)
    expect(count(pathOf(scene, 'dot'), 'M')).toBe(2)
  })

  test('shows a value between two gaps, which no line can', () => {
    const scene = draw(makeColumns([null, 4, null], {}))
    expect(count(pathOf(scene, 'dot'), 'M')).toBe(1)
  })

  test('has ticks with units on the axis and dates in UTC', () => {
    const scene = draw(makeColumns([3, 4, 5]))
    expect(texts(scene)).toContain('Time, s')
    expect(texts(scene)).toContain('2 Jun')
    expect(texts(scene)).toContain('2026')
  })

  test('shows values in the unit of the page at the places of the stored ones', () => {
    const display = { multiply: 1000, divide: 1, text: 'ms' }
    const words = { reference: 'reference' }
    const input = {
      columns: makeColumns([0.001, 0.004]),
      levels: {},
      display,
      locale: 'en-GB' as const,
      title: '',
      words,
    }
    const scene = trendChart(input, frames.wide)
    expect(scene?.labels.filter((label) => label.anchor === 'end').map((label) => label.text)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })

  test('has its reference as a labelled line and its accepted range as an area', () => {
    const scene = draw(makeColumns([180, 190, 170]), { reference: 185, lower: 176 })
    expect(pathOf(scene, 'reference')).toBeDefined()
    expect(pathOf(scene, 'accepted')).toBeDefined()
    expect(texts(scene)).toContain('reference 185 s')
  })

  test('is not pressed flat by a reference far away', () => {
    const scene = draw(makeColumns([1, 1.1, 1.2]), { reference: 5000 })
    expect(pathOf(scene, 'reference')).toBeUndefined()
    expect(texts(scene)).toContain('1.1')
  })

  test('shows the range of the samples behind each value', () => {
    const scene = draw(makeColumns([3, 4, 5], { low: [2, null, 4], high: [4, null, 6] }))
    expect(count(pathOf(scene, 'range'), 'M')).toBe(2)
  })

  test('is drawn in the middle when all runs are of one moment', () => {
    const scene = draw(makeColumns([3, 4], { time: [start, start] }))
    expect(pathOf(scene, 'line')).toBeDefined()
  })

  test('is no picture when nothing was measured', () => {
    const words = { reference: '' }
    const input = {
      columns: makeColumns([null, null]),
      levels: {},
      display: seconds,
      locale: 'en-GB' as const,
      title: '',
      words,
    }
    expect(trendChart(input, frames.wide)).toBeUndefined()
  })
})

describe('a picture of very many points', () => {
  const makeMany = (length: number): SeriesColumns =>
    makeColumns(
      Array.from({ length }, (_, i) =>
        i % 997 === 0 ? null : 10 + Math.sin(i / (length / 12)) + ((i * 7919) % 101) / 90,
      ),
      {
        time: Array.from({ length }, (_, i) => start + (i * 4000 * day) / length),
      },
    )
  const bytes = (scene: Scene): number => gzipSync(scene.layers.map((layer) => layer.d).join('\n'), { level: 9 }).length

  test('of 100,000 points has at most 5 KB compressed, about as much as one of 1,000', () => {
    const [few, many] = [bytes(draw(makeMany(1000))), bytes(draw(makeMany(100_000)))]
    expect(many).toBeLessThan(5 * 1024)
    expect(many).toBeLessThan(few * 1.5)
  })

  test('is made of numbers and path commands only', () => {
    for (const layer of draw(makeMany(5000)).layers) expect(layer.d).toMatch(/^[MLHVlhvmz0-9 .-]+$/)
  })
})

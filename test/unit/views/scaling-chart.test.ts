// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { efficiencyChart } from '../../../site/views/chart/efficiency-lines.ts'
import { scalingChart } from '../../../site/views/chart/scaling-chart.ts'
import type { ScalingInput, ScalingLine } from '../../../site/views/chart/scaling-chart.ts'
import { frames } from '../../../site/views/chart/scene.ts'
import type { Scene } from '../../../site/views/chart/scene.ts'
import { sparkline } from '../../../site/views/chart/sparkline.ts'
import { seconds } from './series.ts'

const words = { value: 'Solve time, s', workers: 'tasks', ideal: 'ideal', efficiency: 'Efficiency' }
const study = (values: readonly (number | null)[]): ScalingLine =>
  values.map((value, i) => ({ workers: 2 ** i, value, isCurrent: i === 1 }))
const makeInput = (lines: readonly ScalingLine[], overrides: Partial<ScalingInput> = {}): ScalingInput => ({
  lines,
  ideal: 'lower',
  display: seconds,
  locale: 'en-GB',
  words,
  ...overrides,
})

/** Places of a path written as a start and relative steps. */
function placesOf(scene: Scene | undefined, role: string): { x: number; y: number }[] {
  const path = scene?.layers.find((layer) => layer.role === role)?.d ?? ''
  const words = path.replaceAll(/[a-z]/gi, ' ').replaceAll('-', ' -').split(' ')
  const numbers = words.filter((word) => word !== '').map(Number)
  const places: { x: number; y: number }[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const before = places.at(-1) ?? { x: 0, y: 0 }
    places.push({ x: before.x + (numbers[i] ?? 0), y: before.y + (numbers[i + 1] ?? 0) })
  }
  return places
}

describe('a scaling study', () => {
  test('that scales perfectly lies on its ideal line', () => {
    const scene = scalingChart(makeInput([study([80, 40, 20, 10])]), frames.small)
    const [line, ideal] = [placesOf(scene, 'line'), placesOf(scene, 'ideal')]
    expect(ideal[0]).toEqual(line[0])
    expect(ideal[1]?.y).toBeCloseTo(line[3]?.y ?? NaN, 0)
  })

  test('of rates has an ideal that rises', () => {
    const scene = scalingChart(makeInput([study([10, 19, 36])], { ideal: 'higher' }), frames.small)
    const [first, last] = placesOf(scene, 'ideal')
    expect(last?.y).toBeLessThan(first?.y ?? 0)
  })

  test('that does not scale is not pressed flat: its ideal line ends early', () => {
    const scene = scalingChart(makeInput([study([100, 98, 101, 97, 102, 99, 103])]), frames.small)
    const [line, ideal] = [placesOf(scene, 'line'), placesOf(scene, 'ideal')]
    expect(ideal[1]?.x).toBeLessThan((line.at(-1)?.x ?? 0) - 100)
  })

  test('of what has no ideal, such as memory, has no such line', () => {
    const { ideal: _ideal, ...plain } = makeInput([study([80, 40, 20])])
    expect(scalingChart(plain, frames.small)?.layers.some((layer) => layer.role === 'ideal')).toBe(false)
    expect(efficiencyChart(plain, frames.small)).toBeUndefined()
  })

  test('marks a size without a value as a gap, and zero does not end the picture', () => {
    const gap = scalingChart(makeInput([study([80, null, 20])]), frames.small)
    expect(gap?.layers.some((layer) => layer.role === 'gap-mark')).toBe(true)
    expect(scalingChart(makeInput([study([80, 0, 20])]), frames.small)).toBeDefined()
  })

  test('marks the series whose page it is', () => {
    const scene = scalingChart(makeInput([study([80, 40, 20])]), frames.small)
    expect(placesOf(scene, 'current')).toHaveLength(1)
  })

  test('tells several studies apart by more than one path', () => {
    const scene = scalingChart(makeInput([study([80, 40, 20]), study([60, 35, 22])]), frames.small)
    expect(scene?.layers.filter((layer) => layer.role === 'line').map((layer) => layer.line)).toEqual([1, 2])
  })

  test('of one size is no picture', () => {
    expect(scalingChart(makeInput([study([80])]), frames.small)).toBeUndefined()
    expect(scalingChart(makeInput([study([80, null])]), frames.small)).toBeUndefined()
  })

  test('has its efficiency as a share of the smallest run', () => {
    const scene = efficiencyChart(makeInput([study([80, 50, 40])]), frames.small)
    const texts = scene?.labels.map((label) => label.text) ?? []
    expect(texts).toContain('100\u00a0%')
    expect(placesOf(scene, 'line')).toHaveLength(3)
  })
})

describe('a sparkline', () => {
  test('breaks at a gap and ends in a dot', () => {
    const layers = sparkline([1, 2, null, 3, 4])?.layers ?? []
    expect(layers.find((layer) => layer.role === 'line')?.d.split('M')).toHaveLength(3)
    expect(layers.some((layer) => layer.role === 'current')).toBe(true)
  })

  test('needs two values', () => {
    expect(sparkline([1])).toBeUndefined()
    expect(sparkline([null, 3, null])).toBeUndefined()
  })

  test('of equal values is a level line', () => {
    expect(sparkline([5, 5, 5])?.layers.find((layer) => layer.role === 'line')?.d).toMatch(/^M[\d.]+ 13h[\d.]+h[\d.]+$/)
  })
})

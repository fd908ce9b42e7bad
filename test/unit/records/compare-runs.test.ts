// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { ComparedMeasure, ComparedValue } from '../../../ingest/records/compare-measure.ts'
import { compareMeasures } from '../../../ingest/records/compare-runs.ts'

type Given = number | Partial<ComparedValue>

function makeValue(given: Given): ComparedValue {
  const own = typeof given === 'number' ? { value: given } : given
  return { value: null, status: 'pass', samples: [], ...own }
}

function makeMeasure(
  baseline: readonly Given[],
  candidate: readonly Given[],
  overrides: Partial<ComparedMeasure> = {},
): ComparedMeasure {
  return {
    project: 'example',
    benchmark: 'heat',
    parameters: {},
    system: 'testbed',
    metric: 'time-to-solution',
    label: 'Time to solution',
    main: true,
    unit: 's',
    direction: 'lower',
    baseline: baseline.map(makeValue),
    candidate: candidate.map(makeValue),
    ...overrides,
  }
}

function judge(measure: ComparedMeasure) {
  const { rows, verdict } = compareMeasures([measure], 0.05)
  return { ...(rows[0] ?? expect.fail('no row')), overall: verdict }
}

/** Numbers that look random and are the same each time (mulberry32). */
function openDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function drawNormal(dice: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
}

/** Student's t with 3 degrees of freedom: a tail as heavy as that of a machine which others use, too. */
function drawHeavy(dice: () => number): number {
  const squares = [0, 0, 0].map(() => drawNormal(dice) ** 2)
  return drawNormal(dice) / Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / 3)
}

const steady = [10, 10.1, 9.9, 10.05, 9.95, 10, 10.1, 9.9, 10.02, 9.98]

describe('a comparison with earlier values', () => {
  test('calls a slower run worse and says what was expected', () => {
    const row = judge(makeMeasure(steady, [12]))
    expect(row).toMatchObject({ verdict: 'worse', overall: 'worse', judgedBy: 'noise' })
    expect(row.relative).toBeCloseTo(0.2, 2)
    expect(row.confidence).toMatch(/^10 earlier values on the present level, which expect 9\.\d+ to 10\.\d+ s: beyond/)
  })

  test('knows that faster is better and that more throughput is better', () => {
    expect(judge(makeMeasure(steady, [8])).verdict).toBe('better')
    expect(judge(makeMeasure(steady, [8], { direction: 'higher' })).verdict).toBe('worse')
  })

  test('takes a value within the noise for the same', () => {
    expect(judge(makeMeasure(steady, [10.15]))).toMatchObject({ verdict: 'same', overall: 'same' })
  })

  test('does not call a change worse that is certain and small', () => {
    expect(judge(makeMeasure(steady, [10.45]))).toMatchObject({ verdict: 'same' })
    expect(judge(makeMeasure(steady, [10.45])).confidence).toContain('smaller than 5 %')
  })

  test('holds a run against the level since the last change, not against all of the past', () => {
    const improved = [...steady.map((value) => value * 2), ...steady]
    expect(judge(makeMeasure(improved, [12]))).toMatchObject({ verdict: 'worse' })
    expect(judge(makeMeasure(improved, [12])).baseline?.value).toBeCloseTo(10, 5)
  })

  test('does not alarm at a spike of the size that others have had', () => {
    expect(judge(makeMeasure([...steady, 15, ...steady.slice(0, 5)], [14])).verdict).toBe('same')
  })

  test('does not judge where nobody said what is better', () => {
    const row = judge(makeMeasure(steady, [12], { direction: 'none' }))
    expect(row).toMatchObject({ verdict: 'unsure', overall: 'unsure' })
    expect(row.confidence).toContain('nobody said which direction is better')
  })

  test('counts a change from zero, of which there is no percentage', () => {
    expect(judge(makeMeasure([0, 0, 0, 0, 0, 0, 0, 0], [3]))).toMatchObject({ verdict: 'worse', relative: null })
    expect(judge(makeMeasure([0, 0, 0, 0, 0, 0, 0, 0], [0]))).toMatchObject({ verdict: 'same', relative: 0 })
  })

  // 150 merge requests in which nothing changed, with 40 measures of 30 earlier values each.
  test.each([
    ['normal', drawNormal],
    ['heavy-tailed', drawHeavy],
  ])('alarms falsely in less than five of a hundred merge requests, with %s noise', (_, draw) => {
    const dice = openDice(7)
    const requests = Array.from({ length: 150 }, () =>
      Array.from({ length: 40 }, () => {
        const values = Array.from({ length: 31 }, () => 100 + 8 * draw(dice))
        return makeMeasure(values.slice(0, 30), values.slice(30))
      }),
    )
    const alarms = requests.filter((measures) => compareMeasures(measures, 0.05).verdict === 'worse').length
    expect(alarms / requests.length).toBeLessThan(0.05)
  })

  test('finds a step of six noise units among forty measures nearly always', () => {
    const dice = openDice(11)
    const found = Array.from({ length: 100 }, () => {
      const measures = Array.from({ length: 40 }, (_, at) => {
        const values = Array.from({ length: 31 }, () => 100 + 2 * drawNormal(dice))
        return makeMeasure(values.slice(0, 30), [(values[30] ?? 0) + (at === 0 ? 12 : 0)])
      })
      return compareMeasures(measures, 0.05).verdict === 'worse'
    })
    expect(found.filter((one) => one).length).toBeGreaterThan(90)
  })
})

describe('a comparison of two runs', () => {
  test('tests samples by their ranks', () => {
    const before = { value: 10, samples: [10, 10.1, 9.9, 10.05] }
    const row = judge(makeMeasure([before], [{ value: 12, samples: [12, 12.1, 11.9, 12.2] }]))
    expect(row).toMatchObject({ verdict: 'worse', judgedBy: 'samples' })
    expect(row.confidence).toContain('Mann-Whitney')
    expect(judge(makeMeasure([before], [{ value: 12, samples: [9, 15, 9.5, 14] }])).verdict).toBe('unsure')
  })

  test('leaves a percentage open that nothing tells from noise', () => {
    const row = judge(makeMeasure([10], [12]))
    expect(row).toMatchObject({ verdict: 'unsure', overall: 'unsure', judgedBy: 'percentage' })
    expect(row.relative).toBeCloseTo(0.2)
  })

  test('knows that equal is the same', () => {
    expect(judge(makeMeasure([10], [10]))).toMatchObject({ verdict: 'same', overall: 'same' })
  })

  test('goes by the bounds that an artefact itself sets', () => {
    expect(judge(makeMeasure([10], [{ value: 12, upper: 11 }]))).toMatchObject({ verdict: 'worse', judgedBy: 'bounds' })
    expect(judge(makeMeasure([10], [{ value: 10.5, upper: 11 }])).verdict).toBe('same')
  })

  test('tells absent, failed and zero apart', () => {
    expect(judge(makeMeasure([10], [])).verdict).toBe('missing')
    expect(judge(makeMeasure([10], [{ gap: 'out of memory' }])).confidence).toContain('out of memory')
    expect(judge(makeMeasure([10], [{ value: 0, status: 'fail' }]))).toMatchObject({
      verdict: 'failed',
      overall: 'worse',
    })
    expect(judge(makeMeasure([10], [{ status: 'error' }])).candidate).toMatchObject({ value: null, status: 'error' })
    expect(judge(makeMeasure([], [10]))).toMatchObject({ verdict: 'new', overall: 'unsure' })
    expect(judge(makeMeasure([10], [0])).candidate?.value).toBe(0)
  })

  test('does not blame a change for what failed before it', () => {
    const failed = { value: 3, status: 'fail' as const }
    expect(judge(makeMeasure([failed], [failed]))).toMatchObject({ verdict: 'failed', overall: 'unsure' })
  })
})

test('what matters comes first, whatever the order it came in', () => {
  const measures = [
    makeMeasure([10], [10], { metric: 'a' }),
    makeMeasure(steady, [12], { metric: 'b', main: false }),
    makeMeasure(steady, [11], { metric: 'c' }),
  ]
  const forward = compareMeasures(measures, 0.05).rows.map(({ metric }) => metric)
  expect(forward).toEqual(['c', 'b', 'a'])
  expect(compareMeasures(measures.toReversed(), 0.05).rows.map(({ metric }) => metric)).toEqual(forward)
})

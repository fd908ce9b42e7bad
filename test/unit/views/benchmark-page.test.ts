// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { wordsOf } from '../../../site/i18n/kpi-text.ts'
import { rooflineChart } from '../../../site/views/chart/roofline-chart.ts'
import { frames } from '../../../site/views/chart/scene.ts'
import { ageText } from '../../../site/views/kpi/age-text.ts'
import { drawComparison } from '../../../site/views/kpi/comparison-picture.ts'
import { drawCurve, energyCurves } from '../../../site/views/kpi/energy-curves.ts'
import { makeMatrix } from '../../../site/views/kpi/matrix-rows.ts'
import { rooflineRows } from '../../../site/views/kpi/roofline-rows.ts'
import { checkReferences, exampleEntry, issueAddress } from '../../../site/views/kpi/run-yourself.ts'
import { compareSystems } from '../../../site/views/kpi/system-comparison.ts'
import { makeKpiProject, makeSummary } from './series.ts'

const english = wordsOf('en')

/** Series of one metric: `[tasks, value]` each. */
function study(sizes: readonly (readonly [number, number | null])[], rest: Partial<SeriesSummary> = {}) {
  return sizes.map(([tasks, last]) => makeSummary({ id: `s-${JSON.stringify(rest)}-${tasks}`, tasks, last, ...rest }))
}

describe('systems compared', () => {
  test('at the same size and parameters, the best of each line told, in the direction of the metric', () => {
    const series = [
      ...study(
        [
          [128, 128],
          [256, 130],
        ],
        { system: 'b' },
      ),
      ...study(
        [
          [128, 85],
          [256, 140],
          [512, 9],
        ],
        { system: 'a' },
      ),
      ...study([[128, 1]], { system: 'c', parameters: { other: 1 } }),
    ]
    const [table, ...others] = compareSystems({ series })
    expect(others).toEqual([])
    expect(table?.systems).toEqual(['a', 'b'])
    expect(table?.rows.map(({ tasks, best }) => [tasks, best])).toEqual([
      [128, 0],
      [256, 1],
      [512, undefined],
    ])
    expect(drawComparison(table ?? never(), english).scene?.layers.filter(({ role }) => role === 'line')).toHaveLength(
      2,
    )
  })
})

describe('the matrix', () => {
  const rate = (last: number, lastAt: string) =>
    makeSummary({ id: 'rate', metric: 'pass-rate', derived: true, main: false, unit: '%', last, lastAt })
  const cellOf = (series: readonly SeriesSummary[]) =>
    makeMatrix([makeKpiProject(series)], {}, '2026-06-11T12:00:00.000Z').rows[0]?.cells[0]
  const at = '2026-06-01T12:00:00.000Z'

  test('says passed or failed by what the tool tells of its cases, and counts the age from the newest run', () => {
    expect(cellOf([makeSummary(), rate(100, at)])).toMatchObject({
      state: 'pass',
      age: 10,
      series: 'solve-testbed-4t-00000000',
    })
    expect(cellOf([makeSummary(), rate(75, at)])).toMatchObject({ state: 'fail', passRate: 75 })
  })

  test('says measured where no outcome is told, and takes an old pass rate for nothing', () => {
    expect(cellOf([makeSummary()])?.state).toBe('measured')
    expect(cellOf([makeSummary(), rate(100, '2026-05-01T00:00:00.000Z')])?.state).toBe('measured')
    expect(cellOf([makeSummary({ lastStatus: 'fail' })])?.state).toBe('fail')
  })

  test('has a row for a benchmark that is declared and was never run', () => {
    const declared = {
      benchmarks: [
        { project: 'example', benchmark: 'new' },
        { project: 'example', benchmark: 'heat', useCase: 'plate' },
      ],
    }
    const { rows } = makeMatrix([makeKpiProject([makeSummary()])], declared, undefined)
    expect(rows.map(({ title, group, cells }) => [title, group, cells[0] !== undefined])).toEqual([
      ['heat, plate', 'heat-plate', true],
      ['new', undefined, false],
    ])
  })

  test('tells ages in days, then months, then years', () => {
    expect([0, 1, 60, 61, 365, 800].map((days) => Object.values(ageText(days)).join(' '))).toEqual([
      'matrix.age.same 0',
      'matrix.age.days 1',
      'matrix.age.days 60',
      'matrix.age.months 2',
      'matrix.age.months 12',
      'matrix.age.years 2',
    ])
  })
})

describe('run this yourself', () => {
  const reference = { metric: 'solve-time', value: 10_000, unit: 'ms', system: 'testbed', tasks: 4 }
  const group =
    makeKpiProject([
      makeSummary({ last: 10 }),
      makeSummary({ id: 'near', system: 'b', last: 10.5 }),
      makeSummary({ id: 'far', system: 'c', last: 20 }),
      makeSummary({ id: 'other-case', system: 'd', last: 10, parameters: { mesh: 'M2' } }),
      makeSummary({ id: 'other-size', system: 'd', last: 10, tasks: 8 }),
    ]).groups[0] ?? never()
  const check = (within?: number) =>
    checkReferences(
      {
        project: 'example',
        benchmark: 'heat',
        references: [{ ...reference, ...(within === undefined ? {} : { within }) }],
      },
      group,
    )

  test('shows a result of the same case on another system, in the unit of the reference', () => {
    const [checked] = check(10)
    expect(checked?.own?.system).toBe('testbed')
    expect(checked?.confirmations.map(({ series, value, verdict }) => [series.id, value, verdict])).toEqual([
      ['near', 10_500, 'confirms'],
      ['far', 20_000, 'differs'],
    ])
  })

  test('gives no verdict where no tolerance is declared', () => {
    expect(check()[0]?.confirmations.map(({ verdict }) => verdict)).toEqual([undefined, undefined])
  })

  test('begins an issue on GitHub and GitLab with words that cannot leave their place', () => {
    const issue = { title: 'A & B', body: 'line\n#x' }
    expect(issueAddress({ issues: 'https://github.com/a/b/issues' }, issue)).toBe(
      'https://github.com/a/b/issues/new?title=A+%26+B&body=line%0A%23x',
    )
    expect(issueAddress({ repository: 'https://gitlab.inria.fr/a/b' }, issue)).toBe(
      'https://gitlab.inria.fr/a/b/-/issues/new?issue%5Btitle%5D=A+%26+B&issue%5Bdescription%5D=line%0A%23x',
    )
    expect(issueAddress(undefined, issue)).toBeUndefined()
  })

  test('shows the entry to add, with names as text', () => {
    expect(exampleEntry('p', { ...group, benchmark: 'a: "b"' })).toContain('benchmark: "a: \\"b\\""')
  })
})

describe('energy and the roof', () => {
  const energy = { metric: 'energy-to-solution', unit: 'J', family: 'energy' as const, label: 'Energy to solution' }

  test('energy is drawn against nodes and against the frequency that a parameter tells', () => {
    const series = [
      ...[1, 2, 4].map((nodes) =>
        makeSummary({ ...energy, id: `n${nodes}`, nodes, tasks: nodes * 8, last: 1000 + nodes }),
      ),
      ...[1.5, 2.4].map((freq) =>
        makeSummary({ ...energy, id: `f${freq}`, nodes: 8, parameters: { cpu_frequency_ghz: freq }, last: 500 * freq }),
      ),
    ]
    const curves = energyCurves({ series })
    expect(curves.map(({ over, spots }) => [over, spots.length])).toEqual([
      ['nodes', 3],
      ['frequency', 2],
    ])
    const { scene, text } = drawCurve(curves[1] ?? never(), english)
    expect(scene).toBeDefined()
    expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'testbed: least at CPU frequency 1.5 GHz, 0.75 kJ; the most is 1.2 kJ at CPU frequency 2.4 GHz.',
    )
  })

  test('a run stands under the roof of its system when the peak is declared, and says so when it is not', () => {
    const at = { nodes: 2, tasks: 8 }
    const series = [
      makeSummary({ ...at, metric: 'time-to-solution', last: 10 }),
      makeSummary({ ...at, metric: 'floating-point-operations', unit: 'FLOP', last: 2e12 }),
      makeSummary({ ...at, metric: 'memory-traffic', unit: 'GBy', last: 2000 }),
    ]
    const systems = [
      {
        system: 'testbed',
        peakFlops: { value: 1, unit: 'TFLOP/s' },
        peakBandwidth: { value: 200, unit: 'GBy/s' },
        source: 'https://example.org',
      },
    ]
    const [row] = rooflineRows({ series }, { systems })
    expect(row?.point).toEqual({
      intensity: 1,
      performance: 1e11,
      roof: { performance: 2e11, share: 0.5, bound: 'memory' },
    })
    expect(rooflineRows({ series }, {})[0]?.point.roof).toBeUndefined()
    expect(rooflineRows({ series: series.slice(1) }, { systems })).toEqual([])
    const words = { intensity: 'i', performance: 'p' }
    const scene = rooflineChart(
      { points: row ? [row.point] : [], roofs: row?.peak ? [row.peak] : [], locale: 'en-GB', words },
      frames.small,
    )
    expect(scene?.layers.map(({ role }) => role)).toEqual(expect.arrayContaining(['ideal', 'dot']))
  })
})

function never(): never {
  throw new Error('This should not have been asked for.')
}

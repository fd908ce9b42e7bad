// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { wordsOf } from '../../../site/i18n/kpi-text.ts'
import { benchmarkView } from '../../../site/views/kpi/benchmark-view.ts'
import { studiesOf } from '../../../site/views/kpi/scaling-studies.ts'
import { drawBlock, studyBlocks } from '../../../site/views/kpi/study-blocks.ts'
import { describeEvidence, describeStudy, nameBlock } from '../../../site/views/kpi/study-words.ts'
import { makeColumns, makeKpiProject, makeSeries, makeSummary, seconds } from './series.ts'

const english = wordsOf('en')

/** Series of one metric: `[tasks, value]` each. */
function study(sizes: readonly (readonly [number, number | null])[], rest: Partial<SeriesSummary> = {}) {
  return sizes.map(([tasks, last]) => makeSummary({ id: `s-${JSON.stringify(rest)}-${tasks}`, tasks, last, ...rest }))
}

describe('the scaling of a benchmark', () => {
  test('is said in words: how much faster, and where half of the machine is lost', () => {
    const series = study([
      [96, 100],
      [192, 55],
      [384, 30],
      [768, 26],
    ])
    const [one] = studiesOf({ series })
    if (!one) throw new Error('no study')
    expect(describeStudy(one, seconds, english).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'testbed: 100 s on 96 tasks, 26 s on 768 tasks. That is 3.8 times as fast with 8 times the tasks. Efficiency drops below 50 % at 768 tasks (48 %).',
    )
  })

  test('is not called faster or slower for the noise of a run, and slower when it is', () => {
    const words = (last: number) =>
      describeStudy(
        studiesOf({
          series: study([
            [1, 10],
            [8, last],
          ]),
        })[0] ?? never(),
        seconds,
        english,
      )
    expect(words(10.2)).toContain('That is no faster with 8 times the tasks.')
    expect(words(21)).toContain('That is 2.1 times slower with 8 times the tasks.')
  })

  test('is strong for the same parameters, and says that this is how it was read', () => {
    const [one] = studiesOf({
      series: study(
        [
          [1, 10],
          [2, 6],
        ],
        { parameters: { hsize: 0.1 } },
      ),
    })
    expect(one).toMatchObject({ kind: 'strong', evidence: 'same' })
    expect(describeEvidence(one ?? never(), english)).toContain('All sizes have the same parameters')
  })

  test('is weak when a parameter tells that the problem grows, and the ideal is then the same time', () => {
    const series = [1, 2, 4].flatMap((tasks) =>
      study([[tasks, 10 + tasks]], { parameters: { dofs: 1000 * tasks, order: 2 } }),
    )
    const studies = studiesOf({ series })
    expect(studies).toHaveLength(1)
    expect(studies[0]).toMatchObject({ kind: 'weak', evidence: 'grows' })
    expect(studies[0]?.rows.map(({ efficiency }) => efficiency)).toEqual([1, 11 / 12, 11 / 14])
    const sentence = describeStudy(studies[0] ?? never(), seconds, english)
    expect(sentence).toContain('order 2')
    expect(sentence).not.toContain('dofs')
    const [block] = studyBlocks(studies)
    expect(drawBlock(block ?? never(), english).isLog).toBe(false)
  })

  test('is weak when each worker has its share, when the case says so, or when the instance declares it', () => {
    const kinds = (parameters: SeriesSummary['parameters'], declared = {}) =>
      studiesOf(
        {
          series: study(
            [
              [1, 10],
              [2, 11],
            ],
            { parameters },
          ),
        },
        declared,
      ).map(({ kind, evidence }) => `${kind} ${evidence}`)
    expect(kinds({ cells_per_task: 64 })).toEqual(['weak share'])
    expect(kinds({ scaling: 'weak' })).toEqual(['weak said'])
    expect(kinds({}, { scaling: 'weak' })).toEqual(['weak declared'])
  })

  test('draws apart what begins at different sizes, since the ideal differs, and names the blocks so', () => {
    const series = [
      ...study(
        [
          [1, 10],
          [2, 6],
        ],
        { system: 'a' },
      ),
      ...study(
        [
          [32, 10],
          [64, 6],
        ],
        { system: 'b' },
      ),
    ]
    const blocks = studyBlocks(studiesOf({ series }))
    expect(blocks.map((block) => nameBlock(block, blocks, english))).toEqual([
      'Solve time, strong scaling, from 1 task',
      'Solve time, strong scaling, from 32 tasks',
    ])
  })

  test('is drawn with the ideal and the half-ideal line, a weak study without the latter', () => {
    const roles = (series: readonly SeriesSummary[]) => {
      const [block] = studyBlocks(studiesOf({ series }))
      const { speedup, efficiency } = drawBlock(block ?? never(), english)
      return [speedup, efficiency].map((scene) =>
        scene?.layers.map(({ role }) => role).filter((role) => role.includes('ideal')),
      )
    }
    expect(
      roles(
        study([
          [1, 10],
          [2, 6],
          [4, 4],
        ]),
      ),
    ).toEqual([
      ['ideal', 'half-ideal'],
      ['ideal', 'half-ideal'],
    ])
    expect(
      roles(
        study(
          [
            [1, 10],
            [2, 11],
          ],
          { parameters: { dofs_per_rank: 5 } },
        ),
      ),
    ).toEqual([['ideal'], ['ideal']])
  })
})

describe('the page of a benchmark', () => {
  const group = (series: readonly SeriesSummary[]) => makeKpiProject(series).groups[0] ?? never()

  test('follows the efficiency at scale through the runs that measured both ends', () => {
    const series = study(
      [
        [1, 10],
        [4, 4],
      ],
      { points: 4 },
    )
    const columns: Record<string, ReturnType<typeof makeColumns>> = {
      [series[0]?.id ?? '']: makeColumns([10, 10, 10, null]),
      [series[1]?.id ?? '']: makeColumns([5, 4, 2.5, 1]),
    }
    const readSeries = (_: string, id: string) => makeSeries([], { columns: columns[id] ?? never() })
    const view = benchmarkView(group(series), {}, { project: 'example', readSeries })
    expect(view.sustained[0]?.points.map(({ efficiency }) => efficiency)).toEqual([0.5, 0.625, 1])
    expect(view.absent).toEqual(['weak', 'systems', 'energy', 'roofline'])
  })

  test('says of what was measured once only that it was not measured', () => {
    const view = benchmarkView(group([makeSummary()]), {}, { project: 'example', readSeries: never })
    expect(view.blocks).toEqual([])
    expect(view.absent).toEqual(['weak', 'sustained', 'systems', 'energy', 'roofline'])
  })
})

function never(): never {
  throw new Error('This should not have been asked for.')
}

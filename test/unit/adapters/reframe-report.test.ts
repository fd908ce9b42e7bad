// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'
import { adaptFixture, pickCases, pickOnly, readDocument } from './documents.ts'
import { adaptCases, makeTestcase } from './reframe-documents.ts'

describe('The version of a ReFrame report', () => {
  it.each(['1.0', '1.1', '1.2', '1.3', '1.3.0', '2.0', '2.1', '2.2', '3.0', '3.1', '4.0', '4.1', '4.2', 4.2])(
    '%s is read without a word',
    (version) => {
      const { cases, problems } = adaptCases([makeTestcase()], { data_version: version })
      expect(problems).toEqual([])
      expect(pickOnly(cases).source.formatVersion).toBe(String(version))
    },
  )

  it.each(['0.9', '5.0', '10.1', 'new', '', null, {}, 41])(
    '%s stops reading with an error that names it',
    (version) => {
      const { format, cases, problems } = adaptCases([makeTestcase()], { data_version: version })
      expect(format).toBe('reframe-report')
      expect(cases).toEqual([])
      expect(problems).toMatchObject([
        { code: 'artefact/unsupported-version', severity: 'error', file: 'artefacts/report.json' },
      ])
      expect(problems[0]?.message).toContain(JSON.stringify(version))
    },
  )

  it.each(['1.4', '2.3', '3.2', '4.3', '4.99'])('%s is read on with a warning', (version) => {
    const { cases, problems } = adaptCases([makeTestcase()], { data_version: version })
    expect(cases).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'artefact/newer-minor-version', severity: 'warning' }])
  })

  it('is missing in reports that no release with a documented format wrote', () => {
    const { problems } = adaptCases([makeTestcase()], { data_version: undefined })
    expect(problems).toMatchObject([{ code: 'artefact/unsupported-version' }])
  })
})

describe('A metric of ReFrame', () => {
  const adaptMetric = (key: string, tuple: unknown) =>
    pickOnly(adaptCases([makeTestcase({ perfvalues: { [key]: tuple } })]).cases).measures[0]

  it('is what follows system and partition, colons included', () => {
    expect(adaptMetric('testbed:cpu:a:b', [1, 0, null, null, 's'])?.metricRaw).toBe('a:b')
    expect(adaptMetric('elsewhere:gpu:rate', [1, 0, null, null, 's'])?.metricRaw).toBe('rate')
    expect(adaptMetric('rate', [1, 0, null, null, 's'])?.metricRaw).toBe('rate')
  })

  it('has no reference, thresholds or direction when its reference is 0', () => {
    expect(adaptMetric('testbed:cpu:a', [1, 0, -0.1, null, 's', 'pass'])).toEqual({
      metricRaw: 'a',
      value: 1,
      unit: 's',
    })
  })

  it('is better lower where only an upper threshold is set, better higher where only a lower one is', () => {
    expect(adaptMetric('testbed:cpu:a', [1, 2, null, 0.1, 's'])).toMatchObject({
      direction: 'lower',
      reference: 2,
      upper: 0.1,
    })
    expect(adaptMetric('testbed:cpu:a', [1, 2, -0.1, null, 's'])).toMatchObject({ direction: 'higher', lower: -0.1 })
    expect(adaptMetric('testbed:cpu:a', [1, 2, -0.1, 0.1, 's'])).not.toHaveProperty('direction')
    expect(adaptMetric('testbed:cpu:a', [1, 2, null, null, 's'])).not.toHaveProperty('direction')
  })

  it('is zero when zero was measured', () => {
    expect(adaptMetric('testbed:cpu:a', [0, 0, null, null, 's'])).toEqual({ metricRaw: 'a', value: 0, unit: 's' })
  })

  it('is a gap with a reason, never a number, when it was not measured', () => {
    expect(adaptMetric('testbed:cpu:a', [null, 5, null, 0.1, 's'])).toMatchObject({
      value: null,
      gap: 'missing',
      reference: 5,
    })
    expect(adaptMetric('testbed:cpu:a', ['', 0, null, null, 's'])).toMatchObject({ value: null, gap: 'empty' })
    expect(adaptMetric('testbed:cpu:a', ['fast', 0, null, null, 's'])).toMatchObject({
      value: null,
      gap: 'not-a-number',
    })
  })

  it('that is NaN or Infinity in the file is a gap, though JSON has no such number', () => {
    const text = `{"session_info": {"data_version": "4.0", "time_start": "20261120T174757+0000"}, "runs": [{"testcases": [
      {"name": "NaN test", "system": "testbed", "partition": "cpu", "environ": "gnu", "result": "fail",
       "perfvalues": {"testbed:cpu:a": [NaN, NaN, null, Infinity, "s"], "testbed:cpu:b": [-Infinity, 0, null, null, "J"]}}]}]}`
    const { cases, problems } = adaptDocument(readDocument('report.json', Buffer.from(text)), { mapping: [] })
    expect(problems).toEqual([])
    expect(pickOnly(cases)).toMatchObject({ benchmark: 'NaN test' })
    expect(pickOnly(cases).measures).toEqual([
      { metricRaw: 'a', value: null, gap: 'not-finite', unit: 's' },
      { metricRaw: 'b', value: null, gap: 'not-finite', unit: 'J' },
    ])
  })

  it('written as text is warned of once for each file and metric', () => {
    const perfvalues = { 'testbed:cpu:a': ['1.5', 0, null, null, 's'], 'testbed:cpu:b': ['2.5', 0, null, null, 's'] }
    const many = Array.from({ length: 10 }, (_, index) => makeTestcase({ name: `solver_${index}`, perfvalues }))
    const { problems } = adaptCases(many)
    expect(problems.map(({ code }) => code)).toEqual(['artefact/string-number', 'artefact/string-number'])
    expect(problems[0]?.position).toBeDefined()
  })
})

describe('A case of ReFrame', () => {
  it('without any metric is kept, so that the page can show that nothing was measured', () => {
    const failed = pickCases(adaptFixture('reframe-report/v3.1-retries-and-gaps.json'), 'sanity_test')
    const quiet = pickCases(adaptFixture('reframe-report/v4.0-five-elements.json'), 'quiet_test')
    expect(failed).toMatchObject([{ status: 'fail', measures: [] }])
    expect(quiet).toMatchObject([{ status: 'pass', measures: [] }])
  })

  it('counts a retry as one more attempt and keeps both', () => {
    const tries = pickCases(adaptFixture('reframe-report/v3.1-retries-and-gaps.json'), 'untyped_test')
    expect(tries).toMatchObject([
      { attempt: 1, status: 'fail' },
      { attempt: 2, status: 'pass' },
    ])
  })

  it('is the same case before and after ReFrame moved repeats out of its name', () => {
    const older = adaptFixture('reframe-report/v3.1-repeats.json').cases
    const newer = adaptFixture('reframe-report/v4.2-repeats.json').cases
    expect(older).toMatchObject([{ benchmark: 'stream_test', parameters: {}, status: 'fail' }])
    expect(newer.map(({ environment }) => environment)).toEqual(['gnu', 'intel'])
    expect(newer.every(({ benchmark }) => benchmark === 'stream_test')).toBe(true)
  })

  it('that nothing tells from another is said, and taken as its repeat', () => {
    const perfvalues = (value: number) => ({ 'testbed:cpu:a': [value, 0, null, null, 's'] })
    const { cases, problems } = adaptCases([
      makeTestcase({ display_name: 'solver %case=/home/someone/a/x.cfg', perfvalues: perfvalues(1) }),
      makeTestcase({ display_name: 'solver %case=/home/someone/b/x.cfg', perfvalues: perfvalues(2) }),
    ])
    expect(pickOnly(cases)).toMatchObject({ parameters: { case: 'x' }, measures: [{ value: 1.5, samples: [1, 2] }] })
    expect(problems).toMatchObject([{ code: 'artefact/invalid' }])
  })

  it('of another environment is another case', () => {
    expect(adaptCases([makeTestcase(), makeTestcase({ environ: 'intel' })]).cases).toHaveLength(2)
  })

  it.each([
    ['success', 'pass'],
    ['failure', 'fail'],
    ['aborted', 'error'],
    ['skipped', 'skip'],
    ['pass', 'pass'],
    ['fail', 'fail'],
    ['abort', 'error'],
    ['skip', 'skip'],
    ['xfail', 'xfail'],
    ['xpass', 'xpass'],
  ])('that ended as %s has the status %s', (result, status) => {
    expect(pickOnly(adaptCases([makeTestcase({ result })]).cases).status).toBe(status)
  })

  it('that is broken is named with its position, and the others are kept', () => {
    const { cases, problems } = adaptFixture('reframe-report/v4.2-broken-cases.json')
    expect(cases.map(({ benchmark }) => benchmark)).toEqual(['good_test'])
    expect(problems.filter(({ code }) => code === 'artefact/invalid')).toHaveLength(4)
    expect(problems.every(({ position }) => position !== undefined)).toBe(true)
  })

  it('is not looked up a hundred thousand times in a report that is broken all over', () => {
    const { problems } = adaptCases(Array.from({ length: 5000 }, () => ({ name: 'solver' })))
    expect(problems).toHaveLength(101)
    expect(problems.filter(({ position }) => position !== undefined)).toHaveLength(20)
    expect(problems.at(-1)?.message).toContain('4900')
  })
})

describe('When a ReFrame run began', () => {
  it('is the Unix time where there is one, else the written time', () => {
    const unix = pickOnly(adaptCases([makeTestcase()], { time_start_unix: 1795196877.0779 }).cases)
    expect(unix).toMatchObject({ startedAt: '2026-11-20T17:47:57.077Z', timeAssumed: false })
    expect(pickOnly(adaptCases([makeTestcase()]).cases).startedAt).toBe('2026-03-02T08:15:00.000Z')
  })

  it('is UTC, and said to be assumed, where no offset was written', () => {
    const naive = pickOnly(adaptCases([makeTestcase()], { time_start: '2026-03-02T09:15:00' }).cases)
    expect(naive).toMatchObject({ startedAt: '2026-03-02T09:15:00.000Z', timeAssumed: true })
  })

  it('is absent, with a warning, where it cannot be read', () => {
    const { cases, problems } = adaptCases([makeTestcase()], { time_start: 'yesterday' })
    expect(pickOnly(cases)).not.toHaveProperty('startedAt')
    expect(problems).toMatchObject([{ code: 'artefact/bad-time' }])
  })
})

describe('The commit of a ReFrame run', () => {
  it.each<[Record<string, unknown>, unknown]>([
    [{ commit: 'ABCDEF0123' }, { commit: 'abcdef0123' }],
    [{ git_commit: 'abcdef0123-dirty' }, { commit: 'abcdef0123', dirty: true }],
    [{ sha: 'main' }, {}],
    [{}, {}],
  ])('%j gives %j', (extras, expected) => {
    const { commit, dirty } = pickOnly(adaptCases([makeTestcase()], extras).cases)
    expect({ ...(commit === undefined ? {} : { commit }), ...(dirty === undefined ? {} : { dirty }) }).toEqual(expected)
  })
})

describe('A mapping rule', () => {
  it('gives benchmark and use case, and project rules do not disturb it', () => {
    const mapping: readonly MappingRule[] = [
      { path: 'reframe-report/**', project: 'sample' },
      { benchmark: 'stream_*', as: 'stream', useCase: 'memory' },
    ]
    const { cases } = adaptFixture('reframe-report/v4.2-repeats.json', mapping)
    expect(cases[0]).toMatchObject({ benchmark: 'stream', useCase: 'memory' })
    expect(cases[0]).not.toHaveProperty('project')
  })
})

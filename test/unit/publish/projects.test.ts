// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { makeHash, makeMetric, makeProject, makeRow } from '../../builders.ts'
import { publishRows, readFolder } from './site-folder.ts'

const outside = { id: 'friend', name: 'A friend', url: 'https://example.org/', note: 'From outside.' }

describe('the projects of the KPI pages', () => {
  it('say whether they are in the catalogue, from outside, or nobody knows whose', async () => {
    const rows = ['example', 'friend', 'stranger', 'unassigned'].map((project) => makeRow({ project }))
    const { projects } = await publishRows(rows, { outsideProjects: [outside] })
    expect(projects.map(({ id, name, origin }) => [id, name, origin])).toEqual([
      ['friend', 'A friend', 'outside'],
      ['example', 'Example', 'catalogue'],
      ['stranger', 'stranger', 'unassigned'],
      ['unassigned', 'Unassigned', 'unassigned'],
    ])
    expect(projects[0]?.outside).toEqual(outside)
  })

  it.each([
    ['its id', makeProject({ id: 'example', name: 'Another name' })],
    ['the slug of its name', makeProject({ id: 'ex', name: 'Example' })],
    ['an earlier id', makeProject({ id: 'ex', name: 'Another name', aliases: ['example'] })],
  ])('are found by %s', async (_how, project) => {
    const { projects } = await publishRows([makeRow()], { projects: [project] })
    expect(projects).toMatchObject([{ id: project.id, name: project.name, origin: 'catalogue' }])
  })

  it('go on in one series when the project changes its id', async () => {
    const project = makeProject({ id: 'new-name', name: 'New name', aliases: ['old-name'] })
    const rows = [
      makeRow({ project: 'old-name', run: makeHash('a1'), caseKey: makeHash('c1'), value: 1 }),
      makeRow({ project: 'between', run: makeHash('a2'), caseKey: makeHash('c2') }),
      makeRow({
        project: 'new-name',
        run: makeHash('a3'),
        caseKey: makeHash('c3'),
        value: 2,
        startedAt: '2026-02-01T00:00:00.000Z',
      }),
    ].toSorted((a, b) => (a.project < b.project ? -1 : 1))
    const { projects, series } = await publishRows(rows, { projects: [project] })
    expect(projects.map(({ id, series: count, runs }) => [id, count, runs])).toEqual([
      ['between', 1, 1],
      ['new-name', 1, 2],
    ])
    expect(series.find((one) => one.project === 'new-name')?.columns.value).toEqual([1, 2])
  })

  it('never lead out of the folder, whatever the history calls them', async () => {
    const { folder, projects } = await publishRows([makeRow({ project: '../../escape' }), makeRow({ project: '数' })])
    expect(projects.map(({ name }) => name)).toEqual(['../../escape', '数'])
    for (const { id } of projects) expect(id).toMatch(/^project-(?:escape-)?[0-9a-f]{8}$/)
    expect(
      [...readFolder(folder).keys()].every((path) => /^(?:changes|kpi\/[a-z0-9-]+(?:\/[a-z0-9-]+)?)\.json$/.test(path)),
    ).toBe(true)
  })

  it('count benchmarks, series, runs, points and gaps, and name their systems and dates', async () => {
    const rows = [
      makeRow({ run: makeHash('a1'), caseKey: makeHash('c1'), system: 'node10' }),
      makeRow({ run: makeHash('a2'), caseKey: makeHash('c2'), system: 'node9', value: null, gap: 'missing' }),
      makeRow({
        run: makeHash('a2'),
        caseKey: makeHash('c3'),
        system: 'node9',
        useCase: 'big',
        startedAt: '2026-03-01T00:00:00.000Z',
      }),
    ]
    const { projects, groups } = await publishRows(rows)
    expect(projects[0]).toMatchObject({
      ...{ benchmarks: 2, series: 3, runs: 2, points: 3, gaps: 1 },
      ...{ systems: ['node9', 'node10'], oldest: '2026-01-05T12:00:00.000Z', newest: '2026-03-01T00:00:00.000Z' },
    })
    expect(groups.map(({ id, useCase, runs, systems }) => [id, useCase, runs, systems])).toEqual([
      ['heat', undefined, 2, ['node9', 'node10']],
      ['heat-big', 'big', 1, ['node9']],
    ])
  })

  it('give each benchmark an anchor of its own, even when two names look alike', async () => {
    const rows = ['heat/flow', 'heat flow', 'heat-flow', '熱'].map((benchmark) => makeRow({ benchmark }))
    const { groups } = await publishRows(rows)
    const ids = groups.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(ids).toContain('heat-flow')
  })

  it('list main metrics first, then by label, parameters, system and size', async () => {
    const metrics = [makeMetric(), makeMetric({ id: 'a-metric', label: 'A metric', aliases: ['a'], main: false })]
    const rows = [
      makeRow({ metricRaw: 'a' }),
      makeRow({ tasks: 16 }),
      makeRow({ tasks: 8 }),
      makeRow({ parameters: { order: 10 } }),
      makeRow({ parameters: { order: 9 } }),
      makeRow({ metricRaw: 'zzz' }),
      makeRow({ metricRaw: 'Extra' }),
    ]
    const { groups } = await publishRows(rows, { metrics })
    expect(groups[0]?.series.map(({ label, parameters, tasks }) => [label, parameters, tasks])).toEqual([
      ['Time to solution', { order: 9 }, undefined],
      ['Time to solution', { order: 10 }, undefined],
      ['Time to solution', {}, 8],
      ['Time to solution', {}, 16],
      ['A metric', {}, undefined],
      ['Extra', {}, undefined],
      ['zzz', {}, undefined],
    ])
  })
})

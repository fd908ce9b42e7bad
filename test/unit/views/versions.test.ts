// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { PackageRow, RepositoryRow, SiteStack } from '../../../ingest/records/site-versions.ts'
import { findMachines } from '../../../ingest/records/versions/find-machines.ts'
import { viewCell } from '../../../site/views/versions/cell-text.ts'
import { summarizeStack } from '../../../site/views/versions/stack-summary.ts'
import { viewLag } from '../../../site/views/versions/lag-view.ts'
import { findItem, listColumns, listNow } from '../../../site/views/versions/stack-view.ts'

function makeRow(more: Partial<PackageRow> = {}): PackageRow {
  return { repository: 'spack', name: 'solver', status: 'ok', versions: [], install: [], timeline: [], ...more }
}

function makeRepository(id: string, title: string): RepositoryRow {
  return { id, title, type: 'guix-list', status: 'never', packages: 0 }
}

const repositories = [makeRepository('spack', 'Spack'), makeRepository('guix', 'Guix'), makeRepository('pypi', 'PyPI')]

describe('the cell of a package', () => {
  test.each([
    ['never', 'not fetched yet'],
    ['absent', 'absent'],
    ['error', 'not readable'],
  ] as const)('says of a place that is %s: %s, never a version and never another word', (status, word) => {
    const cell = viewCell(makeRow({ status }), 'en')
    expect(cell).toMatchObject({ word, isStale: false })
    expect(cell).not.toHaveProperty('version')
  })

  test('shows what was known of a place that cannot be asked, and says that it is stale', () => {
    const newest = { version: '1.0', status: 'newest' as const }
    expect(viewCell(makeRow({ status: 'stale', newest, message: 'No.' }), 'en')).toMatchObject({
      version: '1.0',
      word: 'newest',
      isStale: true,
      message: 'No.',
    })
  })

  test('tells how long it is behind, and when that is only a lower bound, in both languages', () => {
    const row = makeRow({
      newest: { version: '1.0', status: 'outdated' },
      lag: { days: 51, behind: '1.1', atLeast: true },
    })
    expect(viewCell(row, 'en')).toMatchObject({ tone: 'old', lag: 'at least 51 days' })
    expect(viewCell({ ...row, lag: { days: 1, behind: '1.1', atLeast: false } }, 'fr').lag).toBe('1 jour')
  })

  test('shows a pre-release where there is nothing else', () => {
    expect(viewCell(makeRow({ devel: '2.0rc1' }), 'en')).toMatchObject({ version: '2.0rc1', word: 'devel' })
  })
})

describe('the table of a stack', () => {
  const stack: SiteStack = {
    id: 'ai',
    title: 'AI',
    columns: ['guix'],
    published: [],
    lag: [],
    groups: [
      {
        title: 'Base',
        items: [
          { name: 'Dask', machines: [], cells: [makeRow({ name: 'py-dask' })] },
          { name: 'Python', machines: [], cells: [makeRow({ name: 'python' })] },
        ],
      },
    ],
  }

  test('has the columns that it asks for, and offers those in which something is packaged', () => {
    expect(listColumns(stack, repositories).map(({ repository, isOn }) => [repository.id, isOn])).toEqual([
      ['guix', true],
      ['spack', false],
    ])
  })

  test('begins with what has been read, which is shown without being asked for', () => {
    const read = repositories.map((one) =>
      one.id === 'spack' ? { ...one, fetchedAt: '2026-07-01T00:00:00.000Z' } : one,
    )
    expect(listColumns(stack, read).map(({ repository, isOn }) => [repository.id, isOn])).toEqual([
      ['spack', true],
      ['guix', true],
    ])
  })

  test.each([
    ['python:dask', 'Dask'],
    ['dask', 'Dask'],
    ['python', 'Python'],
    ['parflow', undefined],
  ])('finds what a published line "%s" is about', (name, found) => {
    expect(findItem(stack, name)?.name).toBe(found)
  })

  test('puts what is known now beside the column of the same repository', () => {
    const table = { date: '2025-04-15', title: 'Slides', columns: ['Guix', 'Spack'], groups: [] }
    const now = listNow(findItem(stack, 'dask'), table, repositories)
    expect(now.map((cells) => cells.map(({ name }) => name))).toEqual([[], ['py-dask']])
  })
})

test('a stack in a few numbers counts what is outdated somewhere, and tells what nobody has asked yet', () => {
  const item = (name: string, status?: 'newest' | 'outdated') => ({
    name,
    machines: [],
    cells: [makeRow(status === undefined ? { status: 'never' } : { newest: { version: '1.0', status } })],
    ...(status === undefined ? {} : { newest: '1.1' }),
  })
  const stack: SiteStack = {
    id: 'ai',
    title: 'AI',
    columns: ['guix'],
    published: [],
    lag: [],
    groups: [{ title: 'Base', items: [item('a', 'newest'), item('b', 'outdated'), item('c')] }],
  }
  const read = [
    { ...makeRepository('spack', 'Spack'), fetchedAt: '2026-07-01T00:00:00.000Z' },
    ...repositories.slice(1),
  ]
  expect(summarizeStack(stack, read)).toEqual({
    programs: 3,
    known: 2,
    outdated: 1,
    read: [{ title: 'Spack', fetchedAt: '2026-07-01T00:00:00.000Z' }],
    unread: ['Guix'],
  })
})

describe('the history of a lag', () => {
  const words = { locale: 'en-GB', axis: (name: string) => name } as const
  const point = (day: string, days: number) => ({ day, packages: 4, behind: 1, days, atLeast: false })
  const spack = { repository: 'spack', points: [point('2026-06-01', 2), point('2026-07-01', 9.5)] }
  const guix = { repository: 'guix', points: [point('2026-07-01', 3)] }

  test('is drawn for a repository with two days, and said in words for one with a single day', () => {
    const view = viewLag([spack, guix], repositories, words)
    expect(view?.charts.map(({ title, first, last }) => [title, first.days, last.days])).toEqual([['Spack', 2, 9.5]])
    expect(view?.single).toEqual(['Guix'])
    expect(view?.charts[0]?.scene.layers.map(({ role }) => role)).toContain('line')
  })

  test('has a table with every number, newest day first, and nothing where nobody looked', () => {
    const view = viewLag([spack, guix], repositories, words)
    expect(view?.rows.map(({ day, points }) => [day, ...points.map((one) => one?.days)])).toEqual([
      ['2026-07-01', 9.5, 3],
      ['2026-06-01', 2, undefined],
    ])
  })

  test('is not there when no repository has a release', () => {
    expect(viewLag([], repositories, words)).toBeUndefined()
  })
})

describe('a supercomputer', () => {
  const build = { module: 'HDF5/1.14.3', release: '2023.06', cpu: ['x86_64/amd/zen2'], gpu: ['nvidia/cc80'] }
  const row = makeRow({
    repository: 'eessi',
    versions: [
      {
        version: '1.15.0',
        status: 'newest',
        builds: [{ ...build, module: 'HDF5/1.15.0', cpu: ['x86_64/intel/haswell'] }],
      },
      { version: '1.14.3', status: 'legacy', builds: [build] },
    ],
  })
  const machine = {
    id: 'vega',
    name: 'Vega',
    provides: ['eessi'],
    parts: [
      { name: 'GPU nodes', cpu: 'x86_64/amd/zen2', gpu: 'nvidia/cc80' },
      { name: 'Arm nodes', cpu: 'aarch64/a64fx' },
    ],
    source: 'https://example.org/',
  }

  test('has the greatest version that is built for its nodes, and none where nothing is', () => {
    expect(findMachines([row], [machine])).toEqual([
      {
        machine: 'vega',
        part: 'GPU nodes',
        version: '1.14.3',
        module: 'HDF5/1.14.3',
        release: '2023.06',
        usesGpu: true,
      },
    ])
  })

  test('has nothing of a repository that it does not provide', () => {
    expect(findMachines([row], [{ ...machine, provides: ['other'] }])).toEqual([])
  })
})

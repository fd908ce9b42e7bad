// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { noteChanges } from '../../../ingest/records/feed-events.ts'
import type { CatalogueState } from '../../../ingest/records/feed-events.ts'
import type { ProjectGuidelines } from '../../../ingest/records/site-guidelines.ts'
import type { PackageRow, SnapshotStatus } from '../../../ingest/records/site-versions.ts'
import { makeEntry } from '../site/entries.ts'

const first = '2026-01-01T00:00:00.000Z'
const second = '2026-01-02T00:00:00.000Z'

function state(version: string, message: string, status: SnapshotStatus = 'ok', level = 'some'): CatalogueState {
  const row = { repository: 'spack', name: 'tiny', status, newest: { version, status: 'newest' } }
  const badges = [{ path: 'guidelines', message, level }]
  return {
    entries: [makeEntry({ id: 'tiny', name: 'Tiny' })],
    versions: {
      repositories: [],
      projects: [{ project: 'tiny', packages: [row as unknown as PackageRow], machines: [] }],
    },
    guidelines: { guidelines: [], projects: [{ project: 'tiny', badges } as unknown as ProjectGuidelines] },
  }
}

test('the first look finds nothing new, since nobody knows since when it was there', () => {
  const seen = noteChanges(undefined, state('1.0', '3 of 28'), first)
  expect(seen).toMatchObject({ since: first, events: [] })
  expect(seen.projects['tiny']).toEqual({
    versions: { 'spack/tiny': '1.0' },
    badges: { guidelines: '3 of 28' },
    earned: ['guidelines'],
  })
})

test('a new project, a release and a badge that says something else are events with the time of the look', () => {
  const before = noteChanges(undefined, state('1.0', '3 of 28'), first)
  const now = { ...state('1.1', '4 of 28') }
  const { events } = noteChanges(
    before,
    { ...now, entries: [...now.entries, makeEntry({ id: 'new', name: 'New' })] },
    second,
  )
  expect(events).toEqual([
    { at: second, project: 'new', name: 'New', kind: 'project' },
    { at: second, project: 'tiny', name: 'Tiny', kind: 'version', subject: 'spack/tiny', from: '1.0', to: '1.1' },
    { at: second, project: 'tiny', name: 'Tiny', kind: 'badge', subject: 'guidelines', from: '3 of 28', to: '4 of 28' },
  ])
})

test('a repository that could not be read is no news, neither when it fails nor when it is back', () => {
  const before = noteChanges(undefined, state('1.0', 'x'), first)
  const failed = noteChanges(before, state('', 'x', 'error'), second)
  expect(failed.events).toEqual([])
  expect(noteChanges(failed, state('1.0', 'x'), second).events).toEqual([])
})

test('the same catalogue, looked at twice, is the same snapshot', () => {
  const before = noteChanges(undefined, state('1.0', 'x'), first)
  expect(noteChanges(before, state('1.0', 'x'), second)).toEqual(before)
})

test('a badge is gained when it says of something that it is there, and lost when nothing is or it is too old', () => {
  const moves = (from: string, to: string) =>
    noteChanges(
      noteChanges(undefined, state('1.0', 'before', 'ok', from), first),
      state('1.0', 'after', 'ok', to),
      second,
    ).events.map(({ move }) => move)
  expect([moves('none', 'some'), moves('all', 'none'), moves('most', 'stale')]).toEqual([
    ['gained'],
    ['lost'],
    ['lost'],
  ])
  expect([moves('some', 'all'), moves('none', 'none')]).toEqual([[undefined], [undefined]])
})

test('a badge that was seen before its level was kept is neither gained nor lost', () => {
  const { projects, ...rest } = noteChanges(undefined, state('1.0', 'before'), first)
  const known = { ...rest, projects: { tiny: { versions: {}, badges: projects['tiny']?.badges ?? {} } } }
  const [event] = noteChanges(known, state('1.0', 'after'), second).events.filter(({ kind }) => kind === 'badge')
  expect(event).not.toHaveProperty('move')
})

test('a look that finds nothing new is remembered by its month', () => {
  const before = noteChanges(undefined, state('1.0', 'x'), first)
  expect(noteChanges(before, state('1.0', 'x'), '2026-02-01T00:00:00.000Z')).toMatchObject({
    months: ['2026-01', '2026-02'],
    events: [],
  })
})

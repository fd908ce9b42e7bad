// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { HeldPackage } from '../../../../ingest/records/versions/judge-versions.ts'
import { traceLag } from '../../../../ingest/records/versions/trace-lag.ts'

interface Told {
  readonly timeline: readonly (readonly [since: string, version: string])[]
  readonly fetchedAt: string
  /** Versions that are listed; else all of the timeline. */
  readonly versions?: readonly string[]
}

function hold(
  id: string,
  { timeline, fetchedAt, versions = timeline.map(([, version]) => version) }: Told,
): HeldPackage {
  return {
    repository: { id, title: id, type: 'guix-list', url: 'https://example.org/list.json' },
    name: 'solver',
    snapshot: {
      status: 'ok',
      fetchedAt: `${fetchedAt}T00:00:00.000Z`,
      versions: versions.map((version) => ({ version })),
      timeline: timeline.map(([since, version]) => ({ since, version })),
    },
  }
}

const upstream = hold('guix', {
  timeline: [
    ['2026-06-01', '1.0'],
    ['2026-06-11', '1.1'],
    ['2026-06-21', '1.2'],
  ],
  versions: ['1.2'],
  fetchedAt: '2026-07-01',
})
const follower = hold('spack', {
  timeline: [
    ['2026-06-01', '1.0'],
    ['2026-06-16', '1.1'],
  ],
  fetchedAt: '2026-07-01',
})

function daysOf(lines: ReturnType<typeof traceLag>, repository: string): readonly (readonly [string, number])[] {
  const points = lines.find((line) => line.repository === repository)?.points ?? []
  return points.map(({ day, days }) => [day, days])
}

describe('how far a repository was behind', () => {
  test('grows from the day of the greater release, also of one that is listed no more, and ends when it follows', () => {
    expect(daysOf(traceLag([{ held: [upstream, follower] }]), 'spack')).toEqual([
      ['2026-06-01', 0],
      ['2026-06-11', 0],
      ['2026-06-16', 0],
      ['2026-06-21', 0],
      ['2026-07-01', 10],
    ])
    const slow = hold('spack', { timeline: [['2026-06-01', '1.0']], fetchedAt: '2026-07-01' })
    expect(daysOf(traceLag([{ held: [upstream, slow] }]), 'spack').at(-1)).toEqual(['2026-07-01', 20])
  })

  test('is the mean over packages, one that is up to date as zero', () => {
    const alone = hold('spack', { timeline: [['2026-06-01', '3.0']], fetchedAt: '2026-07-01' })
    const lines = traceLag([{ held: [upstream, follower] }, { held: [alone] }])
    expect(lines.find(({ repository }) => repository === 'spack')?.points.at(-1)).toEqual({
      day: '2026-07-01',
      packages: 2,
      behind: 1,
      days: 5,
      atLeast: true,
    })
  })

  test('is not told for days on which nobody had looked', () => {
    const late = hold('spack', { timeline: [['2026-06-16', '1.0']], fetchedAt: '2026-06-21' })
    expect(daysOf(traceLag([{ held: [upstream, late] }]), 'spack')).toEqual([
      ['2026-06-16', 5],
      ['2026-06-21', 10],
    ])
  })

  test('keeps the last day of each month when there are many', () => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
    const timeline = Array.from({ length: 90 }, (_, index) => [day(index), `1.${String(index)}`] as const)
    const lines = traceLag([{ held: [hold('guix', { timeline, fetchedAt: day(89) })] }])
    expect(daysOf(lines, 'guix').map(([at]) => at)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
  })

  test('has no line for a repository that has none of the software', () => {
    expect(traceLag([{ held: [{ ...follower, snapshot: undefined }] }])).toEqual([])
  })
})

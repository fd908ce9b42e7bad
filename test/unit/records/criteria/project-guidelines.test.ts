// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { PeerReview } from '../../../../schemas/types.gen.ts'
import { check, describeCase, recipe } from './criteria-case.ts'
import type { Case } from './criteria-case.ts'

describe('a claim is set against what is at hand', () => {
  const cases: readonly (readonly [string, string, Case, string])[] = [
    [
      'an address of codemeta.json that has nothing',
      'metadata/codemeta',
      {
        answers: ['metadata/codemeta yes'],
        facts: { codemeta: { url: 'https://example.org/codemeta.json', status: 'absent' } },
      },
      'contradicted codemeta-absent',
    ],
    [
      'a page of CI runs that nobody looked at confirms nothing',
      'validation-tests/ci-exists',
      { answers: ['validation-tests/ci-exists yes https://gitlab.com/a/b/-/pipelines'] },
      'unsure ci-page-named',
    ],
    [
      'a free licence',
      'license/license-floss',
      { entry: { license: 'LGPL-3.0-only AND CECILL-B' }, answers: ['license/license-floss yes'] },
      'confirmed licence-free',
    ],
    [
      'a licence that is not free',
      'license/license-floss',
      { entry: { license: 'CC-BY-NC-4.0' }, answers: ['license/license-floss yes'] },
      'contradicted licence-not-free',
    ],
    [
      'a deprecated identifier',
      'license/spdx',
      { answers: ['license/spdx yes https://spdx.org/licenses/LGPL-2.1'] },
      'contradicted identifier-deprecated',
    ],
    [
      'an identifier that SPDX does not know',
      'license/spdx',
      { answers: ['license/spdx yes GPL3+'] },
      'contradicted identifier-unknown',
    ],
    [
      'documentation that the catalogue does not have',
      'documentation/docs-exist',
      { answers: ['documentation/docs-exist yes'] },
      'contradicted documentation-not-named',
    ],
    [
      'a channel that the catalogue has and the project denies',
      'discussion/channel-exists',
      { entry: { discussion: 'https://example.org/issues' }, answers: ['discussion/channel-exists no'] },
      'contradicted channel-named',
    ],
    [
      'another address of the same channel',
      'discussion/channel-exists',
      {
        entry: { discussion: 'https://discord.gg/one' },
        answers: ['discussion/channel-exists yes', 'discussion/channel-open yes https://discord.gg/two'],
      },
      'contradicted channel-differs',
    ],
    [
      'a codemeta file that the catalogue reads and the project denies',
      'metadata/codemeta',
      {
        answers: ['metadata/codemeta no'],
        facts: { codemeta: { url: 'https://example.org/codemeta.json', status: 'named' } },
      },
      'contradicted codemeta-named',
    ],
    [
      'benchmark results in the history',
      'performance-tests/perf-tests-exist',
      {
        answers: ['performance-tests/perf-tests-exist yes'],
        facts: { kpi: { series: 4, runs: 2, systems: ['gaya'], formats: ['reframe-report'] } },
      },
      'confirmed benchmarks-measured',
    ],
    [
      'a report of the own CI',
      'license/reuse',
      {
        answers: ['license/reuse yes'],
        facts: {
          results: [
            { id: 'r', checkedAt: '2026-11-01T00:00:00Z', results: [{ criterion: 'license/reuse', met: false }] },
          ],
        },
      },
      'contradicted ci-not-met',
    ],
    ['nothing at hand', 'api-compatibility/release-policy', { answers: ['api-compatibility/release-policy yes'] }, ''],
  ]

  test.each(cases)('%s', (_name, id, given, wanted) => {
    expect(check(id, given)).toEqual(wanted === '' ? [] : expect.arrayContaining([wanted]))
  })

  test('and is never overwritten by it', () => {
    const { criteria } = describeCase({ answers: ['documentation/docs-exist yes'] })
    expect(criteria.find(({ id }) => id === 'documentation/docs-exist')).toMatchObject({
      claim: 'yes',
      result: 'contradicted',
    })
  })

  test('nothing is contradicted where nothing was claimed', () => {
    const { counts, criteria } = describeCase({ entry: { license: 'CC-BY-NC-4.0' } })
    expect(counts.contradicted).toBe(0)
    expect(new Set(criteria.map(({ claim }) => claim))).toEqual(new Set(['unknown']))
  })
})

describe('evidence grows old', () => {
  test('a report of CI after the days that the guidelines give it', () => {
    const results = (checkedAt: string) => ({
      results: [{ id: 'r', checkedAt, results: [{ criterion: 'license/reuse', met: true }] }],
    })
    const stale = (day: string) =>
      describeCase({ answers: ['license/reuse yes'], facts: results(day) }).criteria.find(
        ({ id }) => id === 'license/reuse',
      )?.checks[0]?.stale
    expect([stale('2026-11-01T00:00:00Z'), stale('2026-02-01T00:00:00Z')]).toEqual([false, true])
  })

  test('a claim of years ago that nothing confirms', () => {
    const answers = ['api-compatibility/release-policy yes']
    expect(describeCase({ answers }).counts.stale).toBe(0)
    expect(describeCase({ answers, assessedOn: '2023-01-01' }).counts.stale).toBe(1)
  })
})

describe('badges', () => {
  const review: PeerReview = {
    project: 'solver',
    reviewed_at: '2026-11-20',
    by: 'two maintainers of other projects',
    criteria: [
      { id: 'packaging/packages-exist', verdict: 'met' },
      { id: 'packaging/community-repos', verdict: 'not-met' },
    ],
  }
  const tell = (given: Case) =>
    Object.fromEntries(describeCase(given).badges.map(({ path, label, message }) => [path, `${label}: ${message}`]))

  test('say in words what is claimed, what was confirmed and what peers found on which day', () => {
    const answers = ['packaging/packages-exist yes', 'packaging/community-repos no']
    expect(tell({ entry: { spack_package: recipe }, answers, review })).toMatchObject({
      guidelines: 'guidelines: self-assessed 1/28, 1 confirmed',
      'guidelines/packaging': 'packaging: self-assessed 1/6, 1 confirmed',
      reviewed: 'guidelines, peer-reviewed: 1/2 on 2026-11-20',
      'reviewed/license': 'clearly-identified license, peer-reviewed: not looked at',
    })
  })

  test('are there, and say so, before anybody has assessed or reviewed', () => {
    expect(tell({})).toEqual({
      guidelines: 'guidelines: not assessed',
      reviewed: 'guidelines, peer-reviewed: not reviewed',
    })
  })

  test('tell when a review is too old', () => {
    const old = { ...review, reviewed_at: '2024-01-15' }
    expect(tell({ review: old })['reviewed']).toBe('guidelines, peer-reviewed: 1/2 on 2024-01-15, too old')
  })
})

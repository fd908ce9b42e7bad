// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { toCatalogueEntries } from '../../../../ingest/records/catalogue.ts'
import { describeProject } from '../../../../ingest/records/criteria/project-guidelines.ts'
import type { ProjectFacts } from '../../../../ingest/records/criteria/project-facts.ts'
import { listGuidelines } from '../../../../ingest/records/criteria/site-guideline-list.ts'
import type { AssessmentAnswer, GuidelinesFile, PeerReview, Project } from '../../../../schemas/types.gen.ts'
import { makeProject } from '../../../builders.ts'

const file: GuidelinesFile = parse(readFileSync('content/guidelines.yml', 'utf8'))
const asOf = '2026-11-20'
const recipe = 'https://github.com/spack/spack-packages/blob/develop/packages/solver/package.py'

interface Case {
  readonly entry?: Partial<Project>
  /** Answers: `packaging/packages-exist yes https://…`, `license/spdx no`. */
  readonly answers?: readonly string[]
  readonly facts?: Partial<ProjectFacts>
  readonly assessedOn?: string
  readonly review?: PeerReview
}

function makeAnswer(text: string): AssessmentAnswer {
  const [id = '', claim, ...rest] = text.split(' ')
  const words = rest.join(' ')
  const urls = words.startsWith('https://') ? { urls: [words] } : {}
  return { id, claim: claim === 'yes' ? 'met' : 'not-met', ...(words && { evidence: [{ text: words, ...urls }] }) }
}

function describeCase({ entry = {}, answers = [], facts = {}, assessedOn = asOf, review }: Case) {
  const [own] = toCatalogueEntries([makeProject({ id: 'solver', ...entry })], {
    kpi: new Map(),
    placeOf: () => ({ file: 'content/projects.yml', line: 1 }),
  })
  if (own === undefined) throw new Error('There is no entry.')
  const given = answers.map(makeAnswer)
  const all: ProjectFacts = {
    entry: own,
    answers: new Map(given.map((answer) => [answer.id, answer])),
    packages: [],
    links: new Map(),
    results: [],
    community: file.community ?? [],
    projects: new Set(['solver', 'tracer']),
    ...facts,
  }
  const record = { project: 'solver', as_of: assessedOn, criteria: given }
  return describeProject(
    {
      facts: all,
      assessment: given.length === 0 ? undefined : { file: 'content/assessments/solver.yml', record },
      review: review && { file: 'content/reviews/solver-2026-11-20.yml', record: review },
    },
    { file, guidelines: listGuidelines(file), asOf },
  )
}

/** Result and finding of each check of a criterion, strongest first. */
function check(id: string, given: Case): string[] {
  const state = describeCase(given).criteria.find((one) => one.id === id)
  return state?.checks.map(({ result, finding }) => `${result} ${finding}`) ?? []
}

describe('a claim is set against what is at hand', () => {
  const cases: readonly (readonly [string, string, Case, string])[] = [
    [
      'a linked recipe confirms that packages exist',
      'packaging/packages-exist',
      { entry: { spack_package: recipe }, answers: ['packaging/packages-exist yes'] },
      'confirmed package-linked',
    ],
    [
      'a package that no repository lists contradicts it',
      'packaging/packages-exist',
      {
        answers: ['packaging/packages-exist yes'],
        facts: {
          packages: [
            {
              repository: 'spack',
              title: 'Spack',
              name: 'solver',
              status: 'absent',
              versions: [],
              targets: 0,
              licenses: [],
            },
          ],
        },
      },
      'contradicted package-absent',
    ],
    [
      'a repository that could not be read says nothing',
      'packaging/packages-exist',
      {
        answers: ['packaging/packages-exist yes'],
        facts: {
          packages: [
            {
              repository: 'spack',
              title: 'Spack',
              name: 'solver',
              status: 'unread',
              versions: [],
              targets: 0,
              licenses: [],
            },
          ],
        },
      },
      'unsure package-unknown',
    ],
    [
      'a no is contradicted by a package on PyPI',
      'packaging/community-repos',
      { answers: ['packaging/packages-exist yes https://pypi.org/project/solver/', 'packaging/community-repos no'] },
      'contradicted in-community-repository',
    ],
    [
      'the root of a repository names no package',
      'packaging/community-repos',
      { answers: ['packaging/community-repos yes https://github.com/spack/spack/'] },
      '',
    ],
    [
      'both managers are asked for and one is known',
      'packaging/both-guix-and-spack',
      { entry: { spack_package: recipe }, answers: ['packaging/both-guix-and-spack yes'] },
      'contradicted only-spack',
    ],
    [
      'a no to what a yes implies contradicts itself',
      'packaging/either-guix-or-spack',
      { answers: ['packaging/either-guix-or-spack no', 'packaging/both-guix-and-spack yes'] },
      'contradicted implied-by',
    ],
    [
      'a recipe in the file of another project is told',
      'packaging/either-guix-or-spack',
      {
        entry: { guix_package: 'https://example.org/packages/tracer.scm' },
        answers: ['packaging/either-guix-or-spack yes'],
      },
      'unsure recipe-of-another',
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

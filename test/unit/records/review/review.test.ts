// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { toCatalogueEntries } from '../../../../ingest/records/catalogue.ts'
import { readFacts } from '../../../../ingest/records/review/read-facts.ts'
import { writeReviewMarkdown } from '../../../../ingest/records/review/review-markdown.ts'
import { reviewChange } from '../../../../ingest/records/review/review.ts'
import type { ReviewSide } from '../../../../ingest/records/review/review.ts'
import type { Project } from '../../../../schemas/types.gen.ts'
import { makeProject } from '../../../builders.ts'

const none = { before: [], after: [] }

/** A side whose site data hold these files. */
function makeSide(project: Partial<Project>, files: Readonly<Record<string, unknown>> = {}): ReviewSide {
  const placeOf = () => ({ file: 'content/projects.yml', line: 1 })
  const catalogue = toCatalogueEntries([makeProject(project)], { kpi: new Map(), placeOf })
  return { catalogue, ...readFacts((name) => files[name]) }
}

function withBadge(level: string, message: string): object {
  const badge = { path: 'guidelines', kind: 'factual', label: 'guidelines', message, level }
  return { guidelines: [], projects: [{ project: 'example', badges: [badge] }] }
}

describe('what a review says beside the fields', () => {
  test.each([
    ['none', 'nothing yet', 'some', '3 of 28 claimed', 'Badge gained: guidelines, none → 3 of 28 claimed'],
    ['some', '3 of 28 claimed', 'none', 'nothing', 'Badge lost: guidelines, 3 of 28 claimed → none'],
    ['some', '3 of 28', 'most', '20 of 28', 'Badge changed: guidelines, 3 of 28 → 20 of 28'],
  ])('tells a badge that goes from %s to %s', (level, message, later, words, expected) => {
    const before = makeSide({}, { 'guidelines.json': withBadge(level, message) })
    const after = makeSide({}, { 'guidelines.json': withBadge(later, words) })
    expect(writeReviewMarkdown(reviewChange(before, after, none))).toContain(`- ${expected}`)
  })

  test('tells what package repositories have of a package that is new, and a failure apart from absence', () => {
    const packages = [
      { repository: 'spack', name: 'pdi', status: 'ok', newest: { version: '1.11.0', status: 'newest' } },
      { repository: 'guix', name: 'pdj', status: 'absent' },
      { repository: 'debian', name: 'pdi', status: 'error' },
      { repository: 'pypi', name: 'pdi', status: 'never' },
    ]
    const after = makeSide(
      { packages: { spack: 'pdi' } },
      { 'versions.json': { projects: [{ project: 'example', packages }] } },
    )
    const text = writeReviewMarkdown(reviewChange(makeSide({}), after, none))
    expect(text).toContain('- spack: pdi 1.11.0 (newest)')
    expect(text).toContain('- guix: pdj is not there: look at its name, or take it out')
    expect(text).toContain('- debian: pdi could not be asked for, which says nothing of the package')
    expect(text).toContain('- pypi: pdi has not been asked for yet')
  })

  test('names a new address that is dead or has moved, and none that was there before', () => {
    const links = [
      { url: 'https://example.org/dead', status: 'dead', message: 'There is nothing (404).' },
      { url: 'https://example.org/moved', status: 'moved', target: 'https://example.org/there' },
      { url: 'https://example.org/good', status: 'ok' },
    ]
    const files = { 'links.json': { links } }
    const before = makeSide({ documentation: 'https://example.org/dead' }, files)
    const documentation = links.map(({ url }) => url)
    const text = writeReviewMarkdown(reviewChange(before, makeSide({ documentation }, files), none))
    const lines = text.split('\n').filter((line) => line.includes('Correct the address'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('/moved is moved. It is at https')
  })

  test('a portal without guidelines, versions and links is reviewed all the same', () => {
    const { projects } = reviewChange(makeSide({}), makeSide({ license: 'MIT' }), none)
    expect(projects).toMatchObject([{ change: 'changed', badges: [], versions: [], links: [] }])
  })
})

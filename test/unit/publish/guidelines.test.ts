// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { describeGuidelines } from '../../../ingest/publish/publish-guidelines.ts'
import type { GuidelinesSources } from '../../../ingest/publish/publish-guidelines.ts'
import { toCatalogueEntries } from '../../../ingest/records/catalogue.ts'
import type { ImportedFrom } from '../../../ingest/records/site-submit.ts'
import type { GuidelinesFile } from '../../../schemas/types.gen.ts'
import { makeProject } from '../../builders.ts'

const file: GuidelinesFile = parse(readFileSync('content/guidelines.yml', 'utf8'))
const docs = 'https://example.org/docs/'
const project = makeProject({ id: 'solver', documentation: docs, codemeta: 'https://example.org/codemeta.json' })

/** What is found of a criterion of the one project. */
function findChecks(
  criterion: string,
  { imported, ...more }: Partial<GuidelinesSources> & { imported?: readonly ImportedFrom[] },
) {
  const catalogue = toCatalogueEntries([project], {
    kpi: new Map(),
    placeOf: () => ({ file: 'content/projects.yml', line: 1 }),
    importedOf: () => imported ?? [],
  })
  const written = {
    guidelines: { record: file, problems: [], locate: () => undefined },
    assessments: [],
    reviews: [],
    problems: [],
  }
  const data = describeGuidelines({
    catalogue,
    projects: [project],
    written,
    results: [],
    kpi: [],
    formats: new Map(),
    ...more,
  })
  const checks = data.projects[0]?.criteria.find(({ id }) => id === criterion)?.checks ?? []
  return { asOf: data.asOf, found: checks.map(({ finding, checkedAt }) => [finding, checkedAt]) }
}

const day = '2026-11-01T00:00:00.000Z'

test.each([
  ['never', 'codemeta-named'],
  ['ok', 'codemeta-read'],
  ['stale', 'codemeta-read'],
  ['error', 'codemeta-failed'],
  ['absent', 'codemeta-absent'],
] as const)('a codemeta.json whose snapshot is %s gives %s', (status, finding) => {
  const imported: readonly ImportedFrom[] = [
    { kind: 'codemeta', title: 'codemeta.json', status, fetchedAt: day, fields: [], differs: [] },
  ]
  expect(findChecks('metadata/codemeta', { imported }).found).toContainEqual([finding, day])
})

test.each([
  ['ok', 'documentation-answers'],
  ['moved', 'documentation-answers'],
  ['dead', 'documentation-dead'],
  ['refused', 'documentation-named'],
  ['failed', 'documentation-named'],
] as const)('an address that is %s gives %s', (status, finding) => {
  const links = [{ url: docs, status, checkedAt: day }]
  expect(findChecks('documentation/docs-exist', { links }).found.map(([name]) => name)).toContain(finding)
})

test('ages count to the newest day that a snapshot is from', () => {
  expect(findChecks('documentation/docs-exist', { links: [{ url: docs, status: 'ok', checkedAt: day }] }).asOf).toBe(
    '2026-11-01',
  )
})

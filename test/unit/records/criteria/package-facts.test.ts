// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listPackageFacts } from '../../../../ingest/records/criteria/package-facts.ts'
import type { PackageRow, ProjectVersions } from '../../../../ingest/records/site-versions.ts'
import type { PackageRepository } from '../../../../schemas/types.gen.ts'

const repositories: readonly PackageRepository[] = [
  { id: 'eessi', title: 'EESSI', type: 'eessi', family: 'easybuild', url: 'https://example.org/eessi.json' },
  { id: 'forge', title: 'Forge', type: 'github', upstream: true, url: 'https://example.org/{path}' },
  { id: 'images', title: 'Images', type: 'oci', url: 'https://example.org/v2/{path}' },
]

function makeRow(fields: Partial<PackageRow>): PackageRow {
  return { repository: 'eessi', name: 'solver', status: 'ok', versions: [], install: [], timeline: [], ...fields }
}

function listFacts(...packages: readonly PackageRow[]) {
  const project: ProjectVersions = { project: 'solver', packages, machines: [] }
  return listPackageFacts([project], repositories).get('solver')
}

test('releases and kinds of processors are counted once, without branches and pre-releases', () => {
  const build = { module: 'solver/2.0', release: '2025.06' }
  const facts = listFacts(
    makeRow({
      versions: [
        { version: '3.0-rc1', status: 'devel' },
        { version: '2.0', status: 'newest', builds: [{ ...build, cpu: ['zen3', 'zen4'], gpu: ['sm_80'] }] },
        { version: '1.0', status: 'legacy', builds: [{ ...build, cpu: ['zen3'], gpu: [] }] },
        { version: 'main', status: 'rolling' },
      ],
    }),
  )
  expect(facts).toMatchObject([{ title: 'EESSI', status: 'listed', versions: ['2.0', '1.0'], targets: 3 }])
})

test('a repository that failed or was never asked says nothing, and one that fails now said something before', () => {
  const states = (['ok', 'stale', 'absent', 'error', 'never'] as const).map((status) => makeRow({ status }))
  expect(listFacts(...states)?.map(({ status }) => status)).toEqual(['listed', 'listed', 'absent', 'unread', 'unread'])
})

test('releases of a forge are marked, and images are no packages', () => {
  expect(listFacts(makeRow({ repository: 'forge' }), makeRow({ repository: 'images' }))).toMatchObject([
    { repository: 'forge', isUpstream: true },
  ])
})

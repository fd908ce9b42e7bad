// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listReleases } from '../../../../ingest/records/versions/list-releases.ts'
import type { PackageRepository, Project, SnapshotVersion } from '../../../../schemas/types.gen.ts'
import { github } from '../../../../ingest/versions/github.ts'
import { gitlab } from '../../../../ingest/versions/gitlab.ts'
import { makeProject } from '../../../builders.ts'

const repositories = (['github', 'gitlab', 'conda'] as const).map((type): PackageRepository => {
  return { id: type, title: type.toUpperCase(), type, url: 'https://example.org/{name}' }
})
const named: Partial<Project> = { packages: { github: 'example/heat', gitlab: 'example/heat', conda: 'heat' } }

function list(found: Readonly<Record<string, readonly SnapshotVersion[]>>, overrides: Partial<Project> = {}) {
  const snapshots = Object.entries(found).map(([repository, versions]) => {
    const name = repository === 'conda' ? 'heat' : 'example/heat'
    const packages = { [name]: { status: 'ok' as const, versions: [...versions] } }
    return [repository, { repository, status: 'ok' as const, packages }] as const
  })
  return listReleases(makeProject({ ...named, ...overrides }), { repositories, snapshots: new Map(snapshots) })
}

/** Versions of an answer in the shape that the server documents. */
function readAnswer(adapter: typeof github, answer: readonly unknown[]): readonly SnapshotVersion[] {
  return adapter.read(JSON.stringify(answer), ['example/heat'])?.get('example/heat')?.versions ?? []
}

test('days come from the releases of GitHub and GitLab, oldest first; a version in both has the earlier day', () => {
  const hub = readAnswer(github, [
    { tag_name: 'v1.1.0', published_at: '2026-03-02T10:00:00Z', prerelease: false, draft: false },
    { tag_name: 'v1.0.0', published_at: '2026-01-05T10:00:00Z', prerelease: false, draft: false },
  ])
  const lab = readAnswer(gitlab, [
    { tag_name: 'v1.1.0', released_at: '2026-03-01T12:00:00.000+01:00', upcoming_release: false },
  ])
  expect(list({ github: hub, gitlab: lab })).toEqual([
    { version: '1.0.0', at: '2026-01-05T10:00:00.000Z', source: 'GITHUB' },
    { version: '1.1.0', at: '2026-03-01T11:00:00.000Z', source: 'GITLAB' },
  ])
})

test('a tag without a day, a pre-release and what a rule leaves out are no releases of a day', () => {
  const hub = readAnswer(github, [
    { tag_name: 'v2.0.0-rc1', published_at: '2026-03-02T10:00:00Z', prerelease: true, draft: false },
    { tag_name: 'v1.9.9', published_at: '2026-02-02T10:00:00Z', prerelease: false, draft: false },
    { name: 'v1.0.0' },
  ])
  expect(list({ github: hub }).map(({ version }) => version)).toEqual(['1.9.9'])
  const versions = { ignore: [{ version: '1.9*', reason: 'A test of the release itself.' }] }
  expect(list({ github: hub }, { versions })).toEqual([])
})

test('the day on which somebody packaged a version is not the day of its release', () => {
  expect(list({ conda: [{ version: '1.0', released: '2026-01-01T00:00:00.000Z' }] })).toEqual([])
})

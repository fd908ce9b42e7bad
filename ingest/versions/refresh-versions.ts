// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readVersionSnapshot } from '../documents/version-snapshots.ts'
import type { Problem } from '../problem.ts'
import type { HttpClient } from '../sources/http-client.ts'
import type { PackageRepository, VersionSnapshot } from '../../schemas/types.gen.ts'
import { askRepository } from './ask-repository.ts'
import { writeVersionSnapshot } from './snapshot-file.ts'

/** Which repositories to ask, about what. */
export interface RefreshRequest {
  readonly root: string
  readonly repositories: readonly PackageRepository[]
  /** Names by id of the repository. */
  readonly wanted: ReadonlyMap<string, readonly string[]>
  readonly client: HttpClient
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly noun: string }) => void
}

/** How a repository was when it was asked. */
export interface RefreshedRepository {
  readonly name: string
  readonly status: VersionSnapshot['status']
  readonly fetchedAt?: string
  readonly packages: number
  readonly message?: string
  readonly problems: readonly Problem[]
}

/** Asks repositories and keeps what they say. One that fails is told and stops no other. One that nobody wants is not asked. */
export async function refreshVersions(request: RefreshRequest): Promise<readonly RefreshedRepository[]> {
  const { repositories, wanted, onProgress } = request
  const asked = repositories.filter(({ id }) => (wanted.get(id) ?? []).length > 0)
  let done = 0
  return Promise.all(
    asked.map(async (repository) => {
      const refreshed = await refreshOne(repository, request)
      onProgress({ done: (done += 1), total: asked.length, noun: 'package repositories' })
      return refreshed
    }),
  )
}

async function refreshOne(
  repository: PackageRepository,
  { root, wanted, client, environment, now }: RefreshRequest,
): Promise<RefreshedRepository> {
  const { snapshot: before, problems: unreadable } = await readVersionSnapshot(root, repository.id)
  const names = wanted.get(repository.id) ?? []
  const { snapshot, problems } = await askRepository({ repository, names, before, client, environment, now })
  writeVersionSnapshot(root, snapshot)
  const { status, fetchedAt, message } = snapshot
  return {
    name: repository.id,
    status,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    packages: Object.keys(snapshot.packages).length,
    ...(message === undefined ? {} : { message }),
    problems: [...unreadable, ...problems].map((problem) => ({ ...problem, severity: 'warning' as const })),
  }
}

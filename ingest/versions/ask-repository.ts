// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import type { Problem } from '../problem.ts'
import { asksForOne, fillAddress } from '../records/versions/fill-address.ts'
import { mergePackage } from '../records/versions/merge-package.ts'
import type { PackageAnswer } from '../records/versions/merge-package.ts'
import type { HttpClient } from '../sources/http-client.ts'
import { readFault } from '../sources/source-fault.ts'
import { readToken, writeBearer } from '../sources/token.ts'
import type { PackageRepository, PackageSnapshot, VersionSnapshot } from '../../schemas/types.gen.ts'
import { askAddress } from './ask-address.ts'
import { askToken } from './ask-token.ts'
import { gatherVersions } from './found-versions.ts'
import { repositoryAdapters } from './index.ts'
import type { FoundPackage } from './repository-adapter.ts'

/** A repository to ask, and what it said before. */
export interface RepositoryRequest {
  readonly repository: PackageRepository
  readonly names: readonly string[]
  readonly before: VersionSnapshot | undefined
  readonly client: HttpClient
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What is to be kept, and what went wrong. */
export interface AskedRepository {
  readonly snapshot: VersionSnapshot
  readonly problems: readonly Problem[]
}

/** Asks a repository about packages, one question after the other. A fault is told and takes nothing away. */
export async function askRepository(request: RepositoryRequest): Promise<AskedRepository> {
  const { repository, names, before, now } = request
  const asked = asksForOne(repository.url) ? await askEach(request) : await askForAll(request)
  const fetchedAt = new Date(now).toISOString()
  const packages: Record<string, PackageSnapshot> = {}
  for (const name of names) {
    const known = before?.packages[name]
    const answer = asked.answers.get(name)
    if (answer !== undefined) packages[name] = mergePackage(known, answer, fetchedAt)
    else if (known !== undefined) packages[name] = known
  }
  const [fault] = asked.problems
  const isFresh = [...asked.answers.values()].some(({ kind }) => kind !== 'failed')
  const freshAt = isFresh ? fetchedAt : before?.fetchedAt
  const status = fault === undefined ? 'ok' : freshAt === undefined ? 'error' : 'stale'
  const snapshot: VersionSnapshot = {
    repository: repository.id,
    status,
    ...(freshAt === undefined ? {} : { fetchedAt: freshAt }),
    ...(fault === undefined ? {} : { askedAt: fetchedAt, message: fault.message }),
    ...(asked.etag === undefined ? {} : { etag: asked.etag }),
    ...(isFresh || before?.source === undefined ? {} : { source: before.source }),
    packages,
  }
  return { snapshot, problems: asked.problems }
}

interface Asked {
  readonly answers: ReadonlyMap<string, PackageAnswer>
  readonly problems: readonly Problem[]
  readonly etag?: string | undefined
}

/** One answer, or one for each file of a channel, has all packages. */
async function askForAll({ repository, names, before, client, environment }: RepositoryRequest): Promise<Asked> {
  const adapter = repositoryAdapters[repository.type]
  // A name that is new can only be found in the whole answer.
  const knowsAll = names.every((name) => before?.packages[name]?.fetchedAt !== undefined)
  const etag = knowsAll && repository.files === undefined ? before?.etag : undefined
  const token = chooseToken(repository, environment)
  try {
    const found = new Map<string, FoundPackage>()
    let mark: string | undefined
    for (const [index, file] of (repository.files ?? [undefined]).entries()) {
      if (index > 0) await sleep(repository.pauseMs ?? politePauseMs)
      const url = file === undefined ? repository.url : repository.url.replaceAll('{file}', file)
      const answer = await askAddress({ client, adapter, url, names, etag, token })
      if (answer === undefined)
        return { answers: new Map(names.map((name) => [name, { kind: 'unchanged' }])), problems: [], etag }
      for (const [name, one] of answer.found) {
        found.set(name, gatherVersions([...(found.get(name)?.versions ?? []), ...one.versions], one))
      }
      mark = repository.files === undefined ? answer.etag : undefined
    }
    return { answers: new Map(names.map((name) => [name, toAnswer(found.get(name))])), problems: [], etag: mark }
  } catch (error) {
    const fault = readFault(error)
    // An address that is not there says nothing of the packages behind it.
    return { answers: failAll(names, fault), problems: [fault], etag: before?.etag }
  }
}

const politePauseMs = 200

async function askEach(request: RepositoryRequest): Promise<Asked> {
  const { repository, names } = request
  const answers = new Map<string, PackageAnswer>()
  const problems: Problem[] = []
  for (const [index, name] of names.entries()) {
    if (index > 0) await sleep(repository.pauseMs ?? politePauseMs)
    const answer = await askOne(request, name)
    if (!('code' in answer)) {
      answers.set(name, answer)
      continue
    }
    if (answer.code === 'source/absent') answers.set(name, { kind: 'absent' })
    else {
      problems.push(answer)
      answers.set(name, { kind: 'failed', message: answer.message })
    }
    // Who was asked too often is left alone until the next time; what was not asked stays as it was.
    if (answer.code === 'source/rate-limited') break
  }
  return { answers, problems }
}

async function askOne(
  { repository, before, client, environment }: RepositoryRequest,
  name: string,
): Promise<PackageAnswer | Problem> {
  const adapter = repositoryAdapters[repository.type]
  const url = fillAddress(repository.url, name)
  const known = before?.packages[name]
  const etag = known?.fetchedAt === undefined ? undefined : known.etag
  try {
    const token =
      repository.tokenUrl === undefined
        ? chooseToken(repository, environment)
        : await askToken(client, fillAddress(repository.tokenUrl, name), url)
    const answer = await askAddress({ client, adapter, url, names: [name], etag, token })
    if (answer === undefined) return { kind: 'unchanged' }
    const one = answer.found.get(name)
    if (adapter.second === undefined || one === undefined || one.versions.length > 0) return toAnswer(one, answer.etag)
    // The mark belongs to the first answer, which is empty either way: without it both are asked again.
    const more = await askAddress({ client, adapter, url: adapter.second(url), names: [name], token })
    return toAnswer(more?.found.get(name))
  } catch (error) {
    return readFault(error)
  }
}

function toAnswer(found: FoundPackage | undefined, etag?: string): PackageAnswer {
  if (found === undefined) return { kind: 'absent' }
  const { versions, dependencies, licenses } = gatherVersions(found.versions, found)
  return { kind: 'found', versions, dependencies, licenses, etag }
}

function failAll(names: readonly string[], { message }: Problem): ReadonlyMap<string, PackageAnswer> {
  return new Map(names.map((name) => [name, { kind: 'failed', message }]))
}

/** A token that is not there is no fault: it only raises the number of questions that one may ask. */
function chooseToken({ tokenEnv, url }: PackageRepository, environment: NodeJS.ProcessEnv) {
  if (tokenEnv === undefined || (environment[tokenEnv]?.trim() ?? '') === '') return undefined
  const token = readToken({ tokenEnv, environment, url, write: writeBearer })
  return token === undefined || 'code' in token ? undefined : token
}

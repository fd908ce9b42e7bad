// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SourceEntry } from '../../schemas/types.gen.ts'

/** What every source that is asked over the network has. */
interface Asked {
  readonly id: string
  readonly tokenEnv?: string
  readonly files?: readonly string[]
}

/** A file, or an archive of files, at an address. */
export interface HttpPlace extends Asked {
  readonly type: 'http' | 'zip'
  readonly url: string
}

/** The artefacts of GitHub Actions in one repository. */
export interface GithubPlace extends Asked {
  readonly type: 'github-actions'
  /** owner/name */
  readonly repository: string
  readonly api: string
  readonly workflow?: string
  readonly branch?: string
  readonly artefacts?: readonly string[]
}

/** The artefacts of the jobs of one GitLab project. */
export interface GitlabPlace extends Asked {
  readonly type: 'gitlab-jobs'
  /** Path or number. */
  readonly repository: string
  readonly api: string
  readonly branch?: string
  readonly jobs?: readonly string[]
}

/** The artefacts of the builds of one Jenkins job. */
export interface JenkinsPlace extends Asked {
  readonly type: 'jenkins'
  /** Address of the job. */
  readonly url: string
}

/** Files of one branch of a git repository. */
export interface GitPlace extends Asked {
  readonly type: 'git-branch'
  readonly repository: string
  readonly branch: string
  readonly files: readonly string[]
}

/** A source that `sources fetch` asks. */
export type NetworkPlace = HttpPlace | GithubPlace | GitlabPlace | JenkinsPlace | GitPlace

/** What an entry of portal.config.yml lacks, or has in the wrong form: field and what it should be. */
export interface EntryFault {
  readonly field: keyof SourceEntry
  readonly message: string
}

/** A place to ask, files to read as they are, or what is wrong with the entry. */
export type ReadEntry = { readonly place: NetworkPlace } | { readonly path: string } | { readonly fault: EntryFault }

/** Reads one entry of `sources`: what a type needs is more than the schema can say in words that help. */
export function readEntry(entry: SourceEntry): ReadEntry {
  const { type = 'files', path, url } = entry
  switch (type) {
    case 'files':
      return path === undefined ? lack(entry, 'path', 'the file, folder or pattern that it reads') : { path }
    case 'zip':
      if (path !== undefined && url === undefined) return { path }
      return readAddress(entry, 'zip')
    case 'http':
      return readAddress(entry, 'http')
    case 'jenkins':
      if (url === undefined) return lack(entry, 'url', 'the address of the job')
      return { place: { type, ...readCommon(entry), url } }
    case 'github-actions':
      return readGithub(entry)
    case 'gitlab-jobs':
      return readGitlab(entry)
    case 'git-branch':
      return readGit(entry)
    default:
      return type satisfies never
  }
}

function readCommon({ id, tokenEnv, files }: SourceEntry): Asked {
  return { id, ...(tokenEnv === undefined ? {} : { tokenEnv }), ...(files === undefined ? {} : { files }) }
}

function readAddress(entry: SourceEntry, type: 'http' | 'zip'): ReadEntry {
  if (entry.url === undefined) return lack(entry, 'url', 'the address that is asked')
  return { place: { type, ...readCommon(entry), url: entry.url } }
}

function readGithub(entry: SourceEntry): ReadEntry {
  const { repository, api = 'https://api.github.com', workflow, branch, artefacts } = entry
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    return lack(entry, 'repository', 'owner and name, as in example/solver')
  }
  const chosen = {
    ...(workflow === undefined ? {} : { workflow }),
    ...(branch === undefined ? {} : { branch }),
    ...(artefacts === undefined ? {} : { artefacts }),
  }
  return { place: { type: 'github-actions', ...readCommon(entry), repository, api, ...chosen } }
}

function readGitlab(entry: SourceEntry): ReadEntry {
  const { repository, api = 'https://gitlab.com/api/v4', branch, jobs } = entry
  if (repository === undefined || !/^(?:\d+|[\w.-]+(?:\/[\w.-]+)+)$/.test(repository)) {
    return lack(entry, 'repository', 'the path of the project, as in group/solver, or its number')
  }
  if (!/\/api\/v4\/?$/.test(api)) return lack(entry, 'api', 'an address that ends in /api/v4')
  const chosen = { ...(branch === undefined ? {} : { branch }), ...(jobs === undefined ? {} : { jobs }) }
  return { place: { type: 'gitlab-jobs', ...readCommon(entry), repository, api, ...chosen } }
}

function readGit(entry: SourceEntry): ReadEntry {
  const { repository, branch, files } = entry
  if (repository === undefined || !/^https?:\/\//.test(repository)) {
    return lack(entry, 'repository', 'the https address of the repository')
  }
  if (branch === undefined) return lack(entry, 'branch', 'the branch that is read')
  if (files === undefined) return lack(entry, 'files', 'the files that are read')
  return { place: { type: 'git-branch', ...readCommon(entry), repository, branch, files } }
}

function lack({ id, type = 'files' }: SourceEntry, field: keyof SourceEntry, what: string): ReadEntry {
  return { fault: { field, message: `The source "${id}" of type ${type} needs \`${field}\`: ${what}.` } }
}

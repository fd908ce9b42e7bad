// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HostRules } from './address-guard.ts'
import { fitsFile, toPathPart } from './file-patterns.ts'
import { runGit } from './git-program.ts'
import type { GitBounds, GitRun } from './git-program.ts'
import { pinAddress, writeSettings, writeToken } from './git-settings.ts'
import type { GitPlace } from './source-config.ts'
import { makeFault, readFault } from './source-fault.ts'
import { resultLimit } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'

/** How long and how much a branch may take. */
export interface GitLimits {
  readonly timeoutMs: number
  readonly folderBytes: number
}

const usualLimits: GitLimits = { timeoutMs: 120_000, folderBytes: 512 * 1024 * 1024 }

/** Reads files of the newest commit of a branch when it has moved. Only what is read is downloaded, where the server allows that. */
export async function readGit(
  place: GitPlace,
  task: FetchTask,
  { rules, limits = usualLimits }: { readonly rules: HostRules; readonly limits?: GitLimits },
): Promise<FetchYield> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-git-'))
  try {
    const repository = await openRepository(place, task, { folder, rules, limits })
    const commit = await readHead(place, repository)
    if (commit === task.watermark?.['commit']) return keep(task)
    const committedAt = await saveFiles(place, repository, { commit, save: task.save })
    task.settle()
    return { watermark: { commit, committedAt }, newestAt: committedAt, problems: [] }
  } catch (error) {
    return { ...keep(task), fault: readFault(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function keep({ watermark }: FetchTask): FetchYield {
  const committedAt = watermark?.['committedAt']
  return { watermark, newestAt: typeof committedAt === 'string' ? committedAt : undefined, problems: [] }
}

/** Runs git in the empty repository that the branch is fetched into. */
type Git = (...args: readonly string[]) => Promise<Buffer>

async function openRepository(
  { repository }: GitPlace,
  { token }: FetchTask,
  { folder, rules, limits }: { readonly folder: string; readonly rules: HostRules; readonly limits: GitLimits },
): Promise<Git> {
  const url = new URL(repository)
  const settings = [...(await pinAddress(url, rules)), ...writeToken(url, token)]
  const bounds: GitBounds = {
    folder,
    timeoutMs: limits.timeoutMs,
    folderLimit: limits.folderBytes,
    outputLimit: resultLimit,
    environment: writeSettings(settings),
  }
  const git: Git = async (...args) => readOutput(url, await runGit(args, bounds))
  await git('init', '--quiet', '--bare')
  await git('remote', 'add', 'origin', url.href)
  return git
}

async function readHead({ branch, repository }: GitPlace, git: Git): Promise<string> {
  const output = await git('ls-remote', '--heads', 'origin', `refs/heads/${branch}`)
  const [commit = ''] = output.toString('utf8').split(/\s/)
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit
  throw makeFault(repository, {
    code: 'source/absent',
    message: `The repository has no branch ${branch}.`,
    hint: 'Correct `branch`, or let the job that fills it run once.',
  })
}

async function saveFiles(
  { branch, files }: GitPlace,
  git: Git,
  { commit, save }: { readonly commit: string; readonly save: FetchTask['save'] },
): Promise<string> {
  const spare = ['--depth=1', '--no-tags', '--no-recurse-submodules', '--filter=blob:none', '--quiet']
  await git('fetch', ...spare, 'origin', `+refs/heads/${branch}:refs/heads/fetched`)
  const tree = await git('ls-tree', '-r', '-z', 'refs/heads/fetched')
  for (const line of tree.toString('utf8').split('\0')) {
    // A link or a submodule is no result: only plain files, modes 100644 and 100755.
    const [, blob, file] = /^100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)$/s.exec(line) ?? []
    if (blob === undefined || file === undefined || !fitsFile(files, file)) continue
    save({ path: file.split('/').map(toPathPart).join('/'), bytes: await git('cat-file', 'blob', blob) })
  }
  const committed = await git('show', '--no-patch', '--format=%cI', commit)
  return new Date(committed.toString('utf8').trim()).toISOString()
}

function readOutput(url: URL, run: GitRun): Buffer {
  switch (run.ended) {
    case 'ok':
      return run.output
    case 'timeout':
      throw makeFault(url, { code: 'source/unreachable', message: 'The repository did not finish its answer in time.' })
    case 'too-large':
      throw makeFault(url, {
        code: 'source/too-large',
        message: 'The branch, or a file of it, holds more than is read.',
        hint: 'Name fewer files in `files`, or keep only the results on the branch.',
      })
    case 'no-git':
      throw makeFault(url, { code: 'source/unreachable', message: 'The program git is not on this machine.' })
    case 'failed':
      throw makeFault(url, describeFailure(run.messages))
    default:
      return run satisfies never
  }
}

function describeFailure(messages: string) {
  if (/not found|does not exist|error: 404/i.test(messages)) {
    return { code: 'source/absent', message: 'There is no repository at this address.' } as const
  }
  if (/Authentication failed|could not read Username|terminal prompts disabled|error: 40[13]/i.test(messages)) {
    return {
      code: 'source/denied',
      message: 'The server does not let this token, or anybody without one, read this repository.',
      hint: 'Name the variable that holds a token in tokenEnv.',
    } as const
  }
  return { code: 'source/unreachable', message: 'git could not read the repository.' } as const
}

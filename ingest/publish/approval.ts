// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'

/** When a frozen report came into the branch that the site is built from: its merge is its approval. */
export interface Approval {
  readonly commit: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * When each file was last brought into the current branch, by its name without ending: the merge that brought it, where there was one. A
 * file that differs from what was committed was not approved. Nothing is told where git or its history is not there: in a shallow clone
 * every file seems to come with the last commit.
 */
export function readApprovals(root: string, files: readonly string[]): ReadonlyMap<string, Approval> {
  if (files.length === 0 || askGit(root, ['rev-parse', '--is-shallow-repository']) !== 'false') return new Map()
  const changed = new Set(askGit(root, ['diff', '--name-only', '--relative', 'HEAD', '--', ...files])?.split('\n'))
  return new Map(
    files.flatMap((file): [string, Approval][] => {
      const line = askGit(root, ['log', '-1', '--first-parent', '--format=%H %cI', '--', file])
      const [commit, at] = line?.split(' ') ?? []
      if (changed.has(file) || commit === undefined || at === undefined) return []
      return [[basename(file, '.json'), { commit, at: new Date(at).toISOString() }]]
    }),
  )
}

/** What git answers; undefined when there is no git or it refuses. */
function askGit(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

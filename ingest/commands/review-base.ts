// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What a review reads of an instance. */
const parts = ['portal.config.yml', 'content', 'snapshots']
const largest = 64 * 1024 * 1024

/** Where the instance lies as it was before, and whether that folder is ours to remove. */
export interface FoundBase {
  readonly root: string
  readonly isOurs: boolean
}

/** Finds what was before: a folder with an instance, or a commit of the repository, which is written to a temporary folder. */
export function findBase(
  named: string,
  { root, standing }: { readonly root: string; readonly standing: string },
): FoundBase | string {
  const folder = path.resolve(standing, named)
  if (existsSync(path.join(folder, 'portal.config.yml'))) return { root: folder, isOurs: false }
  const commit = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`])
  if (commit === undefined) return `There is neither a portal in the folder ${named} nor a commit of that name.`
  return { root: writeCommit(root, commit.toString('utf8').trim()), isOurs: true }
}

/** Files of a commit, bytes as they were committed; links to elsewhere are left out. */
function writeCommit(root: string, commit: string): string {
  const target = mkdtempSync(path.join(tmpdir(), 'portal-base-'))
  // The portal may lie in a folder of a larger repository.
  const listed = askGit(root, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:${readPrefix(root)}`, ...parts])
  for (const line of (listed?.toString('utf8') ?? '').split('\0')) {
    const entry = /^100(?:644|755) blob (?<id>[0-9a-f]+)\t(?<file>.+)$/s.exec(line)?.groups
    const file = path.join(target, entry?.['file'] ?? '')
    if (entry === undefined || !file.startsWith(target + path.sep)) continue
    const bytes = askGit(root, ['cat-file', 'blob', entry['id'] ?? ''])
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes ?? '')
  }
  return target
}

function readPrefix(root: string): string {
  return askGit(root, ['rev-parse', '--show-prefix'])?.toString('utf8').trim() ?? ''
}

function askGit(root: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { maxBuffer: largest })
  return status === 0 ? stdout : undefined
}

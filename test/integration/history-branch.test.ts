// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const scripts = new URL('../../scripts/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'portal-branch-'))
const remote = join(folder, 'remote.git')
const run = promisify(execFile)

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  })
}

/** A fresh clone of main, as CI has one, with files in history/ that are not committed. */
function makeClone(name: string, files: Readonly<Record<string, string>>): string {
  git(folder, 'clone', '--quiet', '--branch', 'main', remote, name)
  const clone = join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, 'history', file)), { recursive: true })
    writeFileSync(join(clone, 'history', file), text)
  }
  return clone
}

function listBranch(): string[] {
  return git(remote, 'ls-tree', '-r', '--name-only', 'kpi-history').trim().split('\n')
}

beforeAll(() => {
  const seed = join(folder, 'seed')
  git(folder, 'init', '--quiet', '--bare', remote)
  git(folder, 'init', '--quiet', '-b', 'main', seed)
  mkdirSync(join(seed, 'scripts'))
  for (const file of ['pull-history.sh', 'push-history.sh', 'history-remote.sh']) {
    cpSync(join(scripts, file), join(seed, 'scripts', file))
  }
  mkdirSync(join(seed, 'history'))
  writeFileSync(join(seed, 'history/committed.parquet'), 'committed')
  git(seed, 'add', '--all')
  git(seed, 'commit', '--quiet', '-m', 'begin')
  git(seed, 'push', '--quiet', remote, 'main')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the branch kpi-history', () => {
  test('is nothing to worry about while it is not there', async () => {
    const { stdout } = await run('scripts/pull-history.sh', { cwd: makeClone('before', {}) })
    expect(stdout).toContain('There is no branch kpi-history on origin yet')
  })

  test('keeps what four runs push at once, also when none of them found it there', async () => {
    const names = ['a', 'b', 'c', 'd']
    const clones = names.map((name) =>
      makeClone(name, {
        [`cases/${name}.parquet`]: name,
        'cases/same.parquet': 'same',
        'cases/half.tmp': 'half',
        '.compact-7-a.tmp/2026-Q1/0.parquet': 'left by a compaction that was killed',
      }),
    )
    await Promise.all(clones.map((cwd) => run('scripts/push-history.sh', { cwd })))
    expect(listBranch()).toEqual([...names, 'same'].map((name) => `cases/${name}.parquet`))
  })

  test('gets nothing twice and nothing of what main has', async () => {
    const clone = makeClone('again', { 'cases/a.parquet': 'a' })
    const { stdout } = await run('scripts/push-history.sh', { cwd: clone })
    expect(stdout).toContain('Nothing new')
    expect(listBranch()).not.toContain('committed.parquet')
  })

  test('is added to what is committed', async () => {
    const clone = makeClone('deploy', {})
    await run('scripts/pull-history.sh', { cwd: clone })
    expect(readdirSync(join(clone, 'history')).sort()).toEqual(['cases', 'committed.parquet'])
    expect(readdirSync(join(clone, 'history/cases')).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'same'].map((name) => `${name}.parquet`),
    )
  })

  test('has a history of its own, to which every push adds', () => {
    expect(git(remote, 'log', '--format=%s', 'kpi-history').trim().split('\n').at(-1)).toBe('ingest: begin the history')
    expect(git(remote, 'ls-tree', '-r', '--name-only', 'kpi-history')).not.toContain('scripts')
  })

  test('that cannot be reached stops the deployment rather than leaving the history out', async () => {
    const cwd = makeClone('offline', {})
    const env = { ...process.env, HISTORY_REMOTE: join(folder, 'no-such.git') }
    await expect(run('scripts/pull-history.sh', { cwd, env })).rejects.toThrow('does not answer')
  })

  test('keeps one whole mark of each source when two runs have read it at once', async () => {
    const mark = (name: string) =>
      JSON.stringify({ id: 'ci', fetchedAt: name, watermark: { after: name }, artefacts: 3, message: name }, null, 2)
    const clones = ['x', 'y', 'z'].map((name) => {
      const clone = makeClone(`mark-${name}`, { [`cases/mark-${name}.parquet`]: name })
      mkdirSync(join(clone, 'history/sources'))
      writeFileSync(join(clone, 'history/sources/ci.json'), mark(name))
      return clone
    })
    await Promise.all(clones.map((cwd) => run('scripts/push-history.sh', { cwd })))
    expect(listBranch().filter((file) => file.includes('mark-'))).toHaveLength(3)
    expect(['x', 'y', 'z'].map(mark)).toContain(git(remote, 'show', 'kpi-history:sources/ci.json'))
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = resolve('scripts/push-snapshots.sh')
let folder: string

function git(place: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', ['-C', join(folder, place), ...identity, ...args], { encoding: 'utf8' }).trim()
}

function write(place: string, file: string, text: string): void {
  mkdirSync(join(folder, place, file, '..'), { recursive: true })
  writeFileSync(join(folder, place, file), text)
}

function push(place: string): string {
  const env = { ...process.env, SNAPSHOT_BRANCH: 'main', SNAPSHOT_TOKEN: '' }
  return execFileSync(script, { cwd: join(folder, place), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-snapshots-'))
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(folder, 'server')])
  execFileSync('git', ['clone', '-q', join(folder, 'server'), join(folder, 'one')], { stdio: 'ignore' })
  write('one', 'content/projects.yml', '[]\n')
  git('one', 'add', '.')
  git('one', 'commit', '-q', '-m', 'begin')
  git('one', 'push', '-q', 'origin', 'HEAD:main')
  execFileSync('git', ['clone', '-q', '-b', 'main', join(folder, 'server'), join(folder, 'two')])
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const list = () => git('server', 'ls-tree', '-r', '--name-only', 'main').split('\n')

test('what was read is on the branch, and nothing else that lies about', () => {
  write('one', 'snapshots/catalogue/codemeta.json', '{"sources":[]}\n')
  write('one', 'content/projects.yml', '[changed]\n')
  write('one', 'debris.log', 'x')
  expect(push('one')).toContain('Pushed to main.')
  expect(list()).toEqual(['content/projects.yml', 'snapshots/catalogue/codemeta.json'])
  expect(git('server', 'show', 'main:content/projects.yml')).toBe('[]')
})

test('a day on which nothing is new makes no commit', () => {
  const before = git('server', 'rev-parse', 'main')
  expect(push('one')).toContain('Nothing new was read.')
  expect(git('server', 'rev-parse', 'main')).toBe(before)
})

test('what somebody pushed in between stays, and a file that went away goes', () => {
  write('one', 'snapshots/a.json', '1\n')
  push('one')
  write('two', 'content/other.yml', '[]\n')
  git('two', 'pull', '-q', '--no-rebase', 'origin', 'main')
  git('two', 'add', '.')
  git('two', 'commit', '-q', '-m', 'content')
  git('two', 'push', '-q', 'origin', 'HEAD:main')
  rmSync(join(folder, 'one/snapshots/a.json'))
  write('one', 'snapshots/b.json', '2\n')
  push('one')
  expect(list()).toEqual(['content/other.yml', 'content/projects.yml', 'snapshots/b.json'])
})

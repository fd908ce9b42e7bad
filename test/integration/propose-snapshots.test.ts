// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = resolve('scripts/propose-snapshots.sh')
const branch = 'portal/snapshots'
let folder: string

function git(place: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']
  return execFileSync('git', ['-C', join(folder, place), ...identity, ...args], { encoding: 'utf8' }).trim()
}

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** Starts a night: a fresh checkout of main in which the network steps have written something. */
function run(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const place = mkdtempSync(join(folder, 'night-'))
  execFileSync('git', ['clone', '-q', '--depth', '1', '-b', 'main', `file://${join(folder, 'server')}`, place])
  for (const [file, text] of Object.entries(files)) write(join(place.slice(folder.length), file), text)
  const given = { ...process.env, SNAPSHOT_TOKEN: '', SNAPSHOT_BRANCH: branch, ...env }
  return spawnSync(script, { cwd: place, env: given, encoding: 'utf8' })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'propose-snapshots-'))
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(folder, 'server')])
  execFileSync('git', ['init', '-q', '-b', 'main', join(folder, 'desk')])
  write('desk/content/projects.yml', '[]\n')
  git('desk', 'add', '.')
  git('desk', 'commit', '-q', '-m', 'begin')
  git('desk', 'push', '-q', join(folder, 'server'), 'main')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const list = () => git('server', 'ls-tree', '-r', '--name-only', branch).split('\n')

test('what was read waits on a branch of its own, and nothing else that lies about', () => {
  const before = git('server', 'rev-parse', 'main')
  const files = { 'snapshots/versions/spack.json': '{}\n', 'content/projects.yml': '[changed]\n', 'debris.log': 'x' }
  expect(run(files)).toMatchObject({ status: 0, stdout: `Pushed to ${branch}.\n` })
  expect(list()).toEqual(['content/projects.yml', 'snapshots/versions/spack.json'])
  expect(git('server', 'show', `${branch}:content/projects.yml`)).toBe('[]')
  expect(git('server', 'rev-parse', 'main')).toBe(before)
})

test('a second night before anybody has merged leaves one commit with what was read last', () => {
  run({ 'snapshots/a.json': '1\n' })
  run({ 'snapshots/b.json': '2\n' })
  expect(list()).toEqual(['content/projects.yml', 'snapshots/b.json'])
  expect(git('server', 'rev-list', '--count', `main..${branch}`)).toBe('1')
})

test('a night on which nothing is new makes no branch, and says so', () => {
  expect(run({})).toMatchObject({ status: 3, stdout: 'Nothing new was read.\n' })
  expect(git('server', 'branch', '--list', branch)).toBe('')
})

test('on GitLab, the push asks for the merge request', () => {
  git('server', 'config', 'receive.advertisePushOptions', 'true')
  const hook = '#!/bin/sh\nfor i in 0 1 2; do eval "echo \\$GIT_PUSH_OPTION_$i"; done > pushed.txt\n'
  writeFileSync(join(folder, 'server/hooks/post-receive'), hook, { mode: 0o755 })
  run({ 'snapshots/a.json': '1\n' }, { SNAPSHOT_TARGET: 'main' })
  expect(readFileSync(join(folder, 'server/pushed.txt'), 'utf8').split('\n')).toEqual([
    'merge_request.create',
    'merge_request.target=main',
    'merge_request.title=snapshots: keep what was read',
    '',
  ])
})

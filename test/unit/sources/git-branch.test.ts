// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startGit } from '../../servers/git-server.ts'
import type { GitServer } from '../../servers/git-server.ts'
import type { SourceEntry } from '../../../schemas/types.gen.ts'

const machines: Machine[] = []
let server: GitServer

beforeEach(async () => {
  server = await startGit()
})

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await server.close()
})

function makeSource(options: Partial<SourceEntry> = {}, hosts = [server.host]): Machine {
  const entry: SourceEntry = {
    id: 'pages',
    type: 'git-branch',
    repository: server.repository,
    branch: 'gh-pages',
    files: ['dev/bench/data.js'],
  }
  const machine = makeMachine({ ...entry, ...options }, hosts)
  machines.push(machine)
  return machine
}

describe('a branch of a git repository', () => {
  test('gives its files when it has moved, and nothing when it has not', async () => {
    server.commit({ 'dev/bench/data.js': 'one', 'index.html': 'page' })
    const machine = makeSource()
    expect(await machine.fetch()).toMatchObject({ status: 'ok', artefacts: 1 })
    expect(machine.waiting()).toEqual({ 'pages/dev/bench/data.js': 'one' })
    machine.commit()
    expect(machine.state()?.watermark).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect(await machine.fetch()).toMatchObject({ status: 'ok', artefacts: 0 })
    server.commit({ 'dev/bench/data.js': 'two' })
    await machine.fetch()
    expect(machine.waiting()).toEqual({ 'pages/dev/bench/data.js': 'two' })
  })

  test('gives no links, and runs nothing that is in it', async () => {
    server.commit({
      'bench/a.json': '{}',
      '.gitmodules': '[submodule "x"]\n  path = x\n  url = https://example.org/x\n',
    })
    server.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},x`)
    const link = server.git('hash-object', '-w', '.gitmodules').trim()
    server.git('update-index', '--add', '--cacheinfo', `120000,${link},bench/link.json`)
    server.git('commit', '--quiet', '-m', 'links')
    server.git('push', '--quiet', '../solver.git', 'gh-pages')
    const machine = makeSource({ files: ['bench/**'] })
    expect(await machine.fetch()).toMatchObject({ status: 'ok' })
    expect(Object.keys(machine.waiting())).toEqual(['pages/bench/a.json'])
  })

  test('that is not there, or a repository that is not there, is told', async () => {
    server.commit({ 'a.json': '{}' })
    expect(await makeSource({ branch: 'other' }).fetch()).toMatchObject({
      status: 'absent',
      message: 'The repository has no branch other.',
    })
    expect(await makeSource({ repository: `${server.url}/none.git` }).fetch()).toMatchObject({ status: 'absent' })
  })

  test('on an address inside is not asked unless it is named', async () => {
    server.commit({ 'dev/bench/data.js': 'one' })
    expect(await makeSource({}, []).fetch()).toMatchObject({
      status: 'error',
      problems: [{ code: 'source/refused-address' }],
    })
    expect(server.asked).toEqual([])
  })

  test('that wants a token gets it, and says nothing of it', async () => {
    const closed = await startGit('s3cr3t')
    try {
      closed.commit({ 'dev/bench/data.js': 'one' })
      const options = { repository: closed.repository, tokenEnv: 'PAGES_TOKEN' }
      const machine = makeSource(options, [closed.host])
      expect(await machine.fetch({ environment: { PAGES_TOKEN: 's3cr3t' } })).toMatchObject({
        status: 'ok',
        artefacts: 1,
      })
      const refused = await makeSource(options, [closed.host]).fetch({ environment: { PAGES_TOKEN: 'wr0ng' } })
      expect(refused).toMatchObject({ status: 'error', problems: [{ code: 'source/denied' }] })
      expect(JSON.stringify(refused)).not.toMatch(/wr0ng|d3IwbmC/)
    } finally {
      await closed.close()
    }
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startGithub } from '../../servers/github-server.ts'
import type { GithubServer } from '../../servers/github-server.ts'
import { makeZip } from '../../servers/zip.ts'
import type { SourceEntry } from '../../../schemas/types.gen.ts'

const machines: Machine[] = []
const now = Date.parse('2026-11-20T12:00:00Z')
let github: GithubServer

beforeEach(async () => {
  github = await startGithub()
})

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await github.close()
})

function makeSource(options: Partial<SourceEntry> = {}, history?: string): Machine {
  const entry: SourceEntry = {
    id: 'ci',
    type: 'github-actions',
    repository: 'example/solver',
    api: github.api.url,
    ...options,
  }
  const machine = makeMachine(entry, [github.api.host, github.blobs.host], history)
  machines.push(machine)
  return machine
}

async function upload(id: number, day: number, rest: object = {}): Promise<void> {
  const zip = await makeZip({ 'results.json': `{"run":${String(id)}}` })
  github.artefacts.push({ id, createdAt: `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`, zip, ...rest })
}

const paths = (machine: Machine) => Object.keys(machine.waiting())

describe('the artefacts of GitHub Actions', () => {
  test('are fetched over all pages, from the blob store, without the token there', async () => {
    for (const id of [1, 2, 3, 4, 5]) await upload(id, id)
    const machine = makeSource({ tokenEnv: 'CI_TOKEN' })
    const environment = { CI_TOKEN: 's3cr3t' }
    expect(await machine.fetch({ now, environment })).toMatchObject({
      name: 'ci',
      status: 'ok',
      artefacts: 5,
      problems: [],
    })
    expect(machine.waiting()['ci/benchmark-3/results.json']).toBe('{"run":3}')
    expect(new Set(github.api.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer s3cr3t']))
    expect(github.blobs.asked.map(({ headers }) => headers.authorization)).toEqual(Array(5).fill(undefined))
    machine.commit()
    expect(JSON.stringify(machine.state())).not.toContain('s3cr3t')
  })

  test('are fetched once, also when a fetch was left out, and also by a new machine that has only the history', async () => {
    await upload(1, 1)
    const first = makeSource()
    await first.fetch({ now })
    first.commit()
    await upload(2, 3)
    await upload(3, 4)
    const second = makeSource({}, first.historyDir)
    await second.fetch({ now })
    expect(paths(second)).toEqual(['ci/benchmark-2/results.json', 'ci/benchmark-3/results.json'])
    second.commit()
    expect(second.state()).toMatchObject({
      status: 'ok',
      artefacts: 3,
      watermark: { after: '2026-11-04T03:00:00.000Z' },
    })
    await second.fetch({ now })
    expect(paths(second)).toEqual([])
    expect(github.blobs.asked).toHaveLength(3)
  })

  test('are all found when a run uploads, or one is deleted, while pages are turned', async () => {
    for (const id of [1, 2, 3, 4, 5]) await upload(id, id)
    const zip = await makeZip({ 'results.json': '{}' })
    github.onPage = (page) => {
      if (page === 2 && github.artefacts.length === 5) {
        github.artefacts.push(
          { id: 6, createdAt: '2026-11-06T03:00:00Z', zip },
          { id: 7, createdAt: '2026-11-06T04:00:00Z', zip },
        )
        github.artefacts.splice(4, 1)
      }
    }
    const machine = makeSource()
    await machine.fetch({ now })
    await machine.fetch({ now })
    expect(paths(machine).sort()).toEqual([1, 2, 3, 4, 6, 7].map((id) => `ci/benchmark-${String(id)}/results.json`))
  })

  test('that have expired are named, and do not come again', async () => {
    await upload(1, 1, { isExpired: true })
    await upload(2, 2, { status: 410 })
    await upload(3, 3)
    const machine = makeSource()
    const found = await machine.fetch({ now })
    expect(found).toMatchObject({ status: 'ok', artefacts: 1 })
    expect(found.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning source/expired',
      'warning source/expired',
    ])
    expect((await machine.fetch({ now })).problems).toEqual([])
  })

  test('of forks, other branches, other names and other workflows are left alone', async () => {
    await upload(1, 1, { isFork: true })
    await upload(2, 2, { branch: 'topic' })
    await upload(3, 3, { name: 'coverage' })
    await upload(4, 4, { run: 8 })
    await upload(5, 5, { run: 9 })
    const machine = makeSource({ branch: 'main', artefacts: ['bench*'], workflow: 'run-9.yml' })
    await machine.fetch({ now })
    expect(paths(machine)).toEqual(['ci/benchmark-5/results.json'])
  })

  test('that are no sound archive are told and passed over', async () => {
    await upload(1, 1, { zip: Buffer.from('no zip') })
    await upload(2, 2)
    const machine = makeSource()
    const found = await machine.fetch({ now })
    expect(found).toMatchObject({
      status: 'ok',
      artefacts: 1,
      problems: [{ code: expect.stringMatching(/^archive\//), severity: 'warning' }],
    })
  })

  test.each([
    [403, 'source/denied'],
    [503, 'source/unreachable'],
  ])('stay for the next fetch when one answers %i', async (status, code) => {
    await upload(1, 1)
    await upload(2, 2, { status })
    await upload(3, 3)
    const machine = makeSource()
    const found = await machine.fetch({ now })
    expect(found).toMatchObject({ status: 'error', artefacts: 1, problems: [{ code, severity: 'error' }] })
    machine.commit()
    github.artefacts.splice(1, 1)
    await upload(2, 2)
    expect(await machine.fetch({ now })).toMatchObject({ status: 'ok', artefacts: 2 })
    machine.commit()
    expect(machine.state()?.artefacts).toBe(3)
  })

  test('are read again from the start when asked for, and counted once', async () => {
    await upload(1, 1)
    await upload(2, 2)
    const machine = makeSource()
    await machine.fetch({ now })
    machine.commit()
    await machine.fetch({ now, fromStart: true })
    expect(paths(machine)).toHaveLength(2)
    machine.commit()
    expect(machine.state()?.artefacts).toBe(2)
  })

  test('are stale when there has been nothing new for longer than there should', async () => {
    await upload(1, 1)
    const machine = makeSource({ maxAgeDays: 7 })
    const found = await machine.fetch({ now })
    expect(found).toMatchObject({
      status: 'stale',
      message: 'There has been nothing new for 19 days.',
      problems: [{ code: 'source/stale' }],
    })
  })

  test('are not asked for without the token that the source names', async () => {
    const machine = makeSource({ tokenEnv: 'CI_TOKEN' })
    expect(await machine.fetch({ now })).toMatchObject({ status: 'error', problems: [{ code: 'source/no-token' }] })
    expect(github.api.asked).toEqual([])
  })

  test('that are no list of artefacts are told', async () => {
    const machine = makeSource({ repository: 'example/other' })
    expect(await machine.fetch({ now })).toMatchObject({ status: 'absent', problems: [{ code: 'source/absent' }] })
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startGitlab } from '../../servers/gitlab-server.ts'
import type { GitlabServer, MadeJob } from '../../servers/gitlab-server.ts'
import { makeZip } from '../../servers/zip.ts'
import type { SourceEntry } from '../../../schemas/types.gen.ts'

const machines: Machine[] = []
const now = Date.parse('2026-11-20T12:00:00Z')
let gitlab: GitlabServer

beforeEach(async () => {
  gitlab = await startGitlab()
})

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await gitlab.close()
})

function makeSource(options: Partial<SourceEntry> = {}): Machine {
  const entry: SourceEntry = {
    id: 'ci',
    type: 'gitlab-jobs',
    repository: 'group/solver',
    api: `${gitlab.api.url}/api/v4`,
    ...options,
  }
  const machine = makeMachine(entry, [gitlab.api.host, gitlab.storage.host])
  machines.push(machine)
  return machine
}

async function run(id: number, pipeline: number, day: number, rest: Partial<MadeJob> = {}): Promise<void> {
  const zip = await makeZip({ 'out/results.json': `{"job":${String(id)}}`, 'out/run.log': 'log' })
  gitlab.jobs.push({ id, pipeline, finishedAt: `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`, zip, ...rest })
}

const names = (machine: Machine) => Object.keys(machine.waiting()).map((path) => path.split('/')[1])

describe('the artefacts of GitLab jobs', () => {
  test('are fetched over all pages of pipelines and jobs, from the object storage, without the token there', async () => {
    for (const id of [1, 2, 3, 4, 5, 6, 7]) await run(id, (id % 3) + 1, id)
    const machine = makeSource({ tokenEnv: 'CI_TOKEN', files: ['*.json'] })
    const environment = { CI_TOKEN: 's3cr3t' }
    expect(await machine.fetch({ now, environment })).toMatchObject({ status: 'ok', artefacts: 7, problems: [] })
    expect(machine.waiting()['ci/benchmark-3/out/results.json']).toBe('{"job":3}')
    expect(new Set(gitlab.api.asked.map(({ headers }) => headers['private-token']))).toEqual(new Set(['s3cr3t']))
    expect(gitlab.storage.asked.map(({ headers }) => headers['private-token'])).toEqual(Array(7).fill(undefined))
  })

  test('are found when a job of an old pipeline is started by hand', async () => {
    await run(1, 1, 1)
    await run(2, 1, 1, { finishedAt: null })
    await run(3, 2, 15)
    const machine = makeSource()
    await machine.fetch({ now })
    machine.commit()
    expect(machine.state()?.artefacts).toBe(4)
    gitlab.jobs.splice(1, 1)
    await run(2, 1, 18)
    await machine.fetch({ now })
    expect(new Set(names(machine))).toEqual(new Set(['benchmark-2']))
  })

  test('that have expired are named without asking for them, jobs without any are none, other names are left alone', async () => {
    await run(1, 1, 1, { expiresAt: '2026-11-08T03:00:00Z' })
    gitlab.jobs.push({ id: 2, pipeline: 1, finishedAt: '2026-11-02T03:00:00Z' })
    await run(3, 1, 3, { name: 'lint' })
    await run(4, 1, 4, { name: 'benchmark: [gpu]' })
    const machine = makeSource({ jobs: ['bench*'] })
    const { problems } = await machine.fetch({ now })
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['source/expired ci/benchmark-1'])
    expect(new Set(names(machine))).toEqual(new Set(['benchmark_gpu_-4']))
    expect(gitlab.storage.asked).toHaveLength(1)
  })

  test('say how a project is called that the server does not have', async () => {
    const machine = makeSource({ repository: 'group/other' })
    expect(await machine.fetch({ now })).toMatchObject({
      status: 'absent',
      problems: [{ code: 'source/absent', file: expect.stringContaining('group%2Fother') }],
    })
  })

  test('use the header of a job for the token of a job', async () => {
    const machine = makeSource({ tokenEnv: 'CI_JOB_TOKEN' })
    await machine.fetch({ now, environment: { CI_JOB_TOKEN: 'own' } })
    expect(gitlab.api.asked[0]?.headers).toMatchObject({ 'job-token': 'own' })
  })
})

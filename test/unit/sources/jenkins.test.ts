// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startJenkins } from '../../servers/jenkins-server.ts'
import type { JenkinsServer } from '../../servers/jenkins-server.ts'
import { makeZip } from '../../servers/zip.ts'
import type { SourceEntry } from '../../../schemas/types.gen.ts'

const machines: Machine[] = []
const now = Date.parse('2026-11-20T12:00:00Z')
let jenkins: JenkinsServer

beforeEach(async () => {
  jenkins = await startJenkins()
})

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await jenkins.close()
})

function makeSource(options: Partial<SourceEntry> = {}): Machine {
  const machine = makeMachine({ id: 'ci', type: 'jenkins', url: jenkins.job, ...options }, [jenkins.host])
  machines.push(machine)
  return machine
}

const hour = 3_600_000
const timeOf = (hours: number) => new Date(Date.parse('2026-11-01T00:00:00Z') + hours * hour).toISOString()

function build(
  number: number,
  files: Readonly<Record<string, string | Buffer>> = { 'results.json': `{"build":${String(number)}}` },
): void {
  jenkins.builds.push({ number, startedAt: timeOf(number), duration: hour, files })
}

const paths = (machine: Machine) => Object.keys(machine.waiting())

describe('the files that Jenkins keeps', () => {
  test('are fetched over all pages, with user and token', async () => {
    for (let number = 1; number <= 250; number += 1) build(number, number % 50 === 0 ? undefined : {})
    const machine = makeSource({ tokenEnv: 'CI_TOKEN' })
    expect(await machine.fetch({ now, environment: { CI_TOKEN: 'bot:s3cr3t' } })).toMatchObject({
      status: 'ok',
      artefacts: 5,
    })
    expect(paths(machine)).toContain('ci/build-50/results.json')
    const basic = `Basic ${Buffer.from('bot:s3cr3t').toString('base64')}`
    expect(new Set(jenkins.asked.map(({ headers }) => headers.authorization))).toEqual(new Set([basic]))
  })

  test('are found when a long build ends after many that began later', async () => {
    jenkins.builds.push({ number: 1, startedAt: timeOf(1), files: {} })
    for (let number = 2; number <= 150; number += 1) build(number, {})
    const machine = makeSource()
    await machine.fetch({ now })
    machine.commit()
    expect(machine.state()?.watermark).toMatchObject({ open: ['1'] })
    jenkins.builds.splice(0, 1, { number: 1, startedAt: timeOf(1), duration: 160 * hour, files: { 'late.json': '{}' } })
    await machine.fetch({ now })
    expect(paths(machine)).toEqual(['ci/build-1/late.json'])
    machine.commit()
    expect(machine.state()?.watermark).not.toHaveProperty('open')
  })

  test('are chosen by pattern, unpacked from archives, and one that is gone does not keep back the others', async () => {
    const zip = await makeZip({ 'a/in-zip.json': '{"zip":1}', 'a/notes.txt': 'x' })
    build(1, { 'out/a b.json': '{"a":1}', 'out/log.txt': 'x', 'all.zip': zip })
    jenkins.builds.push({ number: 2, startedAt: timeOf(2), duration: 1, files: { '../../secret.json': '{}' } })
    const machine = makeSource({ files: ['*.json'] })
    const { problems } = await machine.fetch({ now })
    expect(machine.waiting()).toEqual({
      'ci/build-1/all.zip/a/in-zip.json': '{"zip":1}',
      'ci/build-1/out/a_b.json': '{"a":1}',
    })
    expect(problems.map(({ code }) => code)).toEqual(['source/absent'])
    expect(jenkins.asked.map(({ path }) => path).filter((path) => path.includes('secret'))).toEqual([])
  })

  test('say so when the address is that of something else', async () => {
    const machine = makeSource({ url: `${jenkins.url}/job/other` })
    expect(await machine.fetch({ now })).toMatchObject({ status: 'absent' })
  })
})

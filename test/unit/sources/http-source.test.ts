// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startServer } from '../../servers/http-server.ts'
import type { TestServer } from '../../servers/http-server.ts'
import { makeZip } from '../../servers/zip.ts'
import type { SourceEntry } from '../../../schemas/types.gen.ts'

const machines: Machine[] = []
const servers: TestServer[] = []

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function makeSource(
  answer: RequestListener,
  options: Partial<SourceEntry> = {},
): Promise<{ machine: Machine; server: TestServer }> {
  const server = await startServer(answer)
  servers.push(server)
  const machine = makeMachine({ id: 'nightly', type: 'http', url: `${server.url}/bench/results.json`, ...options }, [
    server.host,
  ])
  machines.push(machine)
  return { machine, server }
}

describe('a file at an address', () => {
  test('is taken when it changes, and asked for by its ETag when not', async () => {
    let version = 1
    const { machine, server } = await makeSource((request, response) => {
      const etag = `"v${String(version)}"`
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
      return response.writeHead(200, { etag, 'content-type': 'application/json' }).end(`{"v":${String(version)}}`)
    })
    expect(await machine.fetch()).toMatchObject({ status: 'ok', artefacts: 1 })
    expect(machine.waiting()).toEqual({ 'nightly/results.json': '{"v":1}' })
    machine.commit()
    expect(await machine.fetch()).toMatchObject({ status: 'ok', artefacts: 0 })
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"v1"')
    version = 2
    expect(await machine.fetch()).toMatchObject({ artefacts: 1 })
    expect(machine.waiting()).toEqual({ 'nightly/results.json': '{"v":2}' })
  })

  test('is the same file when its bytes are, whatever the server says of it', async () => {
    const { machine } = await makeSource((_, response) =>
      response.writeHead(200, { etag: `"${String(Math.random())}"` }).end('{"v":1}'),
    )
    await machine.fetch()
    machine.commit()
    expect(await machine.fetch()).toMatchObject({ status: 'ok', artefacts: 0 })
  })

  test('that changes twice before the ingest is kept both times', async () => {
    let version = 0
    const { machine } = await makeSource((_, response) => response.end(`{"v":${String((version += 1))}}`))
    await machine.fetch()
    expect(await machine.fetch()).toMatchObject({ artefacts: 2 })
    machine.commit()
    expect(machine.state()).toMatchObject({ artefacts: 2, status: 'ok' })
  })

  test('can be an archive, of which the wanted files are taken', async () => {
    const zip = await makeZip({ 'a/one.json': '1', 'a/two.csv': '2' })
    const { machine } = await makeSource((_, response) => response.end(zip), { type: 'zip', files: ['*.json'] })
    await machine.fetch()
    expect(machine.waiting()).toEqual({ 'nightly/results.json/a/one.json': '1' })
  })

  test('that is a broken archive keeps the watermark where it was', async () => {
    const { machine } = await makeSource((_, response) => response.end('no zip'), { type: 'zip' })
    expect(await machine.fetch()).toMatchObject({
      status: 'error',
      problems: [{ code: expect.stringMatching(/^archive\//) }],
    })
    machine.commit()
    expect(machine.state()).not.toHaveProperty('watermark')
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { RequestListener } from 'node:http'
import type { Problem } from '../../../ingest/problem.ts'
import type { HttpClient, HttpOptions, HttpRequest } from '../../../ingest/sources/http-client.ts'
import { readFault } from '../../../ingest/sources/source-fault.ts'
import { openClient, startServer } from '../../servers/http-server.ts'
import type { TestServer } from '../../servers/http-server.ts'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function serve(answer: RequestListener): Promise<TestServer> {
  const server = await startServer(answer)
  open.push(server)
  return server
}

function connect(servers: readonly TestServer[], options: Partial<HttpOptions> = {}): HttpClient {
  const client = openClient(
    servers.map(({ host }) => host),
    options,
  )
  open.push(client)
  return client
}

async function findProblem(client: HttpClient, request: Omit<HttpRequest, 'limit'>): Promise<Problem> {
  try {
    await client.get({ limit: 1000, ...request })
  } catch (error) {
    return readFault(error)
  }
  throw new Error('It was answered.')
}

const token = (url: string) => ({ origin: url, header: 'authorization', value: 'Bearer s3cr3t' })

describe('asking a server', () => {
  test('says who asks and whom to complain to, and gives what was answered', async () => {
    const server = await serve((_, response) => response.end('{"a":1}'))
    const { bytes, status } = await connect([server]).get({ url: `${server.url}/a`, limit: 1000 })
    expect([status, Buffer.from(bytes).toString()]).toEqual([200, '{"a":1}'])
    expect(server.asked[0]?.headers['user-agent']).toBe('test (+https://example.org)')
  })

  test('unpacks what comes packed', async () => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('results')),
    )
    const { bytes } = await connect([server]).get({ url: server.url, limit: 1000 })
    expect(Buffer.from(bytes).toString()).toBe('results')
  })

  test('tries three times when the server is ill, and no more', async () => {
    let left = 2
    const server = await serve((_, response) => response.writeHead(left-- > 0 ? 503 : 200).end('well'))
    const { bytes } = await connect([server]).get({ url: server.url, limit: 1000 })
    expect(Buffer.from(bytes).toString()).toBe('well')
    left = 9
    expect(await findProblem(connect([server]), { url: server.url })).toMatchObject({ code: 'source/unreachable' })
    expect(server.asked).toHaveLength(6)
  })

  test.each([
    [401, 'source/denied'],
    [403, 'source/denied'],
    [404, 'source/absent'],
    [410, 'source/expired'],
  ])('does not ask again after %i, which is %s', async (status, code) => {
    const server = await serve((_, response) => response.writeHead(status).end('no'))
    expect(await findProblem(connect([server]), { url: server.url })).toMatchObject({ code })
    expect(server.asked).toHaveLength(1)
  })

  test('waits as long as the server asks for', async () => {
    let first = true
    const server = await serve((_, response) => {
      response.writeHead(first ? 429 : 200, first ? { 'retry-after': '1' } : {}).end('now')
      first = false
    })
    const start = performance.now()
    await connect([server], { timeoutMs: 300 }).get({ url: server.url, limit: 1000 })
    expect(performance.now() - start).toBeGreaterThan(990)
  })

  test('gives up at once when the server asks for more than a minute, and says until when', async () => {
    const server = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const problem = await findProblem(connect([server]), { url: server.url })
    expect(problem).toMatchObject({ code: 'source/rate-limited', message: expect.stringMatching(/until \d{4}-/) })
    expect(server.asked).toHaveLength(1)
  })

  test('knows a used up limit from a missing right, though both are 403', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 1800)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    const server = await serve((_, response) => response.writeHead(403, headers).end())
    expect(await findProblem(connect([server]), { url: server.url })).toMatchObject({ code: 'source/rate-limited' })
  })
})

describe('a token', () => {
  test('goes to its own origin alone, and is gone for good after a redirect to another one', async () => {
    const blob = await serve((_, response) => response.writeHead(302, { location: `${api.url}/back` }).end())
    const api = await serve((request, response) => {
      if (request.url === '/back') return response.end('done')
      return response.writeHead(302, { location: `${blob.url}/signed?sig=secret` }).end()
    })
    await connect([api, blob]).get({ url: `${api.url}/zip`, token: token(api.url), limit: 1000 })
    expect(api.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer s3cr3t', undefined])
    expect(blob.asked.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  test('and the query of an address are in no message', async () => {
    const server = await serve((_, response) => response.writeHead(500).end('Bearer s3cr3t'))
    const problem = await findProblem(connect([server]), {
      url: `${server.url}/a?sig=s3cr3t`,
      token: token(server.url),
    })
    expect(JSON.stringify(problem)).not.toContain('s3cr3t')
    expect(problem.file).toBe(`${server.url}/a`)
  })

  test('is not sent where everyone on the way could read it', async () => {
    const server = await serve((_, response) => response.end('x'))
    const rules = { httpHosts: new Set([server.host]), privateHosts: new Set<string>() }
    const problem = await findProblem(connect([server], { rules }), { url: server.url, token: token(server.url) })
    expect([problem.code, server.asked]).toEqual(['source/refused-address', []])
  })
})

describe('where a request may go', () => {
  const loopbacks = [
    'http://127.0.0.1',
    'http://127.1',
    'http://127.0.1',
    'http://0x7f000001',
    'http://0x7f.1',
    'http://2130706433',
    'http://017700000001',
    'http://0177.0.0.1',
    'http://127.0.0.1.',
    'http://[::1]',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://0',
    'http://0.0.0.0',
    'http://[::]',
    'http://①②⑦.0.0.1',
    'http://127。0。0。1',
    'http://localhost',
    'http://localhost.',
    'http://LOCALHOST',
    'http://127.255.255.254',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[::127.0.0.1]',
  ]
  const others = [
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://169.254.169.254',
    'http://100.64.0.1',
    'http://[fc00::1]',
    'http://[fe80::1]',
    'http://224.0.0.1',
    'http://255.255.255.255',
  ]

  test.each([...loopbacks, ...others])('%s is refused, asked for and redirected to', async (address) => {
    const target = await serve((_, response) => response.end('secret'))
    const port = target.host.split(':')[1] ?? ''
    const server = await serve((_, response) =>
      response.writeHead(302, { location: `${address.replace(/[^\0-\x7f]+/g, encodeURIComponent)}:${port}/` }).end(),
    )
    const hosts = new Set([new URL(`${address}:${port}`).host])
    const rules = { httpHosts: hosts, privateHosts: new Set([server.host]) }
    const client = connect([server], { rules })
    // Some systems do not know a name with a dot behind it.
    const code = address.endsWith('localhost.')
      ? expect.stringMatching(/refused|unreachable/)
      : 'source/refused-address'
    expect(await findProblem(client, { url: `${address}:${port}/` })).toMatchObject({ code })
    expect(await findProblem(client, { url: server.url })).toMatchObject({ code })
    expect(target.asked).toEqual([])
  })

  test.each([
    'data:application/json,{}',
    'file:///etc/passwd',
    'ftp://example.org/',
    'http://user:pw@example.org/',
    'http://example.org/',
  ])('a redirect to %s is refused', async (location) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end())
    expect(await findProblem(connect([server]), { url: server.url })).toMatchObject({ code: 'source/refused-address' })
    expect(await findProblem(connect([server]), { url: location })).toMatchObject({ code: 'source/refused-address' })
  })

  test('a host inside is reached only from one that is inside, too', async () => {
    const inside = await serve((_, response) => response.end('inside'))
    const server = await serve((_, response) => response.writeHead(302, { location: inside.url }).end())
    const { bytes } = await connect([server, inside]).get({ url: server.url, limit: 1000 })
    expect(Buffer.from(bytes).toString()).toBe('inside')
    expect(await findProblem(connect([server]), { url: server.url })).toMatchObject({ code: 'source/refused-address' })
  })

  test('three redirects are followed, and no fourth', async () => {
    const server = await serve((request, response) => {
      const step = Number((request.url ?? '').slice(1))
      return step === 0 ? response.end('end') : response.writeHead(307, { location: `/${String(step - 1)}` }).end()
    })
    const { bytes } = await connect([server]).get({ url: `${server.url}/3`, limit: 1000 })
    expect(Buffer.from(bytes).toString()).toBe('end')
    expect(await findProblem(connect([server]), { url: `${server.url}/4` })).toMatchObject({
      code: 'source/unreachable',
    })
  })
})

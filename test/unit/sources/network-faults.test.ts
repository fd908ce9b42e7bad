// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { makeMachine } from '../../servers/fetch-instance.ts'
import type { Machine } from '../../servers/fetch-instance.ts'
import { startServer } from '../../servers/http-server.ts'
import type { TestServer } from '../../servers/http-server.ts'

const machines: Machine[] = []
const servers: TestServer[] = []
// In place of the 15 s that a request has.
const timeoutMs = 400

afterEach(async () => {
  for (const machine of machines.splice(0)) machine.remove()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end()
const json = { 'content-type': 'application/json' }
const zeros = Buffer.alloc(80 * 1024 * 1024)
const gzipBomb = gzipSync(zeros)
const brotliBomb = brotliCompressSync(zeros, { params: { 1: 1 } })

const faults: readonly (readonly [string, string, RequestListener])[] = [
  ['sends a byte now and then', 'source/unreachable', (_, response) => drip(response)],
  ['says nothing', 'source/unreachable', () => undefined],
  ['cuts the connection', 'source/unreachable', (request) => request.socket.destroy()],
  [
    'cuts the connection half way',
    'source/unreachable',
    (_, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' }).write('{"half":')
      setTimeout(() => response.destroy(), 20)
    },
  ],
  [
    'ends its answer half way, as if that were all',
    'source/not-data',
    (_, response) => response.writeHead(200, json).end('{"half":'),
  ],
  [
    'sends less than it said',
    'source/unreachable',
    (request) => request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{}'),
  ],
  [
    'sends more than it said',
    'source/unreachable',
    (request) => request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}'),
  ],
  ['is no HTTP server', 'source/unreachable', (request) => request.socket.end('220 mail.example.org ESMTP\r\n')],
  ['answers 500', 'source/unreachable', (_, response) => response.writeHead(500).end('{"v":0}')],
  [
    'answers 503 and wants an hour',
    'source/rate-limited',
    (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end(),
  ],
  ['answers 429', 'source/rate-limited', (_, response) => response.writeHead(429).end()],
  [
    'answers with a page and 200',
    'source/not-data',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><p>We are down.'),
  ],
  ['answers with nothing and 200', 'source/not-data', (_, response) => response.writeHead(200, json).end()],
  ['redirects in a circle', 'source/unreachable', redirect('/again')],
  ['redirects to nowhere', 'source/refused-address', redirect('http://')],
  ['redirects to this machine', 'source/refused-address', redirect('http://127.1:1/')],
  [
    'redirects to the credentials of a cloud',
    'source/refused-address',
    redirect('https://169.254.169.254/latest/meta-data/'),
  ],
  ['redirects to data:', 'source/refused-address', redirect('data:application/json,{}')],
  ['redirects to file:', 'source/refused-address', redirect('file:///etc/passwd')],
  [
    'sends a gzip bomb',
    'source/too-large',
    (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipBomb),
  ],
  [
    'sends a brotli bomb',
    'source/too-large',
    (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'br' }).end(brotliBomb),
  ],
  [
    'sends a cut gzip',
    'source/unreachable',
    (_, response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync('{"v":2}').subarray(0, 15)),
  ],
  [
    'says that it packed what it did not',
    'source/unreachable',
    (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{"v":2}'),
  ],
  [
    'packs in a way of its own',
    'source/not-data',
    (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'zstd' }).end('x'),
  ],
  [
    'announces too much',
    'source/too-large',
    (_, response) => response.writeHead(200, { 'content-length': '99999999999' }).flushHeaders(),
  ],
]

describe('a source whose server', () => {
  test.each(faults)('%s keeps what it gave and becomes stale', async (name, code, fault) => {
    // To unpack until it is too much takes a while on a busy machine.
    const limitMs = name.includes('bomb') ? 5000 : timeoutMs
    let answer: RequestListener = (_request, response) => response.writeHead(200, json).end('{"v":1}')
    const server = await startServer((request, response) => answer(request, response))
    servers.push(server)
    const machine = makeMachine({ id: 'nightly', type: 'http', url: `${server.url}/results.json` }, [server.host])
    machines.push(machine)
    await machine.fetch()
    machine.commit()
    const good = machine.state()
    answer = fault
    const start = performance.now()
    const found = await machine.fetch({ timeoutMs: limitMs })
    expect(performance.now() - start).toBeLessThan(limitMs + 2000)
    expect(found).toMatchObject({ status: 'stale', artefacts: 0, problems: [{ code, severity: 'warning' }] })
    machine.commit()
    expect(machine.state()).toEqual({ ...good, status: 'stale', fetchedAt: found.fetchedAt, message: found.message })
  })

  test.skipIf(spawnSync('openssl', ['version']).error !== undefined)(
    'cannot prove who it is is an error when it has never answered',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'portal-tls-'))
      const subject = ['-subj', '/CN=127.0.0.1', '-days', '1', '-nodes']
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...subject, '-keyout', 'key', '-out', 'cert'], {
        cwd: folder,
        stdio: 'ignore',
      })
      const server = createServer(
        { key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'cert')) },
        (_, response) => response.end('{"v":1}'),
      )
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
      try {
        const machine = makeMachine({ id: 'nightly', type: 'http', url: `https://${host}/results.json` }, [host])
        machines.push(machine)
        const found = await machine.fetch({ timeoutMs })
        expect(found).toMatchObject({
          status: 'error',
          problems: [{ code: 'source/unreachable', message: expect.stringContaining('prove'), severity: 'error' }],
        })
      } finally {
        server.close()
        rmSync(folder, { recursive: true })
      }
    },
  )
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, onTestFinished, test } from 'vitest'
import { checkLinks } from '../../../ingest/fetch/check-links.ts'
import type { LinkCheck } from '../../../ingest/fetch/check-links.ts'
import { startServer } from '../../servers/http-server.ts'

const at = '2026-05-01T00:00:00.000Z'

/** A server with a page for each way to answer. */
async function startSite() {
  const methods: string[] = []
  const server = await startServer((request, response) => {
    methods.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const path = request.url ?? ''
    const code = Number(/^\/(?<code>[0-9]{3})/.exec(path)?.groups?.['code'] ?? 200)
    if (path === '/head-refused' && request.method === 'HEAD') response.writeHead(404)
    else if (path === '/slow') return
    else if (path === '/302') response.writeHead(302, { location: '/200' })
    else if (path === '/301') response.writeHead(301, { location: '/200' })
    else if (path === '/loop') response.writeHead(301, { location: '/loop' })
    else response.writeHead(code)
    response.end()
  })
  onTestFinished(() => server.close())
  const check = (paths: readonly string[], more: Partial<LinkCheck> = {}) =>
    checkLinks({
      addresses: paths.map((path) => (path.startsWith('/') ? server.url + path : path)),
      known: [],
      rules: { httpHosts: new Set(), privateHosts: new Set([server.host]) },
      userAgent: 'test (+https://example.org)',
      now: Date.parse(at),
      maxAgeMs: 0,
      pauseMs: 0,
      timeoutMs: 500,
      onProgress: () => undefined,
      ...more,
    })
  return { server, methods, check }
}

test('what answers, what moved for good, what is gone and what only failed this time are told apart', async () => {
  const { server, check } = await startSite()
  const { links } = await check([
    '/200',
    '/301',
    '/302',
    '/403',
    '/404',
    '/410',
    '/500',
    '/slow',
    '/loop',
    '/head-refused',
  ])
  const status = Object.fromEntries(links.map((link) => [link.url.replace(server.url, ''), link.status]))
  expect(status).toEqual({
    '/200': 'ok',
    '/301': 'moved',
    '/302': 'ok',
    '/403': 'refused',
    '/404': 'dead',
    '/410': 'dead',
    '/500': 'failed',
    '/slow': 'failed',
    '/loop': 'failed',
    '/head-refused': 'ok',
  })
  expect(links.find(({ url }) => url.endsWith('/301'))).toMatchObject({ target: `${server.url}/200`, okAt: at })
})

test('HEAD is asked first, and GET only where HEAD was not enough', async () => {
  const { methods, check } = await startSite()
  await check(['/200', '/404'])
  expect(methods).toEqual(['HEAD /200', 'HEAD /404', 'GET /404'])
})

test('a failure keeps the day of the last good answer, and an address that left the catalogue is forgotten', async () => {
  const { server, check } = await startSite()
  const known = [
    { url: `${server.url}/500`, status: 'ok', okAt: '2026-01-01T00:00:00.000Z' } as const,
    { url: `${server.url}/gone`, status: 'ok' } as const,
  ]
  const { links } = await check(['/500'], { known })
  expect(links).toEqual([
    expect.objectContaining({ status: 'failed', code: 500, okAt: '2026-01-01T00:00:00.000Z', checkedAt: at }),
  ])
})

test('what was asked a short while ago is not asked again', async () => {
  const { server, methods, check } = await startSite()
  const known = [{ url: `${server.url}/200`, status: 'ok', checkedAt: '2026-04-30T23:00:00.000Z' } as const]
  const { links, asked } = await check(['/200'], { known, maxAgeMs: 2 * 3_600_000 })
  expect([links, asked, methods]).toEqual([known, 0, []])
})

test('a host that wants to be left alone is left alone', async () => {
  const { methods, check } = await startSite()
  const { links } = await check(['/429', '/200'])
  expect(methods).toEqual(['HEAD /429'])
  expect(links.map(({ status }) => status).sort()).toEqual(['never', 'refused'])
})

test('without a network nothing is learnt, and no address is called dead', async () => {
  const { check } = await startSite()
  const known = [{ url: 'https://no-such-name.invalid/', status: 'ok' } as const]
  const { links, isOffline } = await check(['https://no-such-name.invalid/'], { known })
  expect([links, isOffline]).toEqual([known, true])
})

test('no address inside a private network is asked, also not by a redirect', async () => {
  const { check } = await startSite()
  const { links } = await check(['/200', 'http://10.0.0.1/', 'http://169.254.169.254/latest'])
  expect(links.filter(({ status }) => status === 'failed').map(({ message }) => message)).toEqual([
    'It leads to an address inside a private network.',
    'It leads to an address inside a private network.',
  ])
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, describe, expect, test } from 'vitest'
import { runPortal } from '../../../ingest/commands/run-portal.ts'
import type { VersionSnapshot } from '../../../schemas/types.gen.ts'
import { startServer } from '../../servers/http-server.ts'
import type { TestServer } from '../../servers/http-server.ts'

const pdi = { name: 'pdi', versions: [{ name: 'develop', branch: 'main' }, { name: '1.11.0' }, { name: '1.10.1' }] }

interface Portal {
  readonly server: TestServer
  refresh(
    day: string,
    ids?: readonly string[],
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }>
  snapshot(): VersionSnapshot
}

/** An instance whose only package repository is a server on this machine. */
async function makePortal(
  answer: RequestListener,
  repository: object = {},
  names: readonly string[] = ['pdi'],
): Promise<Portal> {
  const server = await startServer(answer)
  const root = mkdtempSync(join(tmpdir(), 'portal-versions-'))
  onTestFinished(async () => {
    rmSync(root, { recursive: true })
    await server.close()
  })
  const config = {
    programme: {
      name: 'Made up',
      shortName: 'Made up',
      description: 'For tests.',
      contact: 'https://example.org/contact',
    },
    site: { url: 'https://example.org', base: '/', languages: ['en'] },
    network: { privateHosts: [server.host] },
    packageRepositories: [
      {
        id: 'spack',
        title: 'Spack',
        type: 'spack-package',
        url: `${server.url}/{name}.json`,
        pauseMs: 0,
        ...withBase(repository, server.url),
      },
    ],
  }
  writeFileSync(join(root, 'portal.config.yml'), JSON.stringify(config))
  mkdirSync(join(root, 'content'))
  writeFileSync(
    join(root, 'content/projects.yml'),
    JSON.stringify([{ name: 'PDI', description: 'Data.', packages: { spack: names } }]),
  )
  return {
    server,
    async refresh(day, ids = []) {
      const told = { out: '', err: '' }
      const keep = (stream: 'out' | 'err') => (text: string) => {
        told[stream] += text
        return Promise.resolve()
      }
      const code = await runPortal({
        args: ['versions', 'refresh', ...ids, '--root', root, '--format', 'json'],
        repository: root,
        environment: {},
        standing: root,
        now: Date.parse(day),
        stdout: { isTerminal: false, write: keep('out') },
        stderr: { isTerminal: false, write: keep('err') },
      })
      return { code, ...told }
    },
    snapshot: () => JSON.parse(readFileSync(join(root, 'snapshots/versions/spack.json'), 'utf8')) as VersionSnapshot,
  }
}

function withBase(repository: object, base: string): object {
  return JSON.parse(JSON.stringify(repository).replaceAll('BASE', base)) as object
}

/** Answers with the next of these each time, and with the last one from then on. */
function answerInTurn(...answers: readonly RequestListener[]): RequestListener {
  let turn = 0
  return (request, response) => {
    answers[Math.min(turn, answers.length - 1)]?.(request, response)
    turn += 1
  }
}

const give =
  (body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }

describe('portal versions refresh', () => {
  test('keeps what a repository has, greatest first, and says who asks', async () => {
    const portal = await makePortal(give(pdi, { etag: '"a"' }))
    const { code, out } = await portal.refresh('2026-07-01')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      sources: [{ name: 'spack', status: 'ok', fetchedAt: '2026-07-01T00:00:00.000Z', packages: 1 }],
    })
    expect(portal.snapshot()).toEqual({
      repository: 'spack',
      status: 'ok',
      fetchedAt: '2026-07-01T00:00:00.000Z',
      packages: {
        pdi: {
          status: 'ok',
          fetchedAt: '2026-07-01T00:00:00.000Z',
          etag: '"a"',
          versions: [{ version: '1.11.0' }, { version: '1.10.1' }, { version: 'develop', kind: 'rolling' }],
          timeline: [{ version: '1.11.0', since: '2026-07-01' }],
        },
      },
    })
    expect(portal.server.asked[0]?.headers['user-agent']).toBe('numpex-portal (+https://example.org/contact)')
  })

  test('asks only for what is new, and remembers since when a release is the greatest', async () => {
    const newer = { ...pdi, versions: [{ name: '1.12.0' }, ...pdi.versions] }
    const portal = await makePortal(
      answerInTurn(give(pdi, { etag: '"a"' }), give('', {}, 304), give(newer, { etag: '"b"' })),
    )
    await portal.refresh('2026-07-01')
    await portal.refresh('2026-07-02')
    expect(portal.server.asked[1]?.headers['if-none-match']).toBe('"a"')
    expect(portal.snapshot().packages['pdi']).toMatchObject({ status: 'ok', fetchedAt: '2026-07-02T00:00:00.000Z' })
    await portal.refresh('2026-07-03')
    expect(portal.snapshot().packages['pdi']?.timeline).toEqual([
      { version: '1.11.0', since: '2026-07-01' },
      { version: '1.12.0', since: '2026-07-03' },
    ])
  })

  test('takes 404 for what it is: the repository has no such package', async () => {
    const portal = await makePortal(give('Not found', {}, 404))
    const { code } = await portal.refresh('2026-07-01')
    expect(code).toBe(0)
    expect(portal.snapshot()).toMatchObject({ status: 'ok', packages: { pdi: { status: 'absent', versions: [] } } })
  })

  test.each([
    ['an error of the server', give('broken', {}, 500)],
    [
      'an error page that says success',
      give('<!doctype html><title>Maintenance</title>', { 'content-type': 'text/html' }),
    ],
    ['JSON of another kind', give({ message: 'Welcome' })],
    ['a place that wants a password', give('', {}, 401)],
  ])('never takes %s for absence: what was known stands and is stale', async (_, fault) => {
    const portal = await makePortal(answerInTurn(give(pdi, { etag: '"a"' }), fault))
    await portal.refresh('2026-07-01')
    const { code, err } = await portal.refresh('2026-07-02')
    expect(code).toBe(0)
    expect(err).toMatch(/warning/i)
    const { packages, ...head } = portal.snapshot()
    expect(head).toMatchObject({
      status: 'stale',
      fetchedAt: '2026-07-01T00:00:00.000Z',
      askedAt: '2026-07-02T00:00:00.000Z',
    })
    expect(packages['pdi']).toMatchObject({ status: 'stale', fetchedAt: '2026-07-01T00:00:00.000Z' })
    expect(packages['pdi']?.versions).toHaveLength(3)
    expect(packages['pdi']?.message).toMatch(/\.$/)
  })

  test('that fails the first time keeps an error, with no time at which anything was read', async () => {
    const portal = await makePortal(give('broken', {}, 500))
    await portal.refresh('2026-07-01')
    expect(portal.snapshot()).toMatchObject({ status: 'error', packages: { pdi: { status: 'error', versions: [] } } })
    expect(portal.snapshot()).not.toHaveProperty('fetchedAt')
  })

  test('waits as long as the server asks for, and goes on', async () => {
    const portal = await makePortal(answerInTurn(give('', { 'retry-after': '1' }, 429), give(pdi)))
    const start = performance.now()
    await portal.refresh('2026-07-01')
    expect(performance.now() - start).toBeGreaterThan(950)
    expect(portal.snapshot().status).toBe('ok')
  })

  test('leaves a server alone that wants it for long, and keeps the rest for the next time', async () => {
    const portal = await makePortal(
      (request, response) =>
        request.url === '/a.json'
          ? give({ name: 'a', versions: [] })(request, response)
          : give('', { 'retry-after': '3600' }, 429)(request, response),
      {},
      ['a', 'b', 'c'],
    )
    await portal.refresh('2026-07-01')
    expect(portal.server.asked.map(({ path }) => path)).toEqual(['/a.json', '/b.json'])
    expect(portal.snapshot()).toMatchObject({
      status: 'stale',
      packages: { a: { status: 'ok' }, b: { status: 'error' } },
    })
    expect(portal.snapshot().packages).not.toHaveProperty('c')
  })

  test('asks a repository with one list once for all packages, and again without its mark when a name is new', async () => {
    const list = give(
      [
        { name: 'pdi', version: '1.9.3' },
        { name: 'hello', version: '2.12' },
      ],
      { etag: '"list"' },
    )
    const portal = await makePortal(list, { type: 'guix-list', url: 'BASE/packages.json' }, ['pdi', 'nobody'])
    await portal.refresh('2026-07-01')
    expect(portal.server.asked).toHaveLength(1)
    expect(portal.snapshot()).toMatchObject({
      etag: '"list"',
      packages: { nobody: { status: 'absent' }, pdi: { status: 'ok', versions: [{ version: '1.9.3' }] } },
    })
    await portal.refresh('2026-07-02')
    expect(portal.server.asked[1]?.headers['if-none-match']).toBe('"list"')
  })

  test('takes a list that is gone for a fault, not for a repository without packages', async () => {
    const portal = await makePortal(give('', {}, 404), { type: 'guix-list', url: 'BASE/packages.json' })
    await portal.refresh('2026-07-01')
    expect(portal.snapshot()).toMatchObject({ status: 'error', packages: { pdi: { status: 'error' } } })
  })

  test('reads all pages of an image, with the token that anybody gets, and sends it nowhere else', async () => {
    const portal = await makePortal(
      (request, response) => {
        const { pathname, search } = new URL(request.url ?? '', 'http://x')
        if (pathname === '/token') give({ token: 'open' })(request, response)
        else if (request.headers.authorization !== 'Bearer open') give('', {}, 401)(request, response)
        else if (search === '')
          give({ tags: ['v1.0', 'latest'] }, { link: '</v2/example/image/tags/list?last=v1.0>; rel="next"' })(
            request,
            response,
          )
        else give({ tags: ['v1.1'] })(request, response)
      },
      { type: 'oci', url: 'BASE/v2/{path}/tags/list', tokenUrl: 'BASE/token?scope={path}' },
      ['example/image'],
    )
    await portal.refresh('2026-07-01')
    expect(portal.snapshot().packages['example/image']?.versions).toEqual([
      { version: '1.1', original: 'v1.1' },
      { version: '1.0', original: 'v1.0' },
      { version: 'latest', kind: 'rolling' },
    ])
  })

  test('asks a forge for tags when there are no releases', async () => {
    const portal = await makePortal(
      (request, response) =>
        give(request.url?.startsWith('/repos/a/b/tags') === true ? [{ name: 'v2.0' }] : [])(request, response),
      { type: 'github', url: 'BASE/repos/{path}/releases?per_page=100' },
      ['a/b'],
    )
    await portal.refresh('2026-07-01')
    expect(portal.snapshot().packages['a/b']?.versions).toEqual([{ version: '2.0', original: 'v2.0' }])
  })

  test('refuses the name of a repository that nobody knows', async () => {
    const portal = await makePortal(give(pdi))
    const { code, err } = await portal.refresh('2026-07-01', ['spak'])
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean')])
    expect(portal.server.asked).toEqual([])
  })
})

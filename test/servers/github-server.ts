// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http'
import { startServer } from './http-server.ts'
import type { TestServer } from './http-server.ts'

/** An artefact of the made-up repository. */
export interface MadeArtefact {
  readonly id: number
  readonly name?: string
  readonly createdAt: string
  readonly zip: Buffer
  readonly isExpired?: boolean
  readonly branch?: string
  readonly isFork?: boolean
  readonly run?: number
  /** Status instead of the redirect to the content. */
  readonly status?: number
}

/** GitHub and the blob store that it redirects to, as far as the documentation of its interface tells. */
export interface GithubServer {
  readonly api: TestServer
  readonly blobs: TestServer
  readonly artefacts: MadeArtefact[]
  /** Called before each page of the list is answered. */
  onPage: (page: number) => void
  close(): Promise<void>
}

const repositoryId = 1

/** Starts both. Lists are newest first, as the real one gives them. */
export async function startGithub(perPage = 2): Promise<GithubServer> {
  const artefacts: MadeArtefact[] = []
  const blobs = await startServer((request, response) => {
    const id = Number(/^\/blob\/(\d+)\?sig=/.exec(request.url ?? '')?.[1])
    response.end(artefacts.find((one) => one.id === id)?.zip)
  })
  const server: Omit<GithubServer, 'api'> = {
    blobs,
    artefacts,
    onPage: () => undefined,
    close: async () => {
      await Promise.all([api.close(), blobs.close()])
    },
  }
  const api = await startServer((request, response) => {
    const url = new URL(request.url ?? '', api.url)
    if (url.pathname === '/repos/example/solver/actions/artifacts') {
      answerList(url, response)
      return
    }
    const run = /^\/repos\/example\/solver\/actions\/runs\/(\d+)$/.exec(url.pathname)?.[1]
    if (run !== undefined) {
      answerJson(response, { id: Number(run), path: `.github/workflows/run-${run}.yml` })
      return
    }
    const id = Number(/\/artifacts\/(\d+)\/zip$/.exec(url.pathname)?.[1])
    const artefact = artefacts.find((one) => one.id === id)
    if (artefact === undefined) return response.writeHead(404).end('{"message":"Not Found"}')
    if (artefact.status !== undefined) return response.writeHead(artefact.status).end('{}')
    return response.writeHead(302, { location: `${blobs.url}/blob/${String(id)}?sig=signature` }).end()
  })
  const whole: GithubServer = Object.assign(server, { api })
  return whole

  function answerList(url: URL, response: ServerResponse): void {
    const page = Number(url.searchParams.get('page') ?? '1')
    whole.onPage(page)
    const sorted = [...artefacts].sort((a, b) => b.id - a.id)
    const shown = sorted.slice((page - 1) * perPage, page * perPage)
    url.searchParams.set('page', String(page + 1))
    const more = page * perPage < sorted.length
    const link = more ? { link: `<${url.href}>; rel="next"` } : {}
    answerJson(response, { total_count: sorted.length, artifacts: shown.map(describeArtefact) }, link)
  }
}

function answerJson(response: ServerResponse, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const limits = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': '1900000000' }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...limits, ...headers })
  response.end(JSON.stringify(body))
}

function describeArtefact({
  id,
  name = 'benchmark',
  createdAt,
  isExpired = false,
  branch = 'main',
  isFork = false,
  run = 7,
  zip,
}: MadeArtefact) {
  return {
    id,
    node_id: 'x',
    name,
    size_in_bytes: zip.length,
    url: '',
    archive_download_url: '',
    expired: isExpired,
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: createdAt,
    workflow_run: {
      id: run,
      repository_id: repositoryId,
      head_repository_id: isFork ? 2 : repositoryId,
      head_branch: branch,
      head_sha: '0'.repeat(40),
    },
  }
}

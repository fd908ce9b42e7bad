// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http'
import { startServer } from './http-server.ts'
import type { TestServer } from './http-server.ts'

/** A job of the made-up project. */
export interface MadeJob {
  readonly id: number
  readonly pipeline: number
  readonly name?: string
  /** null: it still runs. */
  readonly finishedAt: string | null
  readonly expiresAt?: string
  readonly zip?: Buffer
}

/** GitLab, and the object storage that it redirects to, as far as the documentation of its interface tells. */
export interface GitlabServer {
  readonly api: TestServer
  readonly storage: TestServer
  readonly jobs: MadeJob[]
  close(): Promise<void>
}

const project = '/api/v4/projects/group%2Fsolver'

/** Starts both; lists come in pages of two. */
export async function startGitlab(): Promise<GitlabServer> {
  const jobs: MadeJob[] = []
  const storage = await startServer((request, response) => {
    response.end(jobs.find(({ id }) => request.url === `/artifacts/${String(id)}`)?.zip)
  })
  const api = await startServer((request, response) => {
    const url = new URL(request.url ?? '', api.url)
    if (url.pathname === `${project}/pipelines`) {
      answerPage(url, response, listPipelines(url))
      return
    }
    const pipeline = /\/pipelines\/(\d+)\/jobs$/.exec(url.pathname)?.[1]
    if (pipeline !== undefined) {
      answerPage(url, response, listJobs(Number(pipeline)))
      return
    }
    const id = /\/jobs\/(\d+)\/artifacts$/.exec(url.pathname)?.[1]
    if (!url.pathname.startsWith(project) || id === undefined)
      return response.writeHead(404).end('{"message":"404 Not found"}')
    return response.writeHead(302, { location: `${storage.url}/artifacts/${id}` }).end()
  })
  return {
    api,
    storage,
    jobs,
    close: async () => {
      await Promise.all([api.close(), storage.close()])
    },
  }

  /** A pipeline changes whenever one of its jobs does. */
  function listPipelines(url: URL): unknown[] {
    const after = url.searchParams.get('updated_after') ?? ''
    const changed = Map.groupBy(jobs, ({ pipeline }) => pipeline)
    const pipelines = [...changed].map(([id, own]) => ({
      id,
      updated_at:
        own
          .map((job) => job.finishedAt ?? '')
          .sort()
          .at(-1) ?? '',
    }))
    return pipelines.filter((one) => one.updated_at >= after).sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
  }

  function listJobs(pipeline: number): unknown[] {
    return jobs
      .filter((job) => job.pipeline === pipeline)
      .sort((a, b) => b.id - a.id)
      .map(describeJob)
  }
}

function answerPage(url: URL, response: ServerResponse, all: readonly unknown[]): void {
  const page = Number(url.searchParams.get('page') ?? '1')
  const shown = all.slice((page - 1) * 2, page * 2)
  url.searchParams.set('page', String(page + 1))
  const link = page * 2 < all.length ? { link: `<${url.href}>; rel="next"` } : {}
  response.writeHead(200, { 'content-type': 'application/json', ...link }).end(JSON.stringify(shown))
}

function describeJob({ id, name = 'benchmark', finishedAt, expiresAt, pipeline, zip }: MadeJob) {
  return {
    id,
    name,
    stage: 'test',
    status: finishedAt === null ? 'running' : 'success',
    finished_at: finishedAt,
    ...(zip === undefined ? {} : { artifacts_file: { filename: 'artifacts.zip', size: zip.length } }),
    artifacts_expire_at: expiresAt ?? null,
    pipeline: { id: pipeline },
    web_url: `https://gitlab.example.org/group/solver/-/jobs/${String(id)}`,
  }
}

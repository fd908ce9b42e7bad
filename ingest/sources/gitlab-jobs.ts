// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Jobs, Pipelines } from '@gitbeaker/rest'
import { IngestError, makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { fitsFile, fitsName, toPathPart } from './file-patterns.ts'
import { createRequester } from './gitlab-requester.ts'
import type { GitlabPlace } from './source-config.ts'
import { makeFault } from './source-fault.ts'
import { downloadTimeoutMs, resultLimit } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { readList } from './list-reading.ts'
import { findHorizon } from './watermark.ts'
import type { ListMark } from './watermark.ts'
import { readZip } from './zip-archive.ts'

/** A job as https://docs.gitlab.com/api/jobs lists it, as far as it is read here. */
interface GitlabJob {
  readonly id: string
  /** When it ended: a job that is started by hand, or again, is new although its pipeline is old. */
  readonly at: string
  readonly name: string
  readonly expiresAt: string | undefined
  readonly page: string | undefined
}

interface Api {
  readonly pipelines: Pipelines
  readonly jobs: Jobs
}

// 50 pages of 100: an end for a server that always names one more page.
const pages = { perPage: 100, maxPages: 50 } as const

/** Reads the artefacts of GitLab jobs: every job that ended since the watermark, in whatever pipeline. */
export async function readGitlab(place: GitlabPlace, task: FetchTask): Promise<FetchYield> {
  const options = {
    host: place.api.replace(/\/api\/v4\/?$/, ''),
    requesterFn: createRequester(task),
    queryTimeout: 600_000,
  }
  const api = { pipelines: new Pipelines(options), jobs: new Jobs(options) }
  return readList<GitlabJob>(
    {
      id: place.id,
      list: async (mark) => ({ items: await listJobs(place, api, mark) }),
      take: (job) => takeJob(place, job, task),
    },
    task,
  )
}

/** Newest first: a pipeline that changes while pages are turned moves to the front, and no other one is passed over. */
async function listJobs(place: GitlabPlace, api: Api, mark: ListMark): Promise<readonly GitlabJob[]> {
  const { repository, branch, jobs: names } = place
  const horizon = findHorizon(mark)
  const found: GitlabJob[] = []
  const pipelines: unknown = await api.pipelines.all(repository, {
    ...pages,
    orderBy: 'updated_at',
    sort: 'desc',
    ...(branch === undefined ? {} : { ref: branch }),
    ...(horizon === '' ? {} : { updatedAfter: horizon }),
  })
  for (const pipelineId of readRecords(pipelines, place).map(({ id }) => Number(id))) {
    const jobs: unknown = await api.jobs.all(repository, { ...pages, pipelineId, includeRetried: true })
    found.push(...readRecords(jobs, place).flatMap((job) => readJob(job)))
  }
  return found.filter(({ name }) => fitsName(names, name))
}

/** A job that has not ended, or left no artefacts, is none. */
function readJob(job: Readonly<Record<string, unknown>>): readonly GitlabJob[] {
  const finished = new Date(String(job['finished_at']))
  const file = job['artifacts_file']
  if (typeof file !== 'object' || file === null || Number.isNaN(finished.getTime())) return []
  const { artifacts_expire_at: expires, web_url: page } = job
  return [
    {
      id: String(job['id']),
      at: finished.toISOString(),
      name: String(job['name']),
      expiresAt: typeof expires === 'string' ? expires : undefined,
      page: typeof page === 'string' ? page : undefined,
    },
  ]
}

function readRecords(list: unknown, { api }: GitlabPlace): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(list) && list.every(isRecord)) return list
  throw makeFault(api, {
    code: 'source/not-data',
    message: 'The answer is not a list as GitLab gives it.',
    hint: 'Correct `api`: it is the address of the server and /api/v4.',
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

async function takeJob(
  { id: source, api, repository, files }: GitlabPlace,
  job: GitlabJob,
  { client, token, save, now }: FetchTask,
): Promise<readonly Problem[]> {
  const path = `${toPathPart(job.name)}-${job.id}`
  if (job.expiresAt !== undefined && Date.parse(job.expiresAt) <= now) return [describeExpired(`${source}/${path}`)]
  const url = `${api.replace(/\/$/, '')}/projects/${encodeURIComponent(repository)}/jobs/${job.id}/artifacts`
  const { bytes } = await client.get({ url, token, limit: resultLimit, timeoutMs: downloadTimeoutMs })
  const read = await readZip({ path: `${source}/${path}`, bytes })
  if ('problem' in read) throw new IngestError([read.problem])
  const page = { leftAt: job.at, ...(job.page === undefined ? {} : { url: job.page }) }
  for (const entry of read.entries) {
    if (!fitsFile(files, entry.name)) continue
    save({ path: `${path}/${entry.name}`, bytes: entry.bytes, ...page })
  }
  return []
}

function describeExpired(file: string): Problem {
  return makeProblem({
    code: 'source/expired',
    message: 'The artefacts of this job have expired: GitLab lists the job and has thrown its files away.',
    file,
    hint: 'Fetch more often than artefacts expire, or raise expire_in of the job.',
  })
}

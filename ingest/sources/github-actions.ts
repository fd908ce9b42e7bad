// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { IngestError, makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { fitsFile, fitsName, toPathPart } from './file-patterns.ts'
import type { GithubPlace } from './source-config.ts'
import { makeFault } from './source-fault.ts'
import { apiLimit, downloadTimeoutMs, resultLimit } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { readList } from './list-reading.ts'
import { findHorizon } from './watermark.ts'
import type { ListMark } from './watermark.ts'
import { readZip } from './zip-archive.ts'

/** An artefact as https://docs.github.com/rest/actions/artifacts lists it, as far as it is read here. */
interface GithubArtefact {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly isExpired: boolean
  readonly run: number
  readonly branch: string
  readonly isFork: boolean
}

const GithubClient = Octokit.plugin(paginateRest)
type GithubApi = InstanceType<typeof GithubClient>
const lists = 3

/** Reads the artefacts of GitHub Actions: every one that was uploaded since the watermark by a run of the repository itself. */
export async function readGithub(place: GithubPlace, task: FetchTask): Promise<FetchYield> {
  const api = openApi(place, task)
  const isChosenRun = rememberRuns(place, api)
  return readList<GithubArtefact>(
    {
      id: place.id,
      list: async (mark) => ({ items: await listArtefacts(place, api, mark) }),
      take: async (artefact) => ((await isChosenRun(artefact.run)) ? takeArtefact(place, artefact, task) : []),
    },
    task,
  )
}

/** The library makes addresses and turns pages; what goes over the network goes through our own client. */
function openApi({ api }: GithubPlace, { client, token }: FetchTask): GithubApi {
  async function ask(
    url: string,
    { headers }: { readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const { accept = 'application/vnd.github+json' } = headers ?? {}
    const asked = { accept, 'x-github-api-version': '2022-11-28' }
    const answer = await client.get({ url, headers: asked, token, limit: apiLimit })
    const shown = Object.entries(answer.headers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    // The body is unpacked already.
    const kept = shown.filter(([name]) => name !== 'content-encoding' && name !== 'content-length')
    const response = new Response(Buffer.from(answer.bytes), { status: answer.status, headers: kept })
    // A response that is made and not fetched has no address, and the library counts pages in it.
    return Object.defineProperty(response, 'url', { value: url })
  }
  return new GithubClient({ baseUrl: api.replace(/\/$/, ''), request: { fetch: ask } })
}

/** Lists again when the number of artefacts changed meanwhile: what is deleted moves others to a page that was turned already. */
async function listArtefacts(place: GithubPlace, api: GithubApi, mark: ListMark): Promise<readonly GithubArtefact[]> {
  const found = new Map<string, GithubArtefact>()
  for (let list = 0; list < lists; list += 1) {
    const totals = new Set<number>()
    for await (const page of listPages(place, api)) {
      totals.add(page.total)
      for (const artefact of page.artefacts) found.set(artefact.id, artefact)
      if (page.artefacts.every(({ at }) => at < findHorizon(mark))) break
    }
    if (totals.size <= 1) break
  }
  return [...found.values()].filter((artefact) => isChosen(place, artefact))
}

async function* listPages({ repository, api: base }: GithubPlace, api: GithubApi) {
  const [owner = '', repo = ''] = repository.split('/')
  const url = 'GET /repos/{owner}/{repo}/actions/artifacts'
  for await (const { data } of api.paginate.iterator(url, { owner, repo, per_page: 100 })) {
    const list: unknown = data
    if (!Array.isArray(list)) throw makeFault(base, notTheApi)
    const total: unknown = 'total_count' in list ? list.total_count : 0
    yield { total: Number(total), artefacts: list.map((entry: unknown) => readArtefact(entry, base)) }
  }
}

const notTheApi = {
  code: 'source/not-data',
  message: 'The answer is not a list of artefacts as GitHub gives it.',
  hint: 'Correct `api`: for GitHub Enterprise Server it ends in /api/v3.',
} as const

function readArtefact(entry: unknown, base: string): GithubArtefact {
  if (!isRecord(entry) || typeof entry['id'] !== 'number' || typeof entry['name'] !== 'string')
    throw makeFault(base, notTheApi)
  const run = isRecord(entry['workflow_run']) ? entry['workflow_run'] : {}
  const created = new Date(String(entry['created_at']))
  return {
    id: String(entry['id']),
    at: Number.isNaN(created.getTime()) ? '' : created.toISOString(),
    name: entry['name'],
    isExpired: entry['expired'] === true,
    run: Number(run['id']),
    branch: String(run['head_branch']),
    // Whoever sends a pull request decides what its run leaves behind, and how its branch is called.
    isFork: run['head_repository_id'] !== run['repository_id'],
  }
}

function isChosen({ artefacts, branch }: GithubPlace, artefact: GithubArtefact): boolean {
  return !artefact.isFork && fitsName(artefacts, artefact.name) && (branch === undefined || artefact.branch === branch)
}

/** The list does not name the workflow; the run does, and is asked once. */
function rememberRuns({ workflow, repository }: GithubPlace, api: GithubApi): (run: number) => Promise<boolean> {
  const known = new Map<number, boolean>()
  const [owner = '', repo = ''] = repository.split('/')
  return async (run) => {
    if (workflow === undefined) return true
    const { data } = known.has(run)
      ? { data: undefined }
      : await api.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { owner, repo, run_id: run })
    if (data !== undefined) known.set(run, data.path.split('@')[0]?.endsWith(`/${workflow}`) === true)
    return known.get(run) ?? false
  }
}

async function takeArtefact(
  { id: source, api, repository, files }: GithubPlace,
  artefact: GithubArtefact,
  { client, token, save }: FetchTask,
): Promise<readonly Problem[]> {
  const path = `${toPathPart(artefact.name)}-${artefact.id}`
  if (artefact.isExpired) return [describeExpired(`${source}/${path}`)]
  const base = api.replace(/\/$/, '')
  const url = `${base}/repos/${repository}/actions/artifacts/${artefact.id}/zip`
  const { bytes } = await client.get({ url, token, limit: resultLimit, timeoutMs: downloadTimeoutMs })
  const read = await readZip({ path: `${source}/${path}`, bytes })
  if ('problem' in read) throw new IngestError([read.problem])
  const isPublic = base === 'https://api.github.com'
  const page = {
    ...(artefact.at === '' ? {} : { leftAt: artefact.at }),
    ...(isPublic ? { url: `https://github.com/${repository}/actions/runs/${artefact.run}` } : {}),
  }
  for (const entry of read.entries) {
    if (fitsFile(files, entry.name)) save({ path: `${path}/${entry.name}`, bytes: entry.bytes, ...page })
  }
  return []
}

function describeExpired(file: string): Problem {
  return makeProblem({
    code: 'source/expired',
    message: 'This artefact has expired: GitHub lists it and has thrown its content away.',
    file,
    hint: 'Fetch more often than artefacts expire, or raise retention-days in the workflow.',
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

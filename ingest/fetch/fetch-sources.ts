// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import { readSourceStates } from '../history/source-state.ts'
import { makeProblem } from '../problem.ts'
import { createHttpClient } from '../sources/http-client.ts'
import type { HttpClient } from '../sources/http-client.ts'
import { nameAgent, readRules } from '../sources/client-identity.ts'
import { readEntry } from '../sources/source-config.ts'
import type { PortalConfig, SourceEntry } from '../../schemas/types.gen.ts'
import { fetchSource } from './fetch-source.ts'
import type { FetchedSource } from './fetch-source.ts'

/** Which sources to ask, and for whom. */
export interface FetchRequest {
  readonly root: string
  readonly historyDir: string
  readonly config: PortalConfig
  /** Ids to ask; all when there are none. */
  readonly ids: readonly string[]
  readonly fromStart: boolean
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly noun: string }) => void
}

// Sources are slow and far apart: several at once, but not so many that results of all of them stand in memory.
const atOnce = 3

/** Asks sources for what is new. One that fails is told and stops no other. */
export async function fetchSources(request: FetchRequest): Promise<readonly FetchedSource[]> {
  const { config, ids, onProgress } = request
  const entries = (config.sources ?? []).filter(({ id }) => ids.length === 0 || ids.includes(id))
  const client = createHttpClient({ rules: readRules(config), userAgent: nameAgent(config) })
  const states = new Map(readSourceStates(request.historyDir).map((state) => [state.id, state]))
  const found: FetchedSource[] = []
  const waiting = [...entries]
  async function work(): Promise<void> {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      found.push(await askEntry(entry))
      onProgress({ done: found.length, total: entries.length, noun: 'sources' })
    }
  }
  const askEntry = (entry: SourceEntry) => fetchEntry(entry, { request, client, state: states.get(entry.id) })
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    await client.close()
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

interface Asked {
  readonly request: FetchRequest
  readonly client: HttpClient
  readonly state: Parameters<typeof fetchSource>[0]['state']
}

async function fetchEntry(entry: SourceEntry, { request, client, state }: Asked): Promise<FetchedSource> {
  const { root, config, environment, now, fromStart } = request
  const read = readEntry(entry)
  const name = entry.id
  const seen = { fetchedAt: new Date(now).toISOString(), artefacts: 0 }
  if ('fault' in read) {
    const { message } = read.fault
    const problem = makeProblem({ code: 'source/incomplete', message, file: 'portal.config.yml' })
    return { name, status: 'error', ...seen, message, problems: [problem] }
  }
  if ('path' in read) {
    const { status, ...told } = lookAt(root, read.path)
    return { name, status, ...seen, ...told }
  }
  return fetchSource({
    root,
    place: read.place,
    maxAgeDays: entry.maxAgeDays,
    state,
    fromStart,
    client,
    rules: readRules(config),
    environment,
    now,
  })
}

/** Files need no fetching: every ingest reads them as they are. A pattern may match nothing yet. */
function lookAt(root: string, place: string): Pick<FetchedSource, 'status' | 'problems' | 'message'> {
  if (/[*?[{]/.test(place) || statSync(path.resolve(root, place), { throwIfNoEntry: false }) !== undefined)
    return { status: 'ok', problems: [] }
  const message = `There is no file or folder ${place}.`
  const hint = 'Paths count from the root of the portal.'
  return { status: 'absent', message, problems: [makeProblem({ code: 'source/absent', message, file: place, hint })] }
}

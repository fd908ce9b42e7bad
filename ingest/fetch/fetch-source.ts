// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import type { SourceState } from '../history/source-state.ts'
import type { Problem } from '../problem.ts'
import { readPlace } from '../sources/readers.ts'
import type { HostRules } from '../sources/address-guard.ts'
import type { HttpClient } from '../sources/http-client.ts'
import type { NetworkPlace } from '../sources/source-config.ts'
import type { FetchedFile, FetchYield } from '../sources/source-reader.ts'
import { placeInbox, readPending, saveFile, writePending } from './inbox.ts'
import type { Pending, PendingFile } from './inbox.ts'
import { judgeSource } from './source-status.ts'

/** One source to ask. */
export interface FetchOrder {
  readonly root: string
  readonly place: NetworkPlace
  readonly maxAgeDays: number | undefined
  /** What the history knows of the source. */
  readonly state: SourceState | undefined
  /** Reads from the start, as if nothing had been read before. */
  readonly fromStart: boolean
  readonly client: HttpClient
  readonly rules: HostRules
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
}

/** How a source was found. */
export interface FetchedSource {
  readonly name: string
  readonly status: SourceState['status']
  readonly fetchedAt: string
  /** Files that are new and wait for the ingest. */
  readonly artefacts: number
  readonly message?: string
  readonly problems: readonly Problem[]
}

/** Asks one source for what is new, and leaves it for the ingest. Whatever goes wrong, what was fetched before stays. */
export async function fetchSource(order: FetchOrder): Promise<FetchedSource> {
  const { place, root, now, maxAgeDays } = order
  const inbox = placeInbox(root, place.id)
  const pending = readPending(inbox)
  const asked = findStart(order, pending)
  const { found, fresh } = await readFiles(order, asked)
  // A reading from the start that does not even begin leaves everything as it was.
  const isVain = order.fromStart && found.fault !== undefined && found.watermark === undefined
  const start = isVain ? findStart({ ...order, fromStart: false }, pending) : asked
  const { problems, ...known } = judgeSource(found, {
    id: place.id,
    freshAt: findFreshAt(order, pending),
    maxAgeDays,
    now,
  })
  const files = mergeFiles([...start.files, ...fresh])
  const { base, before } = start
  const marks = { base, watermark: found.watermark ?? start.watermark, before }
  const spare = mergeFiles(start.spare).filter((file) => !files.some((other) => nameFile(other) === nameFile(file)))
  writePending(inbox, { version: 1, id: place.id, type: place.type, ...marks, files, spare, ...known })
  const { status, fetchedAt, message } = known
  const told = message === undefined ? {} : { message }
  return { name: place.id, status, fetchedAt, artefacts: files.length, ...told, problems }
}

async function readFiles(
  { place, root, client, environment, now, rules }: FetchOrder,
  { watermark }: Start,
): Promise<{ readonly found: FetchYield; readonly fresh: readonly PendingFile[] }> {
  const inbox = placeInbox(root, place.id)
  const fresh: PendingFile[] = []
  const staged: PendingFile[] = []
  const task = {
    watermark: watermark ?? undefined,
    client,
    environment,
    now,
    save: (file: FetchedFile) => void staged.push(saveFile(inbox, place.id, file)),
    settle: () => void fresh.push(...staged.splice(0)),
  }
  const found = await readPlace(place, task, rules)
  return { found, fresh }
}

/** Where reading goes on, and what waits for the ingest already. */
type Start = Pick<Pending, 'base' | 'watermark' | 'before' | 'files' | 'spare'>

/**
 * After what waits for the ingest, when that began where the history stands; else where the history stands. What waits is kept
 * unless the history has it: somebody else may have been faster, but nothing that was fetched is thrown away unread.
 */
function findStart({ state, fromStart }: FetchOrder, pending: Pending | undefined): Start {
  const base = state?.watermark ?? null
  const waits = pending === undefined || isDeepStrictEqual(pending.watermark, base) ? undefined : pending
  const all = [...(waits?.files ?? []), ...(waits?.spare ?? [])]
  if (fromStart) return { base, watermark: null, before: 0, files: [], spare: all }
  if (waits !== undefined && isDeepStrictEqual(waits.base, base)) return waits
  return { base, watermark: base, before: state?.artefacts ?? 0, files: [], spare: all }
}

/** The last time that the source answered, whether or not the history knows of it yet. */
function findFreshAt({ state }: FetchOrder, pending: Pending | undefined): string | undefined {
  return [state?.freshAt, pending?.freshAt]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1)
}

function mergeFiles(files: readonly PendingFile[]): readonly PendingFile[] {
  const once = new Map(files.map((file) => [nameFile(file), file]))
  return [...once.values()].sort((a, b) => (nameFile(a) < nameFile(b) ? -1 : 1))
}

function nameFile({ path, sha256 }: PendingFile): string {
  return `${path}\n${sha256}`
}

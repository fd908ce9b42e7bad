// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeDurably } from '../history/durable-file.ts'
import { isAbsent } from '../history/segment.ts'
import type { SourceState } from '../history/source-state.ts'
import type { FetchedFile } from '../sources/source-reader.ts'
import type { Watermark } from '../sources/watermark.ts'

/** A file that was fetched and is not in the history yet. */
export interface PendingFile {
  /** As the source names it, behind the source's id. */
  readonly path: string
  readonly sha256: string
  readonly url?: string
  readonly leftAt?: string
}

/**
 * What was fetched from one source and is not in the history yet. It is written after the files it names, and goes only after
 * the history holds them: whoever is killed in between finds both again.
 */
export interface Pending {
  readonly version: 1
  readonly id: string
  readonly type: SourceState['type']
  /** Watermark of the history that the fetch began at; null where there was none. */
  readonly base: Watermark | null
  /** Watermark that holds once these files are in the history. */
  readonly watermark: Watermark | null
  /** Files that the source had given before these. */
  readonly before: number
  readonly files: readonly PendingFile[]
  /** Files that wait as well, but that the history of somebody faster may hold: they are read and not counted. */
  readonly spare: readonly PendingFile[]
  readonly status: SourceState['status']
  readonly fetchedAt: string
  readonly freshAt?: string
  readonly message?: string
}

/** Folder of what was fetched from a source of an instance. */
export function placeInbox(root: string, id: string): string {
  return path.join(root, '.portal', 'sources', id)
}

/** Where the bytes of a file are: named by what they are and how they are called, so that no two files share a name. */
export function placeFile(inbox: string, { path: name, sha256 }: PendingFile): string {
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return path.join(inbox, 'files', `${sha256}-${digits}`)
}

/** Keeps a file; when it comes back, the file survives a power cut. One that is there already is not written again. */
export function saveFile(inbox: string, id: string, { path: name, bytes, url, leftAt }: FetchedFile): PendingFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { ...(url === undefined ? {} : { url }), ...(leftAt === undefined ? {} : { leftAt }) }
  const file = { path: `${id}/${name}`, sha256, ...said }
  const target = placeFile(inbox, file)
  if (statSync(target, { throwIfNoEntry: false })?.size === bytes.length) return file
  writeDurably(inbox, path.relative(inbox, target), bytes)
  return file
}

/** What was fetched and is not in the history yet. A spoilt list counts as none: its files are fetched again. */
export function readPending(inbox: string): Pending | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(placeList(inbox), 'utf8'))
    return isPending(value) ? value : undefined
  } catch (error) {
    if (isAbsent(error) || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Keeps the list of what was fetched. */
export function writePending(inbox: string, pending: Pending): void {
  writeDurably(inbox, listName, `${JSON.stringify(pending, null, 2)}\n`)
}

/** Forgets what the history holds now. What was fetched meanwhile by another process stays. */
export function clearInbox(inbox: string, ingested: Pending): void {
  if (JSON.stringify(readPending(inbox)) !== JSON.stringify(ingested)) return
  rmSync(placeList(inbox), { force: true })
  rmSync(path.join(inbox, 'files'), { recursive: true, force: true })
}

const listName = 'pending.json'

function placeList(inbox: string): string {
  return path.join(inbox, listName)
}

/** Looks at the fields that others rely on: the file is our own, in a folder that nobody shares. */
function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false
  if (!('version' in value && value.version === 1 && 'id' in value && typeof value.id === 'string')) return false
  return 'base' in value && 'watermark' in value && 'files' in value && Array.isArray(value.files) && 'status' in value
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceRow } from '../records/site-data.ts'
import { writeDurably } from './durable-file.ts'
import { isAbsent } from './segment.ts'

/**
 * How a source was when it was last asked, and how far it has been read. Kept beside the segments, so that a machine that has only
 * the history goes on where another one stopped.
 */
export interface SourceState extends Omit<SourceRow, 'url' | 'project' | 'status'> {
  readonly version: 1
  readonly status: Exclude<SourceRow['status'], 'never'>
  /** Up to where it has been read, in the source's own terms. */
  readonly watermark?: Readonly<Record<string, unknown>>
}

const folder = 'sources'
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/
const states: ReadonlySet<unknown> = new Set<SourceState['status']>(['ok', 'stale', 'error', 'absent'])

/** States of all sources that were ever asked, by id. A spoilt file counts as none: the source is asked again from the start. */
export function readSourceStates(historyDir: string): readonly SourceState[] {
  return listNames(path.join(historyDir, folder)).flatMap((name) => {
    const state = parseState(readFileSync(path.join(historyDir, folder, name), 'utf8'))
    return state === undefined ? [] : [state]
  })
}

/** Keeps the state of a source. Call it only when the history holds all that lies before the watermark. */
export function writeSourceState(historyDir: string, state: SourceState): void {
  const { version, id, type, status, fetchedAt, freshAt, watermark, artefacts, unrecognised, message } = state
  // Named one by one: the order of keys is that of this list.
  const ordered = { version, id, type, status, fetchedAt, freshAt, watermark, artefacts, unrecognised, message }
  writeDurably(historyDir, `${folder}/${id}.json`, `${JSON.stringify(ordered, null, 2)}\n`)
}

function listNames(target: string): readonly string[] {
  try {
    return readdirSync(target)
      .filter((name) => fileName.test(name))
      .sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function parseState(text: string): SourceState | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isState(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Looks at the fields that pages and fetching rely on: the file is our own. */
function isState(value: unknown): value is SourceState {
  if (typeof value !== 'object' || value === null) return false
  if (!('version' in value && value.version === 1 && 'id' in value && typeof value.id === 'string')) return false
  if (!('type' in value && typeof value.type === 'string' && 'status' in value && states.has(value.status))) return false
  return 'unrecognised' in value && Array.isArray(value.unrecognised)
}

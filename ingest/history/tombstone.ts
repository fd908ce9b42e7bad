// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { syncFound, writeDurably } from './durable-file.ts'
import { isAbsent } from './segment.ts'
import { describeWriteFailure } from './write-failure.ts'

/** Says that a run does not count any more. Nothing is deleted: removing the file brings the run back. */
export interface Tombstone {
  readonly run: string
  /** Why, in the words of the person who retracted it. */
  readonly reason: string
  /** When, ISO 8601 in UTC. */
  readonly at: string
}

const folder = 'retracted'
const fileName = /^(?<run>[0-9a-f]{32})\.json$/

/** Writes a tombstone; the first one of a run stays. */
export function writeTombstone(historyDir: string, tombstone: Tombstone): void {
  const name = `${folder}/${tombstone.run}.json`
  const isKept = readRetractedRuns(historyDir).includes(tombstone.run)
  try {
    if (isKept) syncFound(path.join(historyDir, folder))
    else writeDurably(historyDir, name, `${JSON.stringify(tombstone, null, 2)}\n`)
  } catch (error) {
    throw describeWriteFailure(historyDir, name, error)
  }
}

/** Runs that are retracted, sorted. The name of the file says it all, so a spoilt file still counts. */
export function readRetractedRuns(historyDir: string): readonly string[] {
  return listTombstones(historyDir).map(({ run }) => run)
}

/** All tombstones, by run; a spoilt one has only its run. */
export function readTombstones(historyDir: string): readonly (Pick<Tombstone, 'run'> & Partial<Tombstone>)[] {
  return listTombstones(historyDir).map(({ run, file }) => {
    const text = readFileSync(path.join(historyDir, file), 'utf8')
    return { run, ...parseTombstone(text) }
  })
}

/** Problems of tombstones that cannot be read; their runs stay retracted. */
export function checkTombstones(historyDir: string): readonly Problem[] {
  return listTombstones(historyDir).flatMap(({ file }) => {
    if (isTombstone(readFileSync(path.join(historyDir, file), 'utf8'))) return []
    const message = 'This tombstone is not what `history retract` writes. Its run stays retracted, the reason is lost.'
    return [makeProblem({ code: 'history/corrupt', message, file, hint: 'Restore the file from version control.' })]
  })
}

function listTombstones(historyDir: string): readonly { readonly run: string; readonly file: string }[] {
  return readNames(path.join(historyDir, folder)).flatMap((name) => {
    const run = fileName.exec(name)?.groups?.run
    return run === undefined ? [] : [{ run, file: `${folder}/${name}` }]
  })
}

function readNames(target: string): readonly string[] {
  try {
    return readdirSync(target).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function isTombstone(text: string): boolean {
  return parseTombstone(text) !== undefined
}

function parseTombstone(text: string): Pick<Tombstone, 'reason'> & Partial<Tombstone> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('run' in value && 'reason' in value)) return undefined
    if (typeof value.reason !== 'string') return undefined
    return { reason: value.reason, ...('at' in value && typeof value.at === 'string' ? { at: value.at } : {}) }
  } catch {
    return undefined
  }
}

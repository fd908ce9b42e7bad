// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { canonicalJson } from '../records/identity.ts'
import { nameDescription } from '../records/system-description.ts'
import type { StoredDescription } from '../records/system-description.ts'
import { syncFound, writeDurably } from './durable-file.ts'
import { isAbsent } from './segment.ts'
import { describeWriteFailure } from './write-failure.ts'

const folder = 'systems'
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{32}\.json$/

/** Keeps a description. Its name is its content: one that is there stays as it is, and a spoilt one is written anew. */
export function writeDescription(historyDir: string, { id, ...kept }: StoredDescription): void {
  const file = `${folder}/${id}.json`
  const isKept = existsSync(path.join(historyDir, file)) && readDescription(historyDir, file) !== undefined
  try {
    if (isKept) syncFound(path.join(historyDir, folder))
    else writeDurably(historyDir, file, formatDescription(kept))
  } catch (error) {
    throw describeWriteFailure(historyDir, file, error)
  }
}

/** Keys in order: the same content is the same bytes, whoever wrote it and whichever way it came. */
function formatDescription(kept: Omit<StoredDescription, 'id'>): string {
  const sorted: unknown = JSON.parse(canonicalJson(kept))
  return `${JSON.stringify(sorted, null, 2)}\n`
}

/** Paths of all descriptions, from the history folder, sorted. */
export function listDescriptions(historyDir: string): readonly string[] {
  try {
    const names = readdirSync(path.join(historyDir, folder))
    return names.filter((name) => fileName.test(name)).map((name) => `${folder}/${name}`).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** All descriptions that are as they were written, by id. */
export function readDescriptions(historyDir: string): readonly StoredDescription[] {
  return listDescriptions(historyDir).flatMap((file) => readDescription(historyDir, file) ?? [])
}

/** Paths of descriptions that are not as they were written; they are not read. */
export function listCorruptDescriptions(historyDir: string): readonly string[] {
  return listDescriptions(historyDir).filter((file) => readDescription(historyDir, file) === undefined)
}

/** The problem of a description that is not as it was written. */
export function describeCorruptDescription(file: string): Problem {
  const message = 'This system description is not what was written, so it is not read.'
  return makeProblem({ code: 'history/corrupt', message, file, hint: 'Restore the file from version control, or ingest it again.' })
}

function readDescription(historyDir: string, file: string): StoredDescription | undefined {
  const id = path.basename(file, '.json')
  const text = readFileSync(path.join(historyDir, file), 'utf8')
  const kept = parseJson(text)
  if (!isDescription(kept) || text !== `${JSON.stringify(kept, null, 2)}\n`) return undefined
  return nameDescription(kept) === id ? { ...kept, id } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The hash in the name says that the content is what was validated when it was written. */
function isDescription(value: unknown): value is Omit<StoredDescription, 'id'> {
  return typeof value === 'object' && value !== null && 'system' in value && typeof value.system === 'string'
}

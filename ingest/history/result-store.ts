// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { nameResult } from '../records/criteria/stored-result.ts'
import type { StoredResult } from '../records/criteria/stored-result.ts'
import { canonicalJson } from '../records/identity.ts'
import { syncFound, writeDurably } from './durable-file.ts'
import { isAbsent } from './segment.ts'
import { describeWriteFailure } from './write-failure.ts'

const folder = 'guidelines'
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{32}\.json$/

/** Keeps what CI reported. Its name is its content: one that is there stays as it is, and a spoilt one is written anew. */
export function writeResult(historyDir: string, { id, ...kept }: StoredResult): void {
  const file = `${folder}/${id}.json`
  const isKept = existsSync(path.join(historyDir, file)) && readResult(historyDir, file) !== undefined
  try {
    if (isKept) syncFound(path.join(historyDir, folder))
    else writeDurably(historyDir, file, formatResult(kept))
  } catch (error) {
    throw describeWriteFailure(historyDir, file, error)
  }
}

/** Paths of all results, from the history folder, sorted. */
export function listResults(historyDir: string): readonly string[] {
  try {
    const names = readdirSync(path.join(historyDir, folder))
    return names.filter((name) => fileName.test(name)).map((name) => `${folder}/${name}`).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** Paths of results that are not as they were written; they are not read. */
export function listCorruptResults(historyDir: string): readonly string[] {
  return listResults(historyDir).filter((file) => readResult(historyDir, file) === undefined)
}

/** The problem of a result that is not as it was written. */
export function describeCorruptResult(file: string): Problem {
  const message = 'This guideline result is not what was written, so it is not read.'
  const hint = 'Restore the file from version control, or ingest it again.'
  return makeProblem({ code: 'history/corrupt', message, file, hint })
}

/** All results that are as they were written, by id. */
export function readResults(historyDir: string): readonly StoredResult[] {
  return listResults(historyDir).flatMap((file) => readResult(historyDir, file) ?? [])
}

/** Keys in order: the same content is the same bytes, whoever wrote it. */
function formatResult(kept: Omit<StoredResult, 'id'>): string {
  const sorted: unknown = JSON.parse(canonicalJson(kept))
  return `${JSON.stringify(sorted, null, 2)}\n`
}

function readResult(historyDir: string, file: string): StoredResult | undefined {
  const id = path.basename(file, '.json')
  const text = readFileSync(path.join(historyDir, file), 'utf8')
  const kept = parseJson(text)
  if (!isResult(kept) || text !== formatResult(kept)) return undefined
  return nameResult(kept) === id ? { ...kept, id } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The hash in the name says that the content is what was validated when it was written. */
function isResult(value: unknown): value is Omit<StoredResult, 'id'> {
  return typeof value === 'object' && value !== null && 'checkedAt' in value && 'results' in value
}

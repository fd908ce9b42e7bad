// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Artefact } from './artefact.ts'
import type { SourceFile } from './files.ts'

/** Most bytes that an artefact may have: 64 MB. */
export const artefactLimit = 64 * 1024 * 1024

/** Small files are read into this, one after the other: 10,000 buffers of their own cost as much as reading does. */
const shared = Buffer.allocUnsafe(1024 * 1024)

/**
 * Reads a file's bytes and their hash; the bytes stand only until the next file is read. A file too big or not to be read is a
 * problem of its own and stops nothing else.
 */
export function readArtefact(file: SourceFile): { artefact: Artefact } | { problem: Problem } {
  const { path, stat, project, url, leftAt } = file
  if (stat.size > artefactLimit) return { problem: describeSize(file) }
  const bytes = readBytes(file)
  if (bytes instanceof Error) return { problem: describeUnreadable(file, bytes) }
  const artefact = {
    path,
    bytes,
    sha256: hash('sha256', bytes, 'hex'),
    ...(project === undefined ? {} : { project }),
    ...(url === undefined ? {} : { url }),
    ...(leftAt === undefined ? {} : { leftAt }),
  }
  return { artefact }
}

function readBytes({ absolute, stat }: SourceFile): Uint8Array | Error {
  try {
    // Synchronous on purpose: for small files it costs a fifth of what promises do.
    return stat.size < shared.length ? readSmall(absolute) : readFileSync(absolute)
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

function readSmall(absolute: string): Uint8Array {
  const handle = openSync(absolute, 'r')
  try {
    const length = readSync(handle, shared, 0, shared.length, 0)
    // A file that grew since it was found is read the long way.
    return length < shared.length ? shared.subarray(0, length) : readFileSync(absolute)
  } finally {
    closeSync(handle)
  }
}

function describeSize({ path, stat }: SourceFile): Problem {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  return makeProblem({
    code: 'document/too-large',
    severity: 'warning',
    message: `The file has ${megabytes(stat.size)} MB; at most ${megabytes(artefactLimit)} MB are read.`,
    file: path,
    hint: 'Split the report, or let the tool write less into it.',
  })
}

function describeUnreadable({ path }: SourceFile, error: Error): Problem {
  return makeProblem({
    code: 'document/unreadable',
    severity: 'warning',
    message: `The file cannot be read: ${error.message.replace(/,? (?:open|read) '.*'$/, '')}.`,
    file: path,
  })
}

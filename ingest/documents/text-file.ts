// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { contentLimit, decodeText, describeSize } from './decode.ts'

/** The bytes of a file, undefined when it is not there. A file over the limit is not even opened. */
export async function readFileBytes(
  path: string,
  file: string,
  limit: number,
): Promise<{ bytes: Uint8Array } | { problem: Problem } | undefined> {
  try {
    const { size } = await stat(path)
    if (size > limit) return { problem: makeProblem(describeSize(size, limit, file)) }
    return { bytes: await readFile(path) }
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === undefined) throw error
    return { problem: describeUnreadable(file, code) }
  }
}

/** The text of a file that people write, undefined when it is not there. */
export async function readTextFile(
  path: string,
  file: string,
): Promise<{ text: string } | { problem: Problem } | undefined> {
  const read = await readFileBytes(path, file, contentLimit)
  return read === undefined || 'problem' in read ? read : decodeText(read.bytes, file)
}

const reasons = new Map([
  ['EACCES', 'you have no right to read it'],
  ['EPERM', 'you have no right to read it'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its links lead in a circle'],
])

/** The problem of a file that is there but cannot be read, by the code of the system's error. */
function describeUnreadable(file: string, code: string): Problem {
  return makeProblem({
    code: 'document/unreadable',
    message: `The file cannot be read: ${reasons.get(code) ?? `the system says ${code}`}.`,
    file,
    hint: 'Look at the name and the rights of the file.',
  })
}

function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

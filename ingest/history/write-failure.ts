// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statfsSync } from 'node:fs'
import { getSystemErrorMap } from 'node:util'
import { IngestError, makeProblem } from '../problem.ts'

/**
 * What a failed write means to the person who has to make it work: which file of the history, what the system says, how much
 * room there is. Anything that the system did not say is a bug and comes back as it is.
 */
export function describeWriteFailure(historyDir: string, file: string, error: unknown): unknown {
  const reason = readReason(error)
  if (reason === undefined) return error
  const isFull = /no space|quota/i.test(reason)
  const room = isFull ? describeRoom(historyDir) : ''
  const problem = makeProblem({
    code: 'history/not-written',
    message: `The history cannot be written: ${reason}.${room}`,
    file,
    hint: `${isFull ? 'Make room' : 'See to the disk and its permissions'}, then run it again: what was written before is kept, and nothing is added twice.`,
  })
  return new IngestError([problem], { cause: error })
}

/** In the system's words: of Node, or of the engine, which puts them last. */
function readReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errno' in error && typeof error.errno === 'number') {
    return getSystemErrorMap().get(error.errno)?.[1] ?? error.message
  }
  if (!error.message.startsWith('IO Error')) return undefined
  return (error.message.split('\n')[0] ?? '').replace(/^.*: /, '').toLowerCase()
}

function describeRoom(historyDir: string): string {
  try {
    const { bavail, bsize } = statfsSync(historyDir)
    return ` ${((bavail * bsize) / 1e6).toFixed(1)} MB are free there.`
  } catch {
    return ''
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hashText } from '../records/identity.ts'
import { toPublicText } from '../records/public-text.ts'

/** What may be published of a command line. */
export interface CommandName {
  /** The program, without its folders. */
  readonly program: string
  /**
   * Tells commands of the same program apart without giving them away: 8 hex digits of the hash of the command line, in
   * which paths are cut to their last part, so that another build folder gives the same. Absent when it is one word.
   */
  readonly hash?: string
}

const longestCommand = 10_000

/** Names a command line by its program; `cd there &&` and settings of the environment before it are skipped. */
export function nameCommand(command: string): CommandName | undefined {
  if (command.length > longestCommand) return undefined
  const words = command.trim().split(/\s+/)
  const program = readProgram(words)
  if (program === undefined) return undefined
  return words.length < 2 ? { program } : { program, hash: hashText(words.map(toPublicText).join(' ')).slice(0, 8) }
}

function readProgram(words: readonly string[]): string | undefined {
  const start = words[0] === 'cd' ? words.findIndex((word) => word === '&&' || word.endsWith(';')) + 1 : 0
  const word = words.slice(start).find((item) => !/^[A-Za-z_]\w*=/.test(item))
  const name = toPublicText((word ?? '').replace(/^["']|["';]{1,3}$/g, '')).trim()
  return /^[\w.+:-]{1,100}$/.test(name) ? name : undefined
}

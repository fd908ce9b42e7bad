// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError, makeProblem } from '../problem.ts'
import type { ProblemCode } from '../problem.ts'

/** Why an archive is refused. */
export interface ZipFault {
  readonly code: Extract<ProblemCode, `archive/${string}`>
  /** Full sentences; the entry is named by `nameEntry`. */
  readonly message: string
  readonly hint?: string
}

/** The error that ends the reading of an archive. One bad entry refuses all of it: who wrote it cannot be trusted with the rest. */
export function makeZipError(file: string, { code, message, hint }: ZipFault): IngestError {
  // An archive is always somebody else's file.
  const known = { code, severity: 'warning', message, file } as const
  return new IngestError([makeProblem(hint === undefined ? known : { ...known, hint })])
}

const longestShown = 80

/** An entry's name as a message shows it: in quotes, short, and without a character that nobody sees. */
export function nameEntry(name: string): string {
  const visible = name.replaceAll(/[\p{C}\u2028\u2029]/gu, (character) => {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
  })
  const characters = [...visible]
  return `"${characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}...` : visible}"`
}

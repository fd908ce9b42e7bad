// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * How the commands of written pages went when they were last run: what publish writes to commands.json. Nobody runs one while a site
 * is built or read.
 */

/** One block of commands of a page, in its order. */
export interface PageCommand {
  /** Absent for one that is not run. */
  readonly id?: string
  /** Its first line. */
  readonly command: string
  /** never: nobody has run it as it is now. untested: nobody runs it. */
  readonly state: 'passed' | 'failed' | 'not-run' | 'never' | 'untested'
  /** Why it failed, was not run, or never is. */
  readonly reason?: string
  /** Day on which it was run, ISO 8601. */
  readonly date?: string
  readonly tools: readonly { readonly name: string; readonly version: string }[]
}

/** Commands by the page below content/docs/, with its language: `learn/first-job`, `fr/learn/first-job`. */
export interface CommandsData {
  readonly pages: Readonly<Record<string, readonly PageCommand[]>>
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { Progress } from '../intake/ingest-request.ts'

/** An option of a command; flags take no value. */
export interface CommandOption {
  readonly name: string
  /** Name of the value in the help; absent for a flag. */
  readonly value?: string
  readonly help: string
}

/** What a command needs of the world. */
export interface CommandContext {
  /** Folder with portal.config.yml and content/. */
  readonly root: string
  /** Folder that paths count from. */
  readonly standing: string
  readonly values: ReadonlyMap<string, string>
  readonly paths: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
  /** True when standard output is a terminal that shows colours. */
  readonly colour: boolean
  readonly onProgress: (progress: Progress) => void
}

/** What a command has to say. Only cli.ts prints it. */
export interface CommandResult {
  /** For standard output, in pieces when it is long. */
  readonly output: string | AsyncIterable<string>
  /** For standard error, as text. */
  readonly messages?: readonly Problem[]
  /** What was wrong with the way the command was called. */
  readonly usage?: string
  readonly exitCode: 0 | 1 | 2
  /** What is known only when all the output is written. */
  readonly atEnd?: () => { readonly messages: readonly Problem[]; readonly exitCode: 0 | 1 }
}

/** One command of the portal. */
export interface Command {
  /** As it is typed: `history export`. */
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: readonly CommandOption[]
  readonly examples: readonly string[]
  /** False when the command takes no paths. */
  readonly takesPaths: boolean
  run(context: CommandContext): Promise<CommandResult>
}

/** Exit code for problems: 1 when one of them is an error. */
export function exitCodeFor(problems: readonly Problem[]): 0 | 1 {
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** The result of a command that was called in a way that it does not know. */
export function refuseUsage(usage: string): CommandResult {
  return { output: '', usage, exitCode: 2 }
}

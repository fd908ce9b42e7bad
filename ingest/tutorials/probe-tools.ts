// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { readVersion } from '../records/tutorials/tool-probes.ts'
import type { ToolProbe } from '../records/tutorials/tool-probes.ts'

/** A tool that is there; one that does not tell its version has none. */
export interface FoundTool {
  readonly name: string
  readonly version?: string
}

const timeoutMs = 20_000

/** Asks a tool for its version; undefined when it is not there or does not work. */
export async function probeTool(
  { name, version, answers }: ToolProbe,
  options: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
): Promise<FoundTool | undefined> {
  const said = await ask(version, options)
  if (said === undefined) return undefined
  if (answers !== undefined && ((await ask(answers, options)) ?? '').trim() === '') return undefined
  const number = readVersion(said)
  return { name, ...(number === undefined ? {} : { version: number }) }
}

/** What a program writes; undefined when there is none, or it fails. */
function ask(
  [program, ...parts]: ToolProbe['version'],
  { cwd, environment }: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, parts, { cwd, env: environment, timeout: timeoutMs, maxBuffer: 1_000_000 }, (error, out, err) =>
      resolve(error === null ? `${out}${err}` : undefined),
    )
  })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'

/**
 * Problems of a file that a command of the portal writes: nobody repairs it by hand, so the hint is how to have a good one again.
 */
export function hintSnapshot(problems: readonly Problem[], command: string | undefined): readonly Problem[] {
  const back = 'Take its last good version back from git'
  const hint =
    command === undefined
      ? `${back}.`
      : `\`portal ${command}\` writes this file. ${back}, or delete it and run the command.`
  return problems.map((problem) => ({ ...problem, hint }))
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { Reporter } from './reporter.ts'

/** A problem as every command prints it for programs. */
export interface FlatProblem {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly hint?: string
}

/** For programs: `{"problems":[...]}`. */
export const reportJson: Reporter = (problems) => JSON.stringify({ problems: problems.map(flattenProblem) }, null, 2)

/** A problem with its position beside the rest; for commands whose output has more than problems. */
export function flattenProblem({ code, severity, message, file, position, hint }: Problem): FlatProblem {
  return { code, severity, message, file, ...position, ...(hint === undefined ? {} : { hint }) }
}

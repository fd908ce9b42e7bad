// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** Most problems that are told of one file. */
export const problemLimit = 100

/** The first problems of one file, and a note on how many more there are. */
export function limitProblems(problems: readonly Problem[], count = problems.length): Problem[] {
  const last = problems[problemLimit - 1]
  if (count <= problemLimit || last === undefined) return [...problems]
  const message = `This file has ${count - problemLimit} more problems, which are not listed.`
  const note = makeProblem({ code: last.code, severity: 'note', message, file: last.file, hint: 'Repair these first.' })
  return [...problems.slice(0, problemLimit), note]
}

import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** Most problems that are told of one file. */
const problemLimit = 100

/** The first problems of one file, and a note on how many more there are. */
export function limitProblems(problems: readonly Problem[]): Problem[] {
  const [next, ...others] = problems.slice(problemLimit)
  if (next === undefined) return [...problems]
  const message = `This file has ${others.length + 1} more problems, which are not listed.`
  const note = makeProblem({ code: next.code, severity: 'note', message, file: next.file, hint: 'Repair these first.' })
  return [...problems.slice(0, problemLimit), note]
}

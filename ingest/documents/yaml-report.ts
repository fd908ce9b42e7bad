import { makeProblem } from '../problem.ts'
import type { Position, Problem } from '../problem.ts'
import type { JsonFault } from './json-source.ts'
import { limitProblems } from './problem-limit.ts'

/** Collects what is wrong with one text. */
export interface YamlReport {
  add(fault: JsonFault): void
  /** In the order of the text. */
  list(): Problem[]
}

/** A report that keeps the first problem of each position. */
export function makeYamlReport(file: string, toPosition: (offset: number) => Position): YamlReport {
  const faults = new Map<number, JsonFault>()
  return {
    add(fault) {
      if (!faults.has(fault.offset)) faults.set(fault.offset, fault)
    },
    list() {
      const sorted = [...faults.values()].sort((a, b) => a.offset - b.offset)
      return limitProblems(
        sorted.map(({ offset, ...fault }) => makeProblem({ ...fault, file, position: toPosition(offset) })),
      )
    },
  }
}

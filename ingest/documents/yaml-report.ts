import { makeProblem } from '../problem.ts'
import type { Position, Problem } from '../problem.ts'
import type { JsonFault } from './json-source.ts'

/** Most problems that are told of one file. */
export const problemLimit = 100

/** Collects what is wrong with one text, in the order of the text. */
export interface YamlReport {
  add(fault: JsonFault): void
  list(): Problem[]
}

/** A report that keeps the first problem of each position and stops at the limit. */
export function makeYamlReport(file: string, toPosition: (offset: number) => Position): YamlReport {
  const faults = new Map<number, JsonFault>()
  return {
    add(fault) {
      if (faults.size < problemLimit && !faults.has(fault.offset)) faults.set(fault.offset, fault)
    },
    list() {
      const sorted = [...faults.values()].sort((a, b) => a.offset - b.offset)
      return sorted.map(({ offset, ...fault }) => makeProblem({ ...fault, file, position: toPosition(offset) }))
    },
  }
}

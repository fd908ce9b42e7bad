// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Position, Problem } from '../problem.ts'
import type { JsonFault } from './json-source.ts'
import { limitProblems, problemLimit } from './problem-limit.ts'

const fullFrom = 1000

/** Collects what is wrong with one text. */
export interface YamlReport {
  add(fault: JsonFault): void
  /** True when there is more to tell than anyone reads, so that reading may stop. */
  isFull(): boolean
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
    isFull: () => faults.size >= fullFrom,
    list() {
      const sorted = [...faults.values()].sort((a, b) => a.offset - b.offset)
      const first = sorted.slice(0, problemLimit)
      const problems = first.map(({ offset, ...fault }) =>
        makeProblem({ ...fault, file, position: toPosition(offset) }),
      )
      return limitProblems(problems, sorted.length)
    },
  }
}

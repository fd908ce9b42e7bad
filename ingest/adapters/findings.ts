// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { makeProblem, type Position, type Problem, type ProblemCode } from '../problem.ts'

/** What an adapter found wrong: where in the tree, in which words. */
export interface Finding {
  readonly code: ProblemCode
  readonly message: string
  /** JSON pointer of the value; absent when it is about the whole file. */
  readonly pointer?: string
  /** Where it is in a text, which has no pointers. */
  readonly at?: Position
  readonly hint?: string
}

/** Collects the problems of one document. */
export interface Findings {
  add(finding: Finding): void
  list(): readonly Problem[]
}

/** Each position costs a new reading of the text, so only the first problems have one. */
const located = 20
const listed = 100

/** Starts an empty collection. A document with very many problems lists the first and counts the rest. */
export function collectFindings(document: ArtefactDocument): Findings {
  const problems: Problem[] = []
  let more = 0
  const locate = (pointer: string | undefined) => (pointer === undefined ? undefined : document.locate(pointer))
  return {
    add({ code, message, pointer, at, hint }) {
      if (problems.length >= listed) {
        more += 1
        return
      }
      const position = at ?? (problems.length >= located ? undefined : locate(pointer))
      problems.push(
        makeProblem({
          code,
          message,
          file: document.path,
          ...(position === undefined ? {} : { position }),
          ...(hint === undefined ? {} : { hint }),
        }),
      )
    },
    list() {
      if (more === 0) return problems
      const message = `${more} more problems like these are in this file.`
      return [...problems, makeProblem({ code: 'artefact/invalid', message, file: document.path })]
    },
  }
}

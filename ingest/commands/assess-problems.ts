// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { ReadAssessment } from '../records/assessment/read-assessment.ts'
import type { ReadRemark } from '../records/assessment/read-parts.ts'

/** What the author of a checklist may want to know of it. */
export function describeRemarks(file: string, assessment: ReadAssessment): Problem[] {
  const { answers, remarks, missing } = assessment
  if (answers.length === 0) return [describeNothing(file)]
  const numbers = missing.map(({ number }) => number).join(', ')
  const message = `${missing.length} of ${answers.length + missing.length} criteria have no answer: ${numbers}.`
  const hint = 'Add a box for each of them. A criterion without an answer is shown as not answered, which is not a no.'
  const left = missing.length === 0 ? [] : [makeProblem({ code: 'assessment/not-answered', message, file, hint })]
  return [...remarks.map((remark) => describeRemark(file, remark)), ...left]
}

function describeRemark(file: string, remark: ReadRemark): Problem {
  const position = { line: remark.line, column: 1 }
  return makeProblem({ ...wordRemark(remark), file, position })
}

function wordRemark({ kind, text, candidate, counts }: ReadRemark): Pick<Problem, 'code' | 'message' | 'hint'> {
  const asked = JSON.stringify(text)
  const meant = candidate === undefined ? '' : `${candidate.number} ${JSON.stringify(candidate.criterion.text)}`
  switch (kind) {
    case 'unknown-line':
      return {
        code: 'assessment/unknown-line',
        message: counts
          ? `No criterion is worded ${asked}. By its place it is taken for ${meant}.`
          : `No criterion is worded ${asked}, so this line does not count.`,
        hint: meant === '' ? 'Copy the line from the guidelines.' : `If ${meant} is meant, use its words.`,
      }
    case 'answered-twice':
      return {
        code: 'assessment/answered-twice',
        message: `${meant} was answered before, so ${asked} does not count.`,
        hint: 'Keep one of the two lines.',
      }
    case 'unclear-mark':
      return {
        code: 'assessment/unclear-mark',
        message: `The box of ${asked} says neither yes nor no.`,
        hint: 'Write [x] for yes and [ ] for no.',
      }
    default:
      return kind satisfies never
  }
}

function describeNothing(file: string): Problem {
  return makeProblem({
    code: 'assessment/no-answers',
    message: 'This file holds no answer to any criterion.',
    file,
    hint: 'A self-assessment is a list of boxes, such as "- [x] Packages exist", one for each criterion.',
  })
}

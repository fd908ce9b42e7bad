// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GuidelinesFile } from '../../../schemas/types.gen.ts'
import { gatherAnswers } from './gather-answers.ts'
import type { GatheredLine } from './gather-answers.ts'
import { readMarkdownLines } from './markdown-lines.ts'
import { placeLines } from './place-lines.ts'
import { readMark } from './read-parts.ts'
import type { ReadEvidence, ReadRemark } from './read-parts.ts'
import type { Candidate } from './wordings.ts'
import { indexWordings } from './wordings.ts'

/** One answer of a checklist. */
export interface ReadAnswer {
  readonly candidate: Candidate
  /** null: the box holds a mark that says neither yes nor no. */
  readonly claim: boolean | null
  readonly line: number
  readonly evidence: readonly ReadEvidence[]
}

/** What a checklist says. */
export interface ReadAssessment {
  /** In the order of the guidelines. */
  readonly answers: readonly ReadAnswer[]
  /** Lines that belong to no question. */
  readonly unattached: readonly { readonly line: number; readonly text: string }[]
  readonly remarks: readonly ReadRemark[]
  /** Criteria without an answer, in their order. */
  readonly missing: readonly Candidate[]
}

/** Reads the checklist that a project has written, in any of its variants. */
export function readAssessment(text: string, guidelines: GuidelinesFile): ReadAssessment {
  const index = indexWordings(guidelines)
  const gathered = gatherAnswers(readMarkdownLines(text), index)
  const { placed, remarks } = placeLines(gathered.boxes, index)
  const answers = placed.map(({ candidate, box }) => toAnswer(candidate, box))
  const answered = new Set(answers.map(({ candidate }) => candidate.id))
  return {
    answers: index.candidates.flatMap(({ id }) => answers.filter(({ candidate }) => candidate.id === id)),
    unattached: gathered.unattached,
    remarks: remarks.toSorted((a, b) => a.line - b.line),
    missing: index.candidates.filter(({ id }) => !answered.has(id)),
  }
}

function toAnswer(candidate: Candidate, { mark, line, evidence }: GatheredLine): ReadAnswer {
  return { candidate, claim: readMark(mark), line, evidence: candidate.criterion.lists === true ? [] : evidence }
}

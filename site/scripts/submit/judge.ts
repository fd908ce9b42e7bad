// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the pages need only when somebody writes: schemas, parsers, writers. Loaded then, so that reading costs nothing. */
import parseLicence from 'spdx-expression-parse'
import { project as isProject } from 'virtual:portal/project-validators'
import { judgeProject } from '../../../ingest/candidate/judge-project.ts'
import type { Problem } from '../../../ingest/candidate/judge-project.ts'
import { readCandidate } from '../../../ingest/candidate/read-candidate.ts'
import type { Candidate } from '../../../ingest/candidate/read-candidate.ts'
import type { Project } from '../../../schemas/types.gen.ts'
import type { TodayFile } from '../../views/submit/today.ts'

export { entryFile, writeEntry } from '../../../ingest/candidate/write-entry.ts'
export { toCodemetaFacts, writeCodemetaText } from '../../../ingest/records/codemeta/write-codemeta.ts'

/** A problem, and the field of the entry that it is about; empty for the entry as a whole. */
export interface FieldProblem {
  readonly field: string
  readonly problem: Problem
}

/** What is wrong with a value, field by field; and the entry, when the schema takes it. */
export function judgeFields(
  value: unknown,
  today: TodayFile,
): { readonly project?: Project; readonly problems: readonly FieldProblem[] } {
  // A position stands for the pointer that was asked for: the form has fields, not lines.
  const pointers: string[] = []
  const locate = (pointer: string) => ({ line: pointers.push(pointer), column: 1 })
  const { project, problems } = judgeProject({ value, file: '', locate }, isProject, held(today))
  const found = problems.map((problem) => {
    const pointer = pointers[(problem.position?.line ?? 0) - 1] ?? ''
    const missing =
      problem.code === 'schema/missing-field' ? /no field "([^"]+)"/.exec(problem.message)?.[1] : undefined
    return { field: pointer.split('/')[1] ?? missing ?? '', problem }
  })
  return { problems: found, ...(project === undefined ? {} : { project }) }
}

/** Reads a file that somebody pasted or chose. */
export function readText(text: string, file: string, today: TodayFile): Candidate {
  return readCandidate({ text, file }, isProject, held(today))
}

/** True for an SPDX licence expression. */
export function isLicence(text: string): boolean {
  try {
    parseLicence(text)
    return true
  } catch {
    return false
  }
}

function held({ entries, linkVocabulary: _words, ...configured }: TodayFile) {
  const projects = entries.map(({ id, name, aliases }) => ({ id, name, aliases: [...aliases] }))
  return { projects, ...configured }
}

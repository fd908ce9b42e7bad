// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Assessment, AssessmentAnswer, AssessmentSource } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { ReadAnswer, ReadAssessment } from './read-assessment.ts'

/** What a checklist does not say of itself. */
export interface AssessmentFacts {
  readonly project: string
  readonly asOf?: string | undefined
  readonly source?: { readonly repository: string; readonly commit: string | undefined; readonly path: string }
}

const mostEvidence = 20
const mostUrls = 10
const mostCharacters = 1000

/** The record of a checklist. A box that says neither yes nor no is no answer. */
export function toAssessmentRecord(
  { answers }: ReadAssessment,
  { project, asOf, source }: AssessmentFacts,
): Assessment {
  return {
    project,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(source === undefined ? {} : { source: toSource(source) }),
    criteria: answers.flatMap((answer) => (answer.claim === null ? [] : toAnswer(answer, answer.claim))),
  }
}

function toSource({ repository, commit, path }: NonNullable<AssessmentFacts['source']>): AssessmentSource {
  return { repository, ...(commit === undefined ? {} : { commit }), path }
}

function toAnswer({ candidate, line, evidence }: ReadAnswer, isMet: boolean): AssessmentAnswer {
  const given = evidence.slice(0, mostEvidence).map(({ text, urls, line: at }) => {
    const safe = urls.filter((url) => safeUrl(url) !== undefined).slice(0, mostUrls)
    return { text: text.slice(0, mostCharacters), ...(safe.length === 0 ? {} : { urls: safe }), line: at }
  })
  return {
    id: candidate.id,
    claim: isMet ? 'met' : 'not-met',
    line,
    ...(given.length === 0 ? {} : { evidence: given }),
  }
}

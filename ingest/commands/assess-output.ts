// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { AssessedFile } from './assess.ts'

/**
 * One key for each file: its answers in the order of the guidelines, the lines that belong to none, and its problems. A claim is
 * null when its box says neither yes nor no.
 */
export function writeAssessmentJson(files: readonly AssessedFile[], saved: readonly Problem[]): string {
  const entries = files.map(({ file, assessment, problems }) => {
    const criteria = assessment.answers.map(({ candidate, claim, line, evidence }) => ({
      id: candidate.number,
      criterion: candidate.id,
      claim,
      line,
      evidence: evidence.map(({ text }) => text),
    }))
    return [file, { criteria, unattached: assessment.unattached, problems: [...problems, ...saved] }] as const
  })
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

/** The same for a person. */
export function writeAssessmentText(files: readonly AssessedFile[]): string {
  return files.map(writeFile).join('\n')
}

function writeFile({ file, assessment: { answers, unattached } }: AssessedFile): string {
  const met = answers.filter(({ claim }) => claim === true).length
  const lines = answers.flatMap(({ candidate, claim, evidence }) => [
    `  ${candidate.number}  ${nameClaim(claim)}  ${candidate.criterion.text}`,
    ...evidence.map(({ text }) => `            ${text}`),
  ])
  const left = unattached.map(({ line, text }) => `  line ${line} belongs to no criterion: ${text}`)
  return `${[`${file}: ${met} of ${answers.length} answers are yes`, ...lines, ...left].join('\n')}\n`
}

function nameClaim(claim: boolean | null): string {
  if (claim === null) return ' ? '
  return claim ? 'yes' : 'no '
}

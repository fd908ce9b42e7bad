// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A filled form as text: what an issue holds, and what is copied. */

/** A question and what was answered; nothing when it was left open. */
export interface Answer {
  readonly label: string
  readonly values: readonly string[]
}

/** The answers in Markdown, in the form that GitHub gives to those of its issue forms. */
export function writeAnswers(answers: readonly Answer[], unanswered: string): string {
  const parts = answers.map(({ label, values }) => {
    const given = values.map((value) => value.trim()).filter((value) => value !== '')
    return `### ${oneLine(label)}\n\n${given.length === 0 ? `_${unanswered}_` : given.join(', ')}\n`
  })
  return parts.join('\n')
}

/** The title of the issue: what the form is about, and the answer to its first question. */
export function writeTitle(subject: string, answers: readonly Answer[]): string {
  const first = oneLine(answers[0]?.values.join(', ') ?? '')
  return first === '' ? subject : `${subject}: ${first}`.slice(0, 200)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Longest address that forges and browsers open for sure, in characters. */
export const longestAddress = 7000

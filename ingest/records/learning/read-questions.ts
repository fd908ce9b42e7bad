// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A question of the FAQ as its page has it. */
export interface WrittenQuestion {
  /** The last part of its address, as headings have it. */
  readonly id: string
  /** The section that it stands in. */
  readonly area: string
  readonly question: string
  /** Markdown. */
  readonly answer: string
  /** Line of the question, from 1. */
  readonly line: number
}

/** Questions of a page: headings of the third level, in sections of the second. What stands in a code block is no heading. */
export function readQuestions(page: string): readonly WrittenQuestion[] {
  const found: { area: string; question: string; line: number; lines: string[] }[] = []
  let area = ''
  let fence: string | undefined
  for (const [index, line] of page.replaceAll(/\r\n?/g, '\n').split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence
    const [, hashes = '', words = ''] = fence === undefined ? (/^(#{2,3}) (.*)$/.exec(line) ?? []) : []
    if (hashes === '##') area = words.trim()
    if (hashes === '###') found.push({ area, question: words.trim(), line: index + 1, lines: [] })
    else if (hashes === '') found.at(-1)?.lines.push(line)
  }
  return nameAll(found.map(({ lines, ...rest }) => ({ ...rest, answer: lines.join('\n').trim() })))
}

/** Ids as the headings of a page get them: the second of two that are the same has a number. */
function nameAll(questions: readonly Omit<WrittenQuestion, 'id'>[]): readonly WrittenQuestion[] {
  const seen = new Map<string, number>()
  return questions.map((one) => {
    const slug = slugHeading(one.question)
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return { id: count === 0 ? slug : `${slug}-${count}`, ...one }
  })
}

/** The id that Markdown gives a heading: small letters, no signs, hyphens for spaces (as github-slugger does). */
function slugHeading(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

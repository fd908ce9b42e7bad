// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a reader's browser keeps of learning, under ids that authors never change and that languages share. */

/** How a question was answered. */
export interface KeptAnswer {
  /** Places of options in the file, or what was typed. */
  readonly chosen: readonly number[] | string
  readonly correct: boolean
}

/** What is kept of a tutorial. */
export interface KeptPage {
  readonly done: boolean
  readonly quiz: Readonly<Record<string, KeptAnswer>>
}

/** All that is kept, by tutorial. */
export interface Progress {
  readonly v: 1
  readonly pages: Readonly<Record<string, KeptPage>>
}

/** Tutorials that exist, each with the ids of its questions. */
export type KnownPages = Readonly<Record<string, readonly string[]>>

export const noProgress: Progress = { v: 1, pages: {} }

/** The longest text that is kept of a typed answer, and the most options of a question. */
const longest = 500

/**
 * What was kept, as far as it can be trusted: a reader, another version or another program may have written anything. Undefined
 * when it is no progress at all.
 */
export function parseProgress(value: unknown): Progress | undefined {
  if (!isRecord(value) || value['v'] !== 1 || !isRecord(value['pages'])) return undefined
  const pages = Object.entries(value['pages']).flatMap(([id, page]) => {
    if (!isId(id) || !isRecord(page)) return []
    const quiz = isRecord(page['quiz']) ? Object.entries(page['quiz']) : []
    const answers = quiz.flatMap(([question, answer]) => {
      const kept = isId(question) ? parseAnswer(answer) : undefined
      return kept === undefined ? [] : [[question, kept] as const]
    })
    return [[id, { done: page['done'] === true, quiz: Object.fromEntries(answers) }] as const]
  })
  return { v: 1, pages: Object.fromEntries(pages) }
}

/** Without tutorials and questions that are no more: what nobody can repeat must not count. */
export function dropUnknown({ pages }: Progress, known: KnownPages): Progress {
  const kept = Object.entries(pages).flatMap(([id, page]) => {
    const questions = Object.hasOwn(known, id) ? known[id] : undefined
    if (questions === undefined) return []
    const quiz = Object.fromEntries(Object.entries(page.quiz).filter(([question]) => questions.includes(question)))
    return [[id, { ...page, quiz }] as const]
  })
  return { v: 1, pages: Object.fromEntries(kept) }
}

/** What is kept of one tutorial. */
export function pageOf({ pages }: Progress, id: string): KeptPage {
  return (Object.hasOwn(pages, id) ? pages[id] : undefined) ?? { done: false, quiz: {} }
}

/** The same with another state of one tutorial. */
export function withPage({ pages }: Progress, id: string, page: KeptPage): Progress {
  return { v: 1, pages: { ...pages, [id]: page } }
}

/** How many of these tutorials are finished. */
export function countDone(progress: Progress, ids: readonly string[]): number {
  return ids.filter((id) => pageOf(progress, id).done).length
}

/** How many questions were answered right. */
export function countRight({ pages }: Progress): number {
  return Object.values(pages).flatMap(({ quiz }) => Object.values(quiz).filter(({ correct }) => correct)).length
}

/** Both together: finished in one is finished; of two answers to a question the right one, else the newer, stays. */
export function mergeProgress(older: Progress, newer: Progress): Progress {
  let merged = older
  for (const [id, page] of Object.entries(newer.pages)) {
    const before = pageOf(older, id)
    const right = Object.entries(before.quiz).filter(([, { correct }]) => correct)
    const quiz = { ...before.quiz, ...page.quiz, ...Object.fromEntries(right) }
    merged = withPage(merged, id, { done: page.done || before.done, quiz })
  }
  return merged
}

function parseAnswer(value: unknown): KeptAnswer | undefined {
  if (!isRecord(value)) return undefined
  const { chosen } = value
  const correct = value['correct'] === true
  if (typeof chosen === 'string') return { chosen: chosen.slice(0, longest), correct }
  if (!Array.isArray(chosen) || chosen.length > longest) return undefined
  const places: readonly unknown[] = chosen
  const numbers = places.filter((one) => typeof one === 'number').filter((one) => Number.isInteger(one) && one >= 0)
  return { chosen: numbers, correct }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As the schemas take it, so never the name of something that every object has. */
function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 64
}

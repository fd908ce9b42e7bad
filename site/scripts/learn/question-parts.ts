// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The parts of a question on the page: what it asks, what was answered, what is said to it. */
import { l } from '../../i18n/learn-text.ts'
import type { LearnKey } from '../../i18n/learn.en.ts'
import type { Language } from '../../views/links.ts'
import type { Answer, JudgedQuestion, Verdict } from '../../views/learn/judge-answer.ts'

const types = ['single', 'multiple', 'text', 'order'] as const

/** What is known of a question; its page was written by the same build. */
export function describeQuestion({ dataset }: HTMLElement): JudgedQuestion {
  const right: readonly number[] = JSON.parse(dataset['right'] ?? '[]')
  const answers: readonly string[] = JSON.parse(dataset['answers'] ?? '[]')
  const type = types.find((one) => one === dataset['type']) ?? 'single'
  return { type, options: Number(dataset['options']), right, answers }
}

/** What the reader chose, typed or ordered. An order with a place that is missing or given twice is no answer yet. */
export function readAnswer(question: HTMLElement): Answer {
  const typed = question.querySelector<HTMLInputElement>('input[type=text]')
  if (typed !== null) return typed.value.trim()
  const places = listPlaces(question)
  if (places.length === 0)
    return listChoices(question).flatMap(({ checked, value }) => (checked ? [Number(value)] : []))
  const order = places
    .filter(({ value }) => value !== '')
    .sort((a, b) => Number(a.value) - Number(b.value))
    .map(({ dataset }) => Number(dataset['option']))
  const isWhole = new Set(places.map(({ value }) => value)).size === places.length && order.length === places.length
  return isWhole ? order : []
}

/** Puts back what was kept; false when it does not fit the question any more. */
export function fillAnswer(question: HTMLElement, answer: Answer): boolean {
  const typed = question.querySelector<HTMLInputElement>('input[type=text]')
  if (typeof answer === 'string' || typed !== null) {
    if (typed === null || typeof answer !== 'string') return false
    typed.value = answer
    return answer !== ''
  }
  if (answer.length === 0 || answer.some((option) => option >= Number(question.dataset['options']))) return false
  for (const choice of listChoices(question)) choice.checked = answer.includes(Number(choice.value))
  for (const place of listPlaces(question)) place.value = String(answer.indexOf(Number(place.dataset['option'])))
  return true
}

/** Says how an answer is, and what is to be said of each option that was chosen. */
export function showVerdict(question: HTMLElement, verdict: Verdict, lang: Language): void {
  const { state, found = 0 } = verdict
  if (state === 'empty') delete question.dataset['state']
  else question.dataset['state'] = state
  const words = question.querySelector('.verdict')
  if (words !== null)
    words.textContent = l(lang, wordsOf(question, state), { found, total: question.dataset['options'] ?? '' })
  question.querySelector('.explanation')?.toggleAttribute('hidden', state !== 'right')
  const chosen = new Set(listChoices(question).flatMap(({ checked, value }) => (checked ? [value] : [])))
  for (const said of question.querySelectorAll<HTMLElement>('[data-said]'))
    said.hidden = state === 'empty' || !chosen.has(said.dataset['said'] ?? '')
}

function wordsOf({ dataset }: HTMLElement, state: Verdict['state']): LearnKey {
  if (state !== 'empty') return `quiz.${state}`
  return dataset['type'] === 'order' ? 'quiz.nothing.order' : 'quiz.nothing'
}

/** As if it had never been answered. */
export function clearQuestion(question: HTMLElement): void {
  question.querySelector('form')?.reset()
  delete question.dataset['state']
  const words = question.querySelector('.verdict')
  if (words !== null) words.textContent = ''
  for (const part of question.querySelectorAll<HTMLElement>('.explanation, [data-said]')) part.hidden = true
}

function listChoices(question: HTMLElement): readonly HTMLInputElement[] {
  return [...question.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')]
}

function listPlaces(question: HTMLElement): HTMLSelectElement[] {
  return [...question.querySelectorAll('select')]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { TutorialPage } from '../../../schemas/types.gen.ts'
import { describePaths } from '../../../ingest/records/learning/describe-paths.ts'
import { describeTutorials } from '../../../ingest/records/learning/describe-tutorials.ts'
import { judgeAnswer } from '../../../site/views/learn/judge-answer.ts'
import { dropUnknown, mergeProgress, pageOf, parseProgress } from '../../../site/views/learn/progress.ts'
import { reportAddress } from '../../../site/views/learn/report-address.ts'

function makePage(order: number, level: 'beginner' | 'advanced' = 'beginner'): TutorialPage {
  const texts = { objectives: ['Do.'], outcome: 'a thing', keyPoints: ['Point.'] }
  return {
    title: 'T',
    description: 'D.',
    sidebar: { order },
    tutorial: { level, teaching: 40, exercises: 20, ...texts },
  }
}

describe('what is published of tutorials', () => {
  const written = [
    { id: 'b', record: makePage(1, 'advanced') },
    { id: 'a', record: makePage(2) },
    { id: 'a', language: 'fr' as const, record: makePage(2) },
  ]

  test('is in the order of their pages, with the languages that the site has', () => {
    const tutorials = describeTutorials(written, ['en', 'fr'])
    expect(tutorials.map(({ id, texts }) => [id, ...Object.keys(texts)])).toEqual([
      ['b', 'en'],
      ['a', 'en', 'fr'],
    ])
    expect(describeTutorials(written, ['en']).map(({ texts }) => Object.keys(texts))).toEqual([['en'], ['en']])
  })

  test('gives a path the time of all its tutorials and the level of the hardest', () => {
    const path = { id: 'p', title: 'P', description: 'D.', audience: 'A.' }
    const paths = [
      { ...path, sections: [{ title: 'S', tutorials: ['a', 'b', 'gone'] }] },
      { ...path, id: 'empty', sections: [{ title: 'S', tutorials: ['gone'] }] },
    ]
    expect(describePaths(paths, describeTutorials(written, ['en']))).toMatchObject([
      { id: 'p', minutes: 120, level: 'advanced', sections: [{ tutorials: ['a', 'b'] }] },
    ])
  })

  test('has no address that a browser must not open', () => {
    const record = makePage(1)
    const prerequisites = [
      { text: 'A', url: 'javascript:alert(1)' },
      { text: 'B', url: 'https://example.org/' },
    ]
    const [tutorial] = describeTutorials(
      [{ id: 'a', record: { ...record, tutorial: { ...record.tutorial, prerequisites } } }],
      ['en'],
    )
    expect(tutorial?.texts.en?.prerequisites).toEqual([{ text: 'A' }, { text: 'B', url: 'https://example.org/' }])
  })
})

describe('an answer', () => {
  const choice = { type: 'multiple' as const, options: 3, right: [0, 2], answers: [] }
  test.each([
    ['nothing', [], { state: 'empty' }],
    ['all that is right', [0, 2], { state: 'right' }],
    ['only some of it', [0], { state: 'missed' }],
    ['something wrong with it', [0, 1, 2], { state: 'wrong' }],
  ])('of %s is told as such', (_name, chosen, verdict) => {
    expect(judgeAnswer(choice, chosen)).toEqual(verdict)
  })

  test('that is typed is right whatever its capitals and spaces', () => {
    const typed = { type: 'text' as const, options: 0, right: [], answers: ['LGPL-3.0-or-later'] }
    expect(judgeAnswer(typed, '  `lgpl-3.0-OR-later` ')).toEqual({ state: 'right' })
    expect(judgeAnswer(typed, 'LGPL')).toEqual({ state: 'wrong' })
    expect(judgeAnswer(typed, ' ` ')).toEqual({ state: 'empty' })
  })

  test('that orders lines says how many are in their place', () => {
    const order = { type: 'order' as const, options: 3, right: [], answers: [] }
    expect(judgeAnswer(order, [0, 1, 2])).toEqual({ state: 'right' })
    expect(judgeAnswer(order, [0, 2, 1])).toEqual({ state: 'partly', found: 1 })
  })
})

describe('what a browser keeps', () => {
  const kept = {
    v: 1,
    pages: {
      'first-job': {
        done: true,
        quiz: { a: { chosen: [1, 'x', -2], correct: true }, gone: { chosen: 'y', correct: true } },
      },
      constructor: { done: true },
      ghost: { done: true, quiz: {} },
      broken: 7,
    },
  }

  test('is read as far as it makes sense', () => {
    expect(parseProgress(kept)?.pages['first-job']?.quiz['a']).toEqual({ chosen: [1], correct: true })
    for (const other of [null, 3, [], {}, { v: 2, pages: {} }, { v: 1, pages: [] }])
      expect(parseProgress(other)).toBeUndefined()
  })

  test('loses tutorials and questions that are no more', () => {
    const progress = parseProgress(kept)
    if (progress === undefined) throw new Error('It is progress.')
    expect(dropUnknown(progress, { 'first-job': ['a'], other: [] })).toEqual({
      v: 1,
      pages: { 'first-job': { done: true, quiz: { a: { chosen: [1], correct: true } } } },
    })
    expect(pageOf(progress, 'toString')).toEqual({ done: false, quiz: {} })
  })

  test('never loses what was reached when a file is read', () => {
    const page = (done: boolean, correct: boolean) => ({ done, quiz: { a: { chosen: [0], correct } } })
    const merged = mergeProgress({ v: 1, pages: { x: page(true, true) } }, { v: 1, pages: { x: page(false, false) } })
    expect(merged.pages['x']).toEqual(page(true, true))
  })
})

test('a report opens the form of the forge with a title and a text, and any other address as it is', () => {
  const text = { title: 'A & b', body: 'x\ny' }
  expect(reportAddress('https://github.com/a/b/issues', text)).toBe(
    'https://github.com/a/b/issues/new?title=A%20%26%20b&body=x%0Ay',
  )
  expect(reportAddress('https://gitlab.example.org/a/b/-/issues/', text)).toBe(
    'https://gitlab.example.org/a/b/-/issues/new?issue[title]=A%20%26%20b&issue[description]=x%0Ay',
  )
  expect(reportAddress('https://example.org/contact', text)).toBe('https://example.org/contact')
  expect(reportAddress('javascript:alert(1)', text)).toBeUndefined()
  expect(reportAddress(undefined, text)).toBeUndefined()
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { check } from './small-instance.ts'

interface Fields {
  readonly more?: string
  readonly body?: string
  readonly teaching?: number
}

/** A tutorial; what is given as `more` begins on line 10. */
function makeTutorial({ more = '', body = '### Exercise: try it\n', teaching = 40 }: Fields = {}): string {
  return `---
title: First job
description: Write a batch script.
tutorial:
  level: beginner
  teaching: ${String(teaching)}
  exercises: 20
  objectives: [Write a batch script.]
  outcome: a job that ran
${more}  keyPoints: [A job asks for what it needs.]
---

${body}`
}

const en = 'content/docs/learn/first-job.md'
const fr = 'content/docs/fr/learn/first-job.md'
const question = (id: string, rest: string) => `  - { id: ${id}, type: ${rest}, prompt: P?, explanation: E. }\n`
const quiz = (...questions: string[]) => `title: Q\nquestions:\n${questions.join('')}`

describe('a tutorial', () => {
  test('that names what exists and has an exercise is right', async () => {
    const more = '  prerequisites: [{ tutorial: shell }, { text: An account }]\n  quiz: first-job\n'
    const files = {
      [en]: makeTutorial({ more }),
      [fr]: makeTutorial({ more, body: '### Exercice : essayez\n' }),
      'content/docs/learn/shell.md': makeTutorial(),
      'content/docs/learn/index.md': '---\ntitle: Learn\n---\n\nNo tutorial.\n',
      'content/quizzes/first-job.yml': quiz(question('a', 'text, answers: [x]')),
    }
    expect(await check(files)).toEqual([])
  })

  test('is told at its place when it asks for a tutorial or a quiz that is not there', async () => {
    const more = '  prerequisites: [{ tutorial: shell }]\n  quiz: first\n'
    expect(await check({ [en]: makeTutorial({ more }) })).toEqual([
      `${en}:10:31 tutorial/unknown-prerequisite`,
      `${en}:11:9 tutorial/unknown-quiz`,
    ])
  })

  test('hears of the fault in its quiz, and not that the quiz is not there', async () => {
    const page = makeTutorial({ more: '  quiz: heat\n' })
    expect(await check({ 'content/docs/learn/heat.md': page, 'content/quizzes/heat.yml': 'title: [x\n' })).toEqual([
      expect.stringMatching(/^content\/quizzes\/heat\.yml:\d+:\d+ document\/syntax$/),
    ])
  })

  test('cannot need itself by way of others', async () => {
    const needs = (id: string) => makeTutorial({ more: `  prerequisites: [{ tutorial: ${id} }]\n` })
    const files = { [en]: needs('b'), 'content/docs/learn/b.md': needs('c'), 'content/docs/learn/c.md': needs('b') }
    // Whoever begins with the first job is led into the circle, but it is not part of it.
    expect(await check(files)).toEqual([
      'content/docs/learn/b.md:10:31 tutorial/prerequisite-cycle',
      'content/docs/learn/c.md:10:31 tutorial/prerequisite-cycle',
    ])
  })

  test('has an exercise, and one that is only shown in a code block is none', async () => {
    const body = '```md\n### Exercise: try it\n```\n'
    expect(await check({ [en]: makeTutorial({ body }) })).toEqual([`${en}:5:3 tutorial/no-exercise`])
  })

  test('has a description, since lists and search engines show it', async () => {
    const text = makeTutorial().replace('description: Write a batch script.\n', '')
    expect(await check({ [en]: text })).toEqual([`${en}:2:1 schema/missing-field`])
  })

  test('differs from its translation in texts only', async () => {
    const body = '### Exercice 1\n### Exercice 2\n'
    expect(await check({ [en]: makeTutorial(), [fr]: makeTutorial({ teaching: 30, body }) })).toEqual([
      `${fr}:5:3 tutorial/translation-differs`,
      `${fr}:6:13 tutorial/translation-differs`,
    ])
    expect(await check({ [en]: makeTutorial(), [fr]: '---\ntitle: Premier\n---\n' })).toEqual([
      `${fr}:-:- tutorial/translation-differs`,
    ])
    expect(await check({ [fr]: makeTutorial() })).toEqual([`${fr}:5:3 tutorial/translation-differs`])
  })
})

test.each([
  ['single, options: [{ text: a }, { text: b }]', 'with no right option'],
  ['single, options: [{ text: a, correct: true }, { text: b, correct: true }]', 'with two right options'],
  ['multiple, options: [{ text: a }, { text: b }]', 'with several options and none right'],
  ['order, options: [{ text: a, correct: true }, { text: b }]', 'that asks for an order and marks one'],
  ['text, options: [{ text: a }, { text: b }]', 'that is typed and has options'],
  ['single, answers: [a]', 'that has options and answers to type'],
  ['text', 'without an answer'],
])('a question %s is told: %s', async (rest) => {
  const problems = await check({ 'content/quizzes/q.yml': quiz(question('a', rest)) })
  expect(problems.map((line) => line.split(' ')[1])).toEqual(['quiz/wrong-parts'])
})

test('questions of a quiz have ids of their own, and the same options in both languages', async () => {
  const options = 'options: [{ text: a, correct: true }, { text: b }]'
  const french = `single, ${options}, fr: { prompt: P, options: [{ text: a }, { text: b }, { text: c }], explanation: E }`
  const text = quiz(question('a', 'text, answers: [x]'), question('a', `single, ${options}`), question('b', french))
  expect(await check({ 'content/quizzes/q.yml': text })).toEqual([
    'content/quizzes/q.yml:4:11 quiz/duplicate',
    expect.stringMatching(/^content\/quizzes\/q.yml:5:\d+ quiz\/translation-differs$/) as string,
  ])
})

test('a path leads over tutorials that exist, each once', async () => {
  const path = (tutorials: string, more = '') =>
    `  - { id: a, title: T, description: D., audience: A., sections: [{ title: S, tutorials: ${tutorials} }]${more} }\n`
  const paths = `paths:\n${path('[first-job, first-job]')}${path('[frist-job]')}`
  const files = { [en]: makeTutorial(), 'content/paths.yml': paths }
  expect((await check(files)).map((line) => line.replace(/^.*?:(\d+):\d+/, '$1'))).toEqual([
    '2 path/duplicate',
    '3 path/duplicate',
    '3 path/unknown-tutorial',
  ])
  const french = ', fr: { title: T, description: D., audience: A., sections: [a, b] }'
  expect(await check({ [en]: makeTutorial(), 'content/paths.yml': `paths:\n${path('[first-job]', french)}` })).toEqual([
    expect.stringMatching(/path\/translation-differs$/) as string,
  ])
})

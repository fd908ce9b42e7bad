// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { feedbackAddCommand } from '../../../ingest/commands/feedback-add.ts'
import { computedKpis } from '../../../ingest/records/computed-kpis.ts'
import { mergeAnswers, tallyAnswers } from '../../../ingest/records/learning/training-answers.ts'
import { writeFeedback, writeFeedbackIssue } from '../../../site/views/learn/feedback-text.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const id = (digit: string) => digit.repeat(16)
const answer = (digit: string, score = '4') =>
  writeFeedback({ finished: true, score, minutes: '70' }, { id: id(digit), tutorial: 'first-job', day: '2026-11-27' })

/** Adds files to an instance, and tells what the command said and what is kept. */
async function add(root: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const context = { root, standing: root, values: new Map(), environment: {}, now: 0, colour: false }
  const result = await feedbackAddCommand.run({ ...context, paths: Object.keys(files), onProgress: () => undefined })
  return { ...result, messages: (result.messages ?? []).map(({ code, severity }) => `${severity} ${code}`) }
}

function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-feedback-'))
  folders.push(root)
  return root
}

describe('portal feedback add', () => {
  test('keeps what the form wrote, from a file and from an issue, once each', async () => {
    const root = makeRoot()
    const issues = JSON.stringify([{ body: writeFeedbackIssue('Thanks!', answer('b')) }, { body: 'No answer here.' }])
    expect(await add(root, { 'a.json': answer('a'), 'issues.json': issues })).toMatchObject({
      ...{ output: '2 new answers, 2 in all.\n', exitCode: 0, messages: [] },
    })
    const kept = readFileSync(join(root, 'snapshots/feedback.json'), 'utf8')
    expect(await add(root, { 'a.json': answer('a', '1') })).toMatchObject({ output: '0 new answers, 2 in all.\n' })
    expect(readFileSync(join(root, 'snapshots/feedback.json'), 'utf8')).toBe(kept)
  })

  test('leaves out what a stranger wrote, and says so', async () => {
    const root = makeRoot()
    const bad = writeFeedbackIssue('', answer('c').replace('"score": 4', '"score": 400'))
    const result = await add(root, {
      'issues.json': JSON.stringify([{ body: bad }, { body: writeFeedbackIssue('', answer('d')) }]),
    })
    expect(result).toMatchObject({ output: '1 new answer, 1 in all.\n', exitCode: 0 })
    expect(result.messages).toEqual(['warning schema/not-allowed'])
  })

  test('tells a file that was cut off, and keeps nothing of it', async () => {
    const root = makeRoot()
    const result = await add(root, { 'a.json': answer('a').slice(0, 60) })
    expect(result).toMatchObject({
      output: '0 new answers, 0 in all.\n',
      exitCode: 1,
      messages: ['error document/syntax'],
    })
  })

  test('writes nothing over a damaged file', async () => {
    const root = makeRoot()
    await add(root, { 'a.json': answer('a') })
    writeFileSync(join(root, 'snapshots/feedback.json'), '{"format":')
    expect(await add(root, { 'b.json': answer('b') })).toMatchObject({ exitCode: 1 })
    expect(readFileSync(join(root, 'snapshots/feedback.json'), 'utf8')).toBe('{"format":')
  })
})

test('the form leaves out what nobody said: an empty field is no zero', () => {
  const said = { finished: false, score: '', minutes: '0' }
  expect(JSON.parse(writeFeedback(said, { id: id('a'), tutorial: 't', day: '2026-01-01' }))).toMatchObject({
    answers: [{ id: id('a'), tutorial: 't', day: '2026-01-01', finished: false }],
  })
})

test('answers are the same in whatever order they come', () => {
  const digit = fc.constantFrom('a', 'b', 'c', 'd')
  const made = fc.record({
    id: digit.map(id),
    day: fc.constantFrom('2026-01-01', '2026-05-01'),
    finished: fc.boolean(),
  })
  const answers = fc.uniqueArray(made, { selector: (one) => one.id })
  fc.assert(
    fc.property(answers, (list) => {
      const full = list.map((one) => ({ ...one, tutorial: 't' }))
      const one = full.reduceRight<ReturnType<typeof mergeAnswers>>((known, next) => mergeAnswers(known, [next]), [])
      expect(one).toEqual(mergeAnswers([], full))
    }),
  )
})

test('the training KPIs of a quarter count its answers; without answers there is none, not zero', () => {
  const answers = [
    { id: id('a'), tutorial: 't', day: '2026-10-01', finished: true, score: 5 },
    { id: id('b'), tutorial: 't', day: '2026-12-31', finished: false, score: 2 },
    { id: id('c'), tutorial: 't', day: '2026-12-31', finished: true },
    { id: id('d'), tutorial: 't', day: '2026-09-30', finished: true, score: 1 },
  ]
  const feedback = [...tallyAnswers(answers)].find(([, facts]) => facts.answers === 3)?.[1]
  const facts = { projects: [], worseSeries: 0 }
  const compute = (name: string, more = {}) => computedKpis.get(name)?.compute({ ...facts, ...more })
  expect(compute('tutorial-score', { feedback })).toBe(3.5)
  expect(compute('tutorials-finished', { feedback })).toBeCloseTo(66.67, 2)
  expect(compute('tutorial-answers', { feedback })).toBe(3)
  expect(compute('tutorial-answers')).toBeUndefined()
  expect(compute('tutorial-score')).toBeUndefined()
})

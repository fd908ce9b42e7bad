// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readAssessment } from '../../../../ingest/records/assessment/read-assessment.ts'
import type { GuidelinesFile } from '../../../../schemas/types.gen.ts'

const guidelines: GuidelinesFile = parse(readFileSync('content/guidelines.yml', 'utf8'))
const folder = 'test/fixtures/assessments'

/** Answers as `1.1 yes https://…`, in the order of the guidelines. */
function summarise(text: string): string[] {
  return readAssessment(text, guidelines).answers.map(({ candidate, claim, evidence }) =>
    [candidate.number, claim, ...evidence.flatMap(({ urls }) => urls)].join(' '),
  )
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('a self-assessment', () => {
  const answers = [
    '1.1 true https://example.org/recipe',
    '1.4 false',
    '2.1 true',
    '2.2 true https://example.org/pipelines',
    '7.1 true',
    '7.2 false',
  ]

  test.each(['plain.md', 'stars-and-tabs.md', 'windows.md', 'no-headings.md', 'other-words.md', 'inline.md'])(
    'is read the same however it is written: %s',
    (name) => {
      expect(summarise(read(name))).toEqual(answers)
    },
  )

  test('gives the lines on which its author finds answers and evidence', () => {
    const [first] = readAssessment(read('plain.md'), guidelines).answers
    expect(first).toMatchObject({ line: 7, evidence: [{ line: 8, text: 'Spack https://example.org/recipe' }] })
  })

  test('keeps apart what belongs to no question', () => {
    const { unattached } = readAssessment(read('inline.md'), guidelines)
    expect(unattached).toEqual([{ line: 6, text: 'Spack repository: https://example.org/spack' }])
  })

  test('says which criteria it leaves out', () => {
    const { answers: given, missing } = readAssessment(read('plain.md'), guidelines)
    expect(given.length + missing.length).toBe(28)
    expect(missing.map(({ number }) => number)).toContain('9.3')
  })

  test('may word a question as nobody else does when its place tells which it is, and is told so', () => {
    const text = '## Minimal Documentation\n- [x] There is a book\n- [ ] It is easily browsable online\n'
    const { answers: given, remarks } = readAssessment(text, guidelines)
    expect(given.map(({ candidate, claim }) => [candidate.number, claim])).toEqual([
      ['5.1', true],
      ['5.2', false],
    ])
    expect(remarks).toMatchObject([{ kind: 'unknown-line', line: 2, counts: true }])
  })

  test('is not guessed at: a strange mark is no answer, a second answer does not count, a stray line is told', () => {
    const text = '- [maybe] Packages exist\n- [x] CI exists\n- [ ] CI exists\n- [x] The logo is blue\n'
    const { answers: given, remarks } = readAssessment(text, guidelines)
    expect(given.map(({ candidate, claim }) => [candidate.number, claim])).toEqual([
      ['1.1', null],
      ['2.2', true],
    ])
    expect(remarks.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'unclear-mark 1',
      'answered-twice 3',
      'unknown-line 4',
    ])
  })

  const wordings = guidelines.guidelines.flatMap(({ title, criteria }) =>
    criteria.map(({ id, wordings: known = [] }) => ({ title, id, known })),
  )

  test('may stand in any order, with any bullet, line end, case of letters and blanks', () => {
    const style = fc.record({
      bullet: fc.constantFrom('-', '*', '+', '1.'),
      end: fc.constantFrom('\n', '\r\n', ' \r\n', '\r'),
      upper: fc.boolean(),
      headings: fc.boolean(),
    })
    const order = fc.shuffledSubarray(wordings, { minLength: 1 })
    const claims = fc.array(fc.boolean(), { minLength: 28, maxLength: 28 })
    fc.assert(
      fc.property(style, order, claims, fc.nat(), ({ bullet, end, upper, headings }, lines, marks, seed) => {
        const text = lines.flatMap(({ title, known }, at) => {
          const wording = known[seed % known.length] ?? ''
          const asked = upper ? wording.toUpperCase() : wording
          const box = `${bullet} [${marks[at] === true ? 'x' : ' '}] ${asked}`
          return [...(headings ? [`## ${title}`] : []), box, `  - https://example.org/${at}`]
        })
        const { answers: given, remarks } = readAssessment(text.join(end), guidelines)
        expect(remarks).toEqual([])
        const wanted = lines.map(({ title, id }, at) => `${title} ${id} ${marks[at]}`)
        const got = given.map(({ candidate, claim }) => {
          const title = guidelines.guidelines.find((one) => one.id === candidate.guideline)?.title
          return `${title} ${candidate.criterion.id} ${claim}`
        })
        expect(got.toSorted()).toEqual(wanted.toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('never makes the reader fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => readAssessment(`- [x] ${text}\n${text}`, guidelines)).not.toThrow()
      }),
      { numRuns: 100 },
    )
  })

  test('takes no longer for a hostile line than for a long one', () => {
    const started = performance.now()
    readAssessment(`- [x] ${'a '.repeat(20_000)}\n${'['.repeat(50_000)}\n${'https://a.b/)'.repeat(5_000)}`, guidelines)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

const real = '../../shared/data/catalogue'
const golden = join(real, 'self-assessment-expected.json')

interface Expected {
  readonly criteria: readonly {
    readonly id: string
    readonly checked: boolean
    readonly line: number
    readonly evidence: readonly { readonly line: number; readonly text: string }[]
  }[]
}

// The files of the programme carry no licence, so they are not kept here: where they lie beside the repository, they are read.
describe.skipIf(!existsSync(golden))('the self-assessments of the programme', () => {
  const expected: Record<string, Expected> = existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : {}
  test.each(Object.entries(expected))('%s: every answer, line and piece of evidence', (name, { criteria }) => {
    const text = readFileSync(join(real, 'sw-catalog/self-assessment', name), 'utf8')
    const given = readAssessment(text, guidelines).answers.map(({ candidate, claim, line, evidence }) => ({
      id: candidate.number,
      checked: claim,
      line,
      evidence: evidence.map((one) => ({ line: one.line, text: one.text })),
    }))
    const wanted = criteria.map(({ id, checked, line, evidence }) => ({
      id,
      checked,
      line,
      evidence: evidence.map((one) => ({ line: one.line, text: one.text })),
    }))
    expect(given).toEqual(wanted)
  })
})

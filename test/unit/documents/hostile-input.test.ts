// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { decodeText } from '../../../ingest/documents/decode.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'

/** Most processor time that any of these may cost, in milliseconds; the time on the clock depends on what else runs. */
const timeLimit = 2000

const megabytes4 = 4 * 1024 * 1024

function fill(part: string, length = megabytes4): string {
  return part.repeat(Math.floor(length / part.length))
}

function makeKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `key${index}: x`).join('\n')
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

/** Aliases of aliases: nine levels of nine make 387,420,489 words. */
const bomb = Array.from({ length: 9 }, (_, index) => {
  const before = index === 0 ? '"lol"' : `*l${index - 1}`
  return `l${index}: &l${index} [${Array.from({ length: 9 }, () => before).join(', ')}]`
}).join('\n')

const yamlCases: readonly [name: string, text: string, code: string][] = [
  ['a bomb of aliases', bomb, 'document/yaml-feature'],
  ['an alias of itself', 'a: &a [*a]', 'document/yaml-feature'],
  ['a merge key', 'base: {a: 1}\nderived:\n  <<: {b: 2}', 'document/yaml-feature'],
  ['a tag of JavaScript', 'a: !!js/function "function () { return 1 }"', 'document/yaml-feature'],
  ['a tag of Python', '!!python/object/apply:os.system ["true"]', 'document/yaml-feature'],
  ['a binary tag', 'a: !!binary aGVsbG8=', 'document/yaml-feature'],
  ['an anchor that nobody uses', 'a: &anchor 1', 'document/yaml-feature'],
  ['4 MB of anchors', fill('&a '), 'document/yaml-feature'],
  ['a version directive', '%YAML 1.1\n---\nyes: no', 'document/yaml-feature'],
  ['4 MB of directives', fill('%a\n'), 'document/yaml-feature'],
  ['two documents', 'a: 1\n---\nb: 2', 'document/yaml-feature'],
  ['a list as a key', '? [1, 2]\n: x', 'document/yaml-feature'],
  ['a key that stands twice', 'a: 1\na: 2', 'document/duplicate-key'],
  ['a prototype', '__proto__: {admin: true}', 'document/forbidden-key'],
  ['a constructor', 'a: {constructor: {prototype: {x: 1}}}', 'document/forbidden-key'],
  ['40,000 keys', makeKeys(40_000), 'document/too-many-keys'],
  ['400,000 keys', makeKeys(300_000), 'document/too-many-keys'],
  ['100,000 lists inside each other', fill('[', 100_000), 'document/too-deep'],
  ['4 MB of lists inside each other', fill('['), 'document/too-deep'],
  ['100,000 mappings inside each other', fill('{a: ', 400_000), 'document/too-deep'],
  ['100,000 dashes', fill('- ', 200_000), 'document/too-deep'],
  ['100,000 question marks', fill('? ', 200_000), 'document/too-deep'],
  ['4 MB of short entries', fill('- a\n'), 'document/too-large'],
  ['4 MB of empty lines', fill('\n'), 'document/too-large'],
  ['4 MB of commas', `[${fill(',')}]`, 'document/syntax'],
  ['4 MB of wrong escapes', `"${fill('\\q')}"`, 'document/syntax'],
  ['4 MB in double quotes that never close', `"${fill('a ')}`, 'document/syntax'],
  ['100,000 closing brackets', fill(']', 100_000), 'document/syntax'],
  ['a tab for indentation', 'a:\n\tb: 1', 'document/syntax'],
  ['a number too large', 'a: 1e400', 'document/number-range'],
  ['a whole number beyond 2^53', 'a: 9007199254740993', 'document/number-range'],
  ['not a number', 'a: .NaN', 'document/non-finite'],
  ['half a character', 'a: "\\uD800"', 'document/encoding'],
]

const jsonCases: readonly [name: string, text: string, code: string][] = [
  ['a key that stands twice', '{"a":1,"a":2}', 'document/duplicate-key'],
  ['a key that stands twice, once escaped', '{"a":1,"\\u0061":2}', 'document/duplicate-key'],
  ['a prototype', '{"__proto__":{"admin":true}}', 'document/forbidden-key'],
  ['an escaped prototype', '{"\\u005f\\u005fproto\\u005f\\u005f":{}}', 'document/forbidden-key'],
  ['100,000 lists inside each other', `${fill('[', 100_000)}${fill(']', 100_000)}`, 'document/too-deep'],
  ['100,000 objects inside each other', fill('{"a":', 500_000), 'document/too-deep'],
  ['32 MB of lists inside each other', fill('[', 32 * 1024 * 1024), 'document/too-deep'],
  ['a number too large', '[1e400]', 'document/number-range'],
  ['a whole number beyond 2^53', '[9007199254740993]', 'document/number-range'],
  ['4 MB of digits', `[${fill('9')}]`, 'document/number-range'],
  ['not a number', '[NaN]', 'document/non-finite'],
  ['half a character', '["\\uDC00"]', 'document/encoding'],
  ['a comment', '[1] // one', 'document/syntax'],
  ['a comma too many', '[1,]', 'document/syntax'],
  ['a text that never closes', `["${fill('a')}`, 'document/syntax'],
  ['4 MB of backslashes that never close', `["${fill('\\\\')}`, 'document/syntax'],
  ['a form feed for a space', '[1,\f2]', 'document/syntax'],
  ['a second value', '{} {}', 'document/syntax'],
]

const byteCases: readonly [name: string, content: Uint8Array, code: string][] = [
  ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x61, 0), 'document/encoding'],
  ['UTF-16 without a mark', bytes(0x61, 0, 0x3a, 0), 'document/encoding'],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'document/encoding'],
  ['a NUL character', bytes(0x61, 0x62, 0, 0x63), 'document/encoding'],
  ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 'document/encoding'],
  ['an overlong character', bytes(0xc0, 0x80), 'document/encoding'],
  ['4 MB of wrong bytes', new Uint8Array(megabytes4).fill(0x80), 'document/encoding'],
  ['one byte over 4 MB', new Uint8Array(megabytes4 + 1).fill(0x20), 'document/too-large'],
]

const artefactCases: readonly [name: string, text: string, code: string][] = [
  ['a script behind data.js', 'window.X = {"a":1}; fetch("https://example.org")', 'document/syntax'],
  ['a call in data.js', 'window.X = JSON.parse("{}")', 'document/syntax'],
  ['a page in place of a report', '<!doctype html><title>500</title>', 'artefact/unrecognised'],
  ['YAML in place of a report', 'runs:\n  - a', 'artefact/unrecognised'],
  ['4 MB of spaces', fill(' '), 'artefact/unrecognised'],
  ['4 MB of a name that never ends', `window.${fill('a')}`, 'artefact/unrecognised'],
]

/** Runs within the time limit, and gives what it gives. */
function runInTime<T>(run: () => T): T {
  const started = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(timeLimit)
  return result
}

describe('hostile input ends soon, each with its own code', () => {
  test.each(yamlCases)('YAML with %s', (_name, text, code) => {
    const parsed = runInTime(() => parseYamlText(text, 'projects.yml'))
    const problems = 'problems' in parsed ? parsed.problems : []
    expect(problems[0]?.code).toBe(code)
    expect(problems[0]?.position).toBeDefined()
    expect(problems.length).toBeLessThanOrEqual(101)
  })

  test.each(jsonCases)('JSON with %s', (_name, text, code) => {
    const parsed = runInTime(() => parseJsonText(text, 'report.json'))
    expect('problem' in parsed ? parsed.problem.code : 'taken').toBe(code)
    expect('problem' in parsed && parsed.problem.position).toBeDefined()
  })

  test.each(byteCases)('bytes with %s', (_name, content, code) => {
    const decoded = runInTime(() => decodeText(content, 'projects.yml'))
    expect('problem' in decoded ? decoded.problem.code : 'taken').toBe(code)
  })

  test.each(artefactCases)('an artefact with %s', (_name, text, code) => {
    const content = new TextEncoder().encode(text)
    const found = runInTime(() => {
      const read = readArtefactDocument({ path: 'data.js', bytes: content, sha256: '' })
      return 'problem' in read ? [read.problem] : adaptDocument(read.document, { mapping: [] }).problems
    })
    expect(found[0]?.code ?? 'taken').toBe(code)
  })

  test('nothing of it reaches the prototype of objects', () => {
    for (const [, text] of [...yamlCases, ...jsonCases]) {
      parseYamlText(text.slice(0, 1000), 'x.yml')
      parseJsonText(text, 'x.json')
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('admin' in {}).toBe(false)
  })
})

describe('unusual input that is fine', () => {
  test.each([
    ['a byte order mark', '\uFEFFa: 1\n'],
    ['lines that end with CR only', 'a: 1\rb: [2,\r 3]\r'],
    ['lines that end with CRLF', 'a: 1\r\nb: [2,\r\n 3]\r\n'],
  ])('YAML with %s', (_name, text) => {
    const decoded = decodeText(new TextEncoder().encode(text), 'a.yml')
    const parsed = 'text' in decoded ? parseYamlText(decoded.text, 'a.yml') : decoded
    expect(parsed).toMatchObject({ value: { a: 1 } })
  })

  test('YAML with a text of nearly 4 MB', () => {
    const parsed = runInTime(() => parseYamlText(`a: |\n${fill('  words of a text\n', megabytes4 - 10)}`, 'a.yml'))
    expect(parsed).toHaveProperty('value')
  })

  test('JSON with 4 MB of short entries', () => {
    const parsed = runInTime(() => parseJsonText(`[${fill('{},')}{}]`, 'a.json'))
    expect(parsed).toHaveProperty('value')
  })
})

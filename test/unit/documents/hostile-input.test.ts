// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { decodeText } from '../../../ingest/documents/decode.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import type { Problem } from '../../../ingest/problem.ts'

/**
 * Most processor time that any of these may cost, in milliseconds. Speed is measured in benches: this is far above what a slow machine
 * needs and far below what work that grows with the square of its input would take.
 */
const timeLimit = 10_000

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

/** Name, text, and the verdict: the code with the line and the column where the portal says it is, or `taken`. */
type Row = readonly [name: string, text: string, verdict: string]

const yamlRows: readonly Row[] = [
  // What YAML can do that a list of records has no need of.
  ['a bomb of aliases', bomb, 'document/yaml-feature 1:5'],
  ['an alias of itself', 'a: &a [*a]', 'document/yaml-feature 1:4'],
  ['a merge key', 'base: {a: 1}\nderived:\n  <<: {b: 2}', 'document/yaml-feature 3:3'],
  ['a tag of JavaScript', 'a: !!js/function "function () { return 1 }"', 'document/yaml-feature 1:4'],
  ['a tag of Python', '!!python/object/apply:os.system ["true"]', 'document/yaml-feature 1:1'],
  ['a binary tag', 'a: !!binary aGVsbG8=', 'document/yaml-feature 1:4'],
  ['an anchor that nobody uses', 'a: &anchor 1', 'document/yaml-feature 1:4'],
  ['4 MB of anchors', fill('&a '), 'document/yaml-feature 1:1'],
  ['a version directive', '%YAML 1.1\n---\nyes: no', 'document/yaml-feature 1:1'],
  ['4 MB of directives', fill('%a\n'), 'document/yaml-feature 1:1'],
  ['two documents', 'a: 1\n---\nb: 2', 'document/yaml-feature 2:1'],
  ['a list as a key', '? [1, 2]\n: x', 'document/yaml-feature 1:3'],
  // Keys.
  ['a key that stands twice', 'a: 1\na: 2', 'document/duplicate-key 2:1'],
  ['a key that stands twice, once in quotes', 'a: 1\n"a": 2', 'document/duplicate-key 2:1'],
  ['a key that stands twice, once escaped', 'a: 1\n"\\x61": 2', 'document/duplicate-key 2:1'],
  ['a number and its text as keys', '1: x\n"1": y', 'document/duplicate-key 2:1'],
  ['a key that stands twice deep inside', 'a:\n  - b: {c: 1, c: 2}', 'document/duplicate-key 2:15'],
  ['__proto__', '__proto__: {admin: true}', 'document/forbidden-key 1:1'],
  ['__proto__ in quotes', 'a: {"__proto__": 1}', 'document/forbidden-key 1:5'],
  ['constructor', 'a: {constructor: {prototype: {x: 1}}}', 'document/forbidden-key 1:5'],
  ['prototype', '- prototype: 1', 'document/forbidden-key 1:3'],
  ['40,000 keys', makeKeys(40_000), 'document/too-many-keys 1:1'],
  ['300,000 keys', makeKeys(300_000), 'document/too-many-keys 1:1'],
  // Depth.
  ['65 lists inside each other', fill('[', 65) + fill(']', 65), 'document/too-deep 1:65'],
  ['64 lists inside each other', fill('[', 64) + fill(']', 64), 'taken'],
  ['100,000 lists inside each other', fill('[', 100_000), 'document/too-deep 1:65'],
  ['4 MB of lists inside each other', fill('['), 'document/too-deep 1:65'],
  ['100,000 mappings inside each other', fill('{a: ', 400_000), 'document/too-deep 1:257'],
  ['100,000 dashes', fill('- ', 200_000), 'document/too-deep 1:129'],
  ['100,000 question marks', fill('? ', 200_000), 'document/too-deep 1:129'],
  // Size.
  ['4 MB of short entries', fill('- a\n'), 'document/too-large 1:1'],
  ['4 MB of empty lines', fill('\n'), 'document/too-large 1:1'],
  // Syntax.
  ['4 MB of commas', `[${fill(',')}]`, 'document/syntax 1:2'],
  ['4 MB of wrong escapes', `"${fill('\\q')}"`, 'document/syntax 1:2'],
  ['4 MB in double quotes that never close', `"${fill('a ')}`, 'document/syntax 1:4194306'],
  ['100,000 closing brackets', fill(']', 100_000), 'document/syntax 1:1'],
  ['a tab for indentation', 'a:\n\tb: 1', 'document/syntax 2:1'],
  // Numbers.
  ['1e400', 'a: 1e400', 'document/number-range 1:4'],
  ['-1e400', 'a:\n  b: -1e400', 'document/number-range 2:6'],
  ['400 digits', `a: ${fill('9', 400)}`, 'document/number-range 1:4'],
  ['2^53', 'a: 9007199254740992', 'document/integer-precision 1:4'],
  ['2^53 + 1, below zero', 'a: -9007199254740993', 'document/integer-precision 1:4'],
  ['2^53 + 1 in base 16', 'a: 0x20000000000001', 'document/integer-precision 1:4'],
  ['2^53 - 1', 'a: 9007199254740991', 'taken'],
  ['.NaN', 'a: .NaN', 'document/non-finite 1:4'],
  ['-.inf', 'a: [1, -.inf]', 'document/non-finite 1:8'],
  // Characters.
  ['half a character', 'a: "\\uD800"', 'document/lone-surrogate 1:4'],
  ['half a character in a key', '"\\uDC00": 1', 'document/lone-surrogate 1:1'],
  ['a mark of byte order in the middle', 'a: 1\n\uFEFFb: 2', 'document/byte-order-mark 2:1'],
  ['a mark of byte order in a text', 'a: x\uFEFFy', 'document/byte-order-mark 1:5'],
]

const jsonRows: readonly Row[] = [
  // Keys.
  ['a key that stands twice', '{"a":1,"a":2}', 'document/duplicate-key 1:8'],
  ['a key that stands twice, once escaped', '{"a":1,"\\u0061":2}', 'document/duplicate-key 1:8'],
  ['a key that stands twice deep inside', '[{"a":\n[{"b":1,"b":1}]}]', 'document/duplicate-key 2:9'],
  ['the same key in two objects', '[{"a":1},{"a":2}]', 'taken'],
  ['__proto__', '{"__proto__":{"admin":true}}', 'document/forbidden-key 1:2'],
  ['__proto__, escaped', '{"\\u005f\\u005fproto\\u005f\\u005f":{}}', 'document/forbidden-key 1:2'],
  ['constructor', '{"a":{"constructor":1}}', 'document/forbidden-key 1:7'],
  ['prototype', '[{"prototype":null}]', 'document/forbidden-key 1:3'],
  // Depth.
  ['65 lists inside each other', `${fill('[', 65)}${fill(']', 65)}`, 'document/too-deep 1:65'],
  ['64 lists inside each other', `${fill('[', 64)}${fill(']', 64)}`, 'taken'],
  ['100,000 lists inside each other', `${fill('[', 100_000)}${fill(']', 100_000)}`, 'document/too-deep 1:65'],
  ['100,000 objects inside each other', fill('{"a":', 500_000), 'document/too-deep 1:321'],
  ['32 MB of lists inside each other', fill('[', 32 * 1024 * 1024), 'document/too-deep 1:65'],
  // Numbers.
  ['1e400', '{"a":\n1e400}', 'document/number-range 2:1'],
  ['-1e400', '[-1e400]', 'document/number-range 1:2'],
  ['4 MB of digits', `[${fill('9')}]`, 'document/number-range 1:2'],
  ['2^53', '[9007199254740992]', 'document/integer-precision 1:2'],
  ['2^53 + 1, below zero', '[1,-9007199254740993]', 'document/integer-precision 1:4'],
  ['2^53 - 1', '[9007199254740991]', 'taken'],
  ['2^53 + 1 as a fraction', '[9007199254740993.5]', 'taken'],
  ['NaN', '[NaN]', 'document/non-finite 1:2'],
  ['-Infinity', '{"a":-Infinity}', 'document/non-finite 1:6'],
  // Characters.
  ['half a character', '["\\uDC00"]', 'document/lone-surrogate 1:2'],
  ['half a character that no escape hides', '["\uD800"]', 'document/lone-surrogate 1:2'],
  ['half a character in a key', '{"a":{"x\\uD83D":1}}', 'document/lone-surrogate 1:7'],
  ['both halves the wrong way round', '["\\uDE00\\uD83D"]', 'document/lone-surrogate 1:2'],
  ['both halves', '["\\uD83D\\uDE00"]', 'taken'],
  ['a mark of byte order in the middle', '[1,\n\uFEFF2]', 'document/byte-order-mark 2:1'],
  ['two files joined', '{"a":1}\n\uFEFF{"b":2}', 'document/byte-order-mark 2:1'],
  ['NUL between values', '[1,\0 2]', 'document/syntax 1:4'],
  // Syntax.
  ['a comment', '[1] // one', 'document/syntax 1:5'],
  ['a comma too many', '[1,]', 'document/syntax 1:4'],
  ['a text that never closes', `["${fill('a')}`, 'document/syntax 1:2'],
  ['4 MB of backslashes that never close', `["${fill('\\\\')}`, 'document/syntax 1:2'],
  ['a form feed for a space', '[1,\f2]', 'document/syntax 1:4'],
  ['a second value', '{} {}', 'document/syntax 1:4'],
]

const byteRows: readonly (readonly [name: string, content: Uint8Array, verdict: string])[] = [
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'taken'],
  ['UTF-8 with two marks', bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61), 'document/byte-order-mark 1:1'],
  ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x61, 0), 'document/wide-encoding 1:1'],
  ['UTF-16 of the other order with a mark', bytes(0xfe, 0xff, 0, 0x61), 'document/wide-encoding 1:1'],
  ['UTF-16 without a mark', bytes(0x61, 0, 0x3a, 0), 'document/wide-encoding 1:1'],
  ['UTF-16 of the other order without a mark', bytes(0, 0x61, 0, 0x3a), 'document/wide-encoding 1:1'],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'document/wide-encoding 1:1'],
  ['UTF-32 of the other order', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61), 'document/wide-encoding 1:1'],
  ['a NUL character', bytes(0x61, 0x0a, 0x62, 0, 0x63), 'document/nul-character 2:2'],
  ['zeros of a disk that was full', new Uint8Array(4096), 'document/nul-character 1:1'],
  ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 'document/encoding 1:4'],
  ['an overlong character', bytes(0xc0, 0x80), 'document/encoding 1:1'],
  ['half a character', bytes(0x61, 0xed, 0xa0, 0x80), 'document/encoding 1:2'],
  ['4 MB of wrong bytes', new Uint8Array(megabytes4).fill(0x80), 'document/encoding 1:1'],
  ['one byte over 4 MB', new Uint8Array(megabytes4 + 1).fill(0x20), 'document/too-large'],
]

/** Tools write job ids and nanoseconds: their large whole numbers are rounded, as every reader of JSON does, and NaN is a gap. */
const artefactRows: readonly Row[] = [
  ['a job id beyond 2^53', '{"jobid": 9007199254740993, "x": 1}', 'artefact/unrecognised'],
  ['nanoseconds beyond 2^53', '{"start_ns": 1763660880123456789}', 'artefact/unrecognised'],
  ['NaN', '{"a": NaN}', 'artefact/unrecognised'],
  ['1e400', '{"a": 1e400}', 'document/number-range 1:7'],
  ['a key that stands twice', '{"a": 1, "a": 2}', 'document/duplicate-key 1:10'],
  ['__proto__', '{"__proto__": {}}', 'document/forbidden-key 1:2'],
  ['half a character', '{"a": "\\ud800"}', 'document/lone-surrogate 1:7'],
  ['two files joined', '{"a": 1}\n\uFEFF{"a": 2}', 'document/byte-order-mark 2:1'],
  ['a script behind data.js', 'window.X = {"a":1}; fetch("https://example.org")', 'document/syntax 1:19'],
  ['a call in data.js', 'window.X = JSON.parse("{}")', 'document/syntax 1:12'],
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

/** A verdict as the tables write it. */
function judge(problems: readonly Problem[]): string {
  const [first] = problems
  if (first === undefined) return 'taken'
  const { code, position } = first
  return position === undefined ? code : `${code} ${position.line}:${position.column}`
}

describe('hostile input ends soon, each with its own code and position', () => {
  test.each(yamlRows)('YAML with %s', (_name, text, verdict) => {
    const parsed = runInTime(() => parseYamlText(text, 'projects.yml'))
    const problems = 'problems' in parsed ? parsed.problems : []
    expect(judge(problems)).toBe(verdict)
    expect(problems.length).toBeLessThanOrEqual(101)
  })

  test.each(jsonRows)('JSON with %s', (_name, text, verdict) => {
    const parsed = runInTime(() => parseJsonText(text, 'report.json'))
    expect(judge('problem' in parsed ? [parsed.problem] : [])).toBe(verdict)
  })

  test.each(byteRows)('bytes with %s', (_name, content, verdict) => {
    const decoded = runInTime(() => decodeText(content, 'projects.yml'))
    expect(judge('problem' in decoded ? [decoded.problem] : [])).toBe(verdict)
  })

  test.each(artefactRows)('an artefact with %s', (_name, text, verdict) => {
    const content = new TextEncoder().encode(text)
    const found = runInTime(() => {
      const read = readArtefactDocument({ path: 'data.js', bytes: content, sha256: '' })
      return 'problem' in read ? [read.problem] : adaptDocument(read.document, { mapping: [] }).problems
    })
    expect(judge(found)).toBe(verdict)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('nothing of it reaches the prototype of objects', () => {
    for (const [, text] of [...yamlRows, ...jsonRows]) {
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

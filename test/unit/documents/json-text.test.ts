// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ignoreJson, readJson } from '../../../ingest/documents/json-reader.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import type { JsonOptions } from '../../../ingest/documents/json-text.ts'
import { readJsonTree } from '../../../ingest/documents/json-tree.ts'
import { IngestError } from '../../../ingest/problem.ts'

/** `code line:column` of the refusal, or the value. */
function read(text: string, options?: JsonOptions): unknown {
  const parsed = parseJsonText(text, 'report.json', options)
  if ('value' in parsed) return parsed.value
  const { code, position } = parsed.problem
  return `${code} ${position?.line}:${position?.column}`
}

function readWithOwnReader(text: string): unknown {
  const source = { text, file: 'report.json', start: 0, end: text.length, nonFinite: 'refuse' } as const
  return readJsonTree(source, 'any').value
}

function acceptsNatively(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function acceptsItself(text: string): boolean {
  try {
    readJson({ text, file: 'report.json', start: 0, end: text.length, nonFinite: 'refuse' }, ignoreJson)
    return true
  } catch (error) {
    if (error instanceof IngestError) return false
    throw error
  }
}

const jsonValue = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).filter((value) => {
  return !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value))
})

describe('reading JSON', () => {
  test('gives back what JSON.stringify wrote, whatever it was', () => {
    fc.assert(
      fc.property(jsonValue, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        const parsed = parseJsonText(text, 'report.json', { integers: 'any' })
        expect(parsed).toEqual({ value: JSON.parse(text), hasNonFinite: false })
        expect(readWithOwnReader(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('takes exactly the texts that JSON.parse takes, also when they are damaged', () => {
    const alphabet = fc.constantFrom(...'{}[]",:\\/0123456789eE+-.truefalsn \n\t\r\u0001uAé😀')
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 3 }),
      insert: fc.string({ unit: alphabet, maxLength: 3 }),
    })
    fc.assert(
      fc.property(jsonValue, fc.array(edit, { minLength: 1, maxLength: 3 }), (value, edits) => {
        let text = JSON.stringify(value)
        for (const { at, remove, insert } of edits) {
          const start = at % (text.length + 1)
          text = text.slice(0, start) + insert + text.slice(start + remove)
        }
        expect(acceptsItself(text)).toBe(acceptsNatively(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('finds each key that stands twice, however it is written', () => {
    const key = fc.string({ unit: 'binary', maxLength: 4 }).filter((text) => text.isWellFormed())
    const filler = fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom(' : ', ':', '":', '\\":')), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(key, filler, fc.constantFrom(':', ' :', '\n:\t'), (name, others, colon) => {
        const pair = (text: string, value: string): string => `${JSON.stringify(text)}${colon}${JSON.stringify(value)}`
        const unique = new Map(others.filter(([text]) => text !== name))
        const rest = [...unique].map(([text, value]) => pair(`_${text}`, value))
        const once = `{${[pair(`x${name}`, 'a": b'), ...rest].join(',')}}`
        expect(read(once)).toEqual(JSON.parse(once))
        const twice = `{${[pair(`x${name}`, 'a'), ...rest, pair(`x${name}`, 'b')].join(',')}}`
        expect(read(twice)).toMatch(/^document\/duplicate-key /)
      }),
    )
  })

  test.each([
    ['{"a":1,\n "b":2,\n "a":3}', 'document/duplicate-key 3:2'],
    ['{"a":1,"\\u0061":3}', 'document/duplicate-key 1:8'],
    ['{"a":1,"a" :3}', 'document/duplicate-key 1:8'],
    ['{"a":1,"a"\n:":"}', 'document/duplicate-key 1:8'],
    ['{"a":{"b":1},"b":{"b":1,"b":1}}', 'document/duplicate-key 1:25'],
    ['[{"__proto__":{}}]', 'document/forbidden-key 1:3'],
    ['{"\\u005f_proto__":1}', 'document/forbidden-key 1:2'],
    ['{"a":{"constructor":1}}', 'document/forbidden-key 1:7'],
    ['{"prototype" : 1}', 'document/forbidden-key 1:2'],
    ['[1,\n1e400]', 'document/number-range 2:1'],
    ['[-1e400]', 'document/number-range 1:2'],
    [`[${'9'.repeat(400)}]`, 'document/number-range 1:2'],
    ['[9007199254740993]', 'document/integer-precision 1:2'],
    ['["\\ud800"]', 'document/lone-surrogate 1:2'],
    ['["\uD800"]', 'document/lone-surrogate 1:2'],
    ['{"\\udc00x":1}', 'document/lone-surrogate 1:2'],
    ['{"a":\n  NaN}', 'document/non-finite 2:3'],
    ['[Infinity]', 'document/non-finite 1:2'],
    ['[-Infinity]', 'document/non-finite 1:2'],
    ['', 'document/syntax 1:1'],
    ['[1,2', 'document/syntax 1:5'],
    ['{"a":1,}', 'document/syntax 1:8'],
    ["{'a':1}", 'document/syntax 1:2'],
    ['[1]\r\n\r\nx', 'document/syntax 3:1'],
    ['[1,\rx]', 'document/syntax 2:1'],
    ['["a\tb"]', 'document/syntax 1:4'],
  ])('refuses %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('refuses every control character in a text, as JSON.parse does', () => {
    const characters = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code))
    expect(characters.filter((character) => acceptsItself(`["${character}"]`))).toEqual([' '])
  })

  test('takes 64 lists inside each other and refuses the one that is the 65th', () => {
    expect(read('['.repeat(64) + ']'.repeat(64))).toEqual(JSON.parse('['.repeat(64) + ']'.repeat(64)))
    expect(read('['.repeat(65) + ']'.repeat(65))).toBe('document/too-deep 1:65')
    expect(read('['.repeat(2_000_000))).toBe('document/too-deep 1:65')
  })

  test('takes numbers at the edges of what a number holds', () => {
    expect(read('[9007199254740991,-9007199254740991,1e308,1e-400,-0,1e20,12345678901234567890.5]')).toEqual([
      9007199254740991, -9007199254740991, 1e308, 0, -0, 1e20, 12345678901234567890.5,
    ])
  })

  test('rounds whole numbers beyond 2^53 where artefacts may have them', () => {
    expect(read('[9007199254740993]', { integers: 'any' })).toEqual([9007199254740992])
    expect(read('[1e400]', { integers: 'any' })).toBe('document/number-range 1:2')
  })

  test('takes words that only resemble what is forbidden', () => {
    const text = '{"proto":"__proto__","x":"constructor \\" : \\":","toString":1,"e":"\\u00e9"}'
    expect(read(text)).toEqual(JSON.parse(text))
  })

  test('names the character that is in the way', () => {
    const parsed = parseJsonText('{"a" 1}', 'report.json')
    expect(parsed).toEqual({
      problem: {
        code: 'document/syntax',
        severity: 'error',
        hint: 'A colon stands between a key and its value: "key": "value".',
        message: 'A colon was expected here, not "1".',
        file: 'report.json',
        position: { line: 1, column: 6 },
      },
    })
  })
})

describe('reading JSON with NaN and Infinity', () => {
  test('keeps the literals as numbers and says that there are some', () => {
    const parsed = parseJsonText('{"a":[NaN,Infinity,-Infinity,1]}', 'report.json', { nonFinite: 'keep' })
    expect(parsed).toEqual({ value: { a: [NaN, Infinity, -Infinity, 1] }, hasNonFinite: true })
  })

  test('leaves the words alone where they are text', () => {
    const parsed = parseJsonText('{"NaN":"-Infinity, NaN"}', 'report.json', { nonFinite: 'keep' })
    expect(parsed).toEqual({ value: { NaN: '-Infinity, NaN' }, hasNonFinite: false })
  })

  test.each(['[nan]', '[+Infinity]', '[-NaN]', '[NaNs]', '[inf]', '[Infinity1]'])('refuses %s all the same', (text) => {
    expect(read(text, { nonFinite: 'keep' })).toBe('document/syntax 1:2')
  })

  test('still refuses a number that is too large', () => {
    expect(read('[NaN,1e999]', { nonFinite: 'keep' })).toBe('document/number-range 1:6')
  })
})

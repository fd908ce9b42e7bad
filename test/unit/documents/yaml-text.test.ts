// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'

function places(text: string): string[] {
  const parsed = parseYamlText(text, 'projects.yml')
  if (!('problems' in parsed)) return ['taken']
  return parsed.problems.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`)
}

function value(text: string): unknown {
  const parsed = parseYamlText(text, 'projects.yml')
  return 'problems' in parsed ? parsed.problems : parsed.value
}

function locate(text: string, pointer: string, at?: 'key' | 'value'): string {
  const parsed = parseYamlText(text, 'projects.yml')
  if ('problems' in parsed) return 'refused'
  const position = parsed.locate(pointer, at)
  return `${position?.line}:${position?.column}`
}

describe('reading YAML', () => {
  test('gives values as the core schema of YAML 1.2 has them', () => {
    expect(value('a: 1\nb: 1.50\nc: no\nd: true\ne:\nf: 2026-11-20\ng: "x"\nh: 0x1F\n1: one\n')).toEqual({
      a: 1,
      b: 1.5,
      c: 'no',
      d: true,
      e: null,
      f: '2026-11-20',
      g: 'x',
      h: 31,
      '1': 'one',
    })
  })

  test('gives null for a file without content', () => {
    expect(value('')).toBeNull()
    expect(value('# only a comment\n')).toBeNull()
  })

  test.each([
    ['- a: &x 1\n  b: *x\n', ['document/yaml-feature 1:6', 'document/yaml-feature 2:6']],
    ['a: !!str 1\n', ['document/yaml-feature 1:4']],
    ['a: !!js/function "x"\n', ['document/yaml-feature 1:4']],
    ['a: ! x\n', ['document/yaml-feature 1:4']],
    ['%YAML 1.2\n---\na: 1\n', ['document/yaml-feature 1:1']],
    ['a:\n  <<: {b: 1}\n', ['document/yaml-feature 2:3']],
    ['a: 1\n---\nb: 2\n', ['document/yaml-feature 2:1']],
    ['? [a, b]\n: 1\n', ['document/yaml-feature 1:3']],
    ['a: 1\nb: 2\na: 3\n', ['document/duplicate-key 3:1']],
    ['1: a\n"1": b\n', ['document/duplicate-key 2:1']],
    ['{a: 1, "\\x61": 2}\n', ['document/duplicate-key 1:8']],
    ['- __proto__: 1\n', ['document/forbidden-key 1:3']],
    ['a: .nan\nb: -.inf\n', ['document/non-finite 1:4', 'document/non-finite 2:4']],
    ['a: 1e400\n', ['document/number-range 1:4']],
    ['a: 9007199254740993\n', ['document/integer-precision 1:4']],
    ['a: "\\ud800"\n', ['document/lone-surrogate 1:4']],
    ['a: b: c\n', ['document/syntax 1:4']],
    ['a:\n\t- b\n', ['document/syntax 2:1']],
    ['- "open\n', ['document/syntax 2:1']],
    ['a: 1\n---\n...\n', ['document/yaml-feature 2:1']],
  ])('refuses %j at its place', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  test.each([
    '---\na: 1\n...\n',
    'a: "*x"\n',
    'a: b & c ! d * e %\n',
    "a: '&x'\n",
    'a: |\n  &x\n  *y\n  %z\n',
    '# &x\na: 1\n',
  ])('takes %j, where the marks are text', (text) => {
    expect(places(text)).toEqual(['taken'])
  })

  test('tells of every mistake at once, in the order of the file', () => {
    expect(places('- a: "\\q"\n- b: *x\n- c: 1e999\n  c: 2\n- {d: 1\n')).toEqual([
      'document/syntax 1:7',
      'document/yaml-feature 2:6',
      'document/number-range 3:6',
      'document/duplicate-key 4:3',
      'document/syntax 6:1',
    ])
  })

  test('tells of at most 100 mistakes and says how many more there are', () => {
    const parsed = parseYamlText('- *a\n'.repeat(140), 'projects.yml')
    const problems = 'problems' in parsed ? parsed.problems : []
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatchObject({
      severity: 'note',
      message: 'This file has 40 more problems, which are not listed.',
    })
  })

  test('takes 64 levels and refuses the 65th', () => {
    expect(places('['.repeat(64) + ']'.repeat(64))).toEqual(['taken'])
    expect(places('['.repeat(65) + ']'.repeat(65))).toEqual(['document/too-deep 1:65'])
    expect(places(`${'- '.repeat(64)}x`)).toEqual(['taken'])
    expect(places(`${'- '.repeat(65)}x`)).toEqual(['document/too-deep 1:129'])
  })

  test('takes a mapping of 10,000 keys and refuses one more', () => {
    const lines = Array.from({ length: 10_001 }, (_, index) => `key${index}: x\n`)
    expect(places(lines.slice(1).join(''))).toEqual(['taken'])
    expect(places(lines.join(''))).toEqual(['document/too-many-keys 1:1'])
    expect(places(`a: {${lines.join(', ').replaceAll('\n', '')}}`)).toEqual(['document/too-many-keys 1:4'])
  })
})

describe('finding places in YAML', () => {
  const text = '# list\n- name: A\n  links:\n    - one\n    - two\n  more: {x/y: 1, "~": [2]}\n-\n  name: B\n  empty:\n'

  test.each([
    ['', 'value', '2:1'],
    ['/0', 'value', '2:3'],
    ['/0/name', 'key', '2:3'],
    ['/0/name', 'value', '2:9'],
    ['/0/links', 'key', '3:3'],
    ['/0/links', 'value', '4:5'],
    ['/0/links/1', 'value', '5:7'],
    ['/0/more/x~1y', 'key', '6:10'],
    ['/0/more/~0/0', 'value', '6:24'],
    ['/1', 'value', '8:3'],
    ['/1/empty', 'key', '9:3'],
    ['/1/empty', 'value', '9:9'],
  ] as const)('finds the %s of %s', (pointer, at, expected) => {
    expect(locate(text, pointer, at)).toBe(expected)
  })

  test('gives the nearest part around what is not there', () => {
    expect(locate(text, '/0/nothing/at/all')).toBe('2:3')
    expect(locate(text, '/7', 'key')).toBe('2:1')
  })

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines that end with %s', (_name, end) => {
    expect(locate(text.replaceAll('\n', end), '/1/name')).toBe('8:9')
  })

  test('counts columns in UTF-16 units, as editors do', () => {
    expect(locate('{é😀: x, b: y}', '/b')).toBe('1:13')
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { parseJqPath } from '../../../../ingest/records/catalogue-import/jq-path.ts'
import { runJqPath } from '../../../../ingest/records/catalogue-import/run-jq-path.ts'

const file = {
  name: 'Solver',
  'a:link': [
    { role: 'a:documentation', url: 'https://example.org/1' },
    { role: 'a:chat', url: 'https://example.org/chat' },
    { role: 'a:documentation', url: 'https://example.org/2' },
  ],
  nested: { list: ['x', 'y'], none: null, no: false },
}

function run(text: string): unknown {
  const parsed = parseJqPath(text)
  if ('fault' in parsed) throw new Error(parsed.fault.message)
  return runJqPath(parsed.path, file)
}

describe('paths of a mapping file', () => {
  test.each([
    ['.name', ['Solver']],
    ['.nested.list[0]', ['x']],
    ['.nested.list[-1]', ['y']],
    ['.nested["list"][]', ['x', 'y']],
    ['.nested.list.[1]', ['y']],
    ['.nothing', []],
    ['.nothing.deeper[]?.name', []],
    ['.nested.none', []],
    ['.nested.none // .nothing // .name', ['Solver']],
    ['.nested.no // .name', ['Solver']],
    ['.', [file]],
    [' . "a:link" [ 1 ] . url ', ['https://example.org/chat']],
    ['."a:link"[] | select(.role != "a:documentation") | .url', ['https://example.org/chat']],
    ['."a:link"[1] | .url | select(. == "https://example.org/chat")', ['https://example.org/chat']],
  ])('%s gives what jq gives', (path, expected) => {
    expect(run(path)).toEqual(expected)
  })

  test('two matches stay two values, not one text with a line break', () => {
    expect(run('."a:link"[] | select(.role == "a:documentation") | .url')).toEqual([
      'https://example.org/1',
      'https://example.org/2',
    ])
  })

  test.each([
    ['name', 1, 'A path starts with a dot, not with "n"'],
    ['.a | map(.b)', 6, 'A path starts with a dot, not with "m"'],
    ['.a + .b', 4, '"+" is not understood here'],
    ['.a[1:2]', 5, '"]" is missing'],
    ['.a[x]', 4, 'Between brackets stands a number, a text or nothing'],
    ['.a..b', 4, 'A name must follow this dot'],
    ['.a | select(.b)', 15, '"!=" is missing'],
    ['.a | select(.b == c)', 19, 'A text in double quotes, a number, true, false or null must stand here'],
    ['."\\x"', 6, 'This text has a backslash that JSON does not know'],
    ['', 1, 'A path starts with a dot, not with ""'],
  ])('%j is refused at the character that is not understood', (path, column, message) => {
    const parsed = parseJqPath(path)
    expect('fault' in parsed && parsed.fault.column).toBe(column)
    expect('fault' in parsed && parsed.fault.message).toContain(message)
    expect('fault' in parsed && parsed.fault.message).toContain('see the guide on imports')
  })

  test('a path into many lists of many is cut, and ends', () => {
    const wide = Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => [1]))
    const parsed = parseJqPath('.[] | .[] | .[]')
    expect('path' in parsed && runJqPath(parsed.path, wide)).toHaveLength(1000)
  })
})

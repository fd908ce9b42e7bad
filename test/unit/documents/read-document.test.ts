// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readArtefactDocument({ path: 'artefacts/report.json', bytes, sha256: 'ab'.repeat(32) })
}

function refusal(text: string | Uint8Array): string {
  const result = read(text)
  if ('document' in result) return 'read'
  const { code, severity, position } = result.problem
  return `${severity} ${code} ${position === undefined ? '-' : `${position.line}:${position.column}`}`
}

describe('reading an artefact', () => {
  test('gives the tree of a JSON report and what is known of its source', () => {
    const bytes = new TextEncoder().encode('\uFEFF {"runs": [1, 2]}\n')
    const result = readArtefactDocument({ path: 'a.json', bytes, sha256: 'f0', url: 'https://example.org/a.json' })
    expect(result).toMatchObject({
      document: {
        path: 'a.json',
        sha256: 'f0',
        url: 'https://example.org/a.json',
        syntax: 'json',
        value: { runs: [1, 2] },
        hasNonFinite: false,
      },
    })
  })

  test.each([
    'window.BENCHMARK_DATA = {"entries": {"a": [1]}}',
    'window.BENCHMARK_DATA = {"entries": {"a": [1]}};\n',
    '\n  window.my.data={"entries": {"a": [1]}} ; \n',
    '\uFEFFwindow.BENCHMARK_DATA = {"entries": {"a": [1]}};',
  ])('reads %j without running it', (text) => {
    expect(read(text)).toMatchObject({ document: { syntax: 'data-js', value: { entries: { a: [1] } } } })
  })

  test.each([
    'window.X = {"a": 1}; alert(1)',
    'window.X = {"a": 1};;',
    'window.X = {a: 1}',
    'window.X = {"a": globalThis.hit()}',
    'window.X = (() => ({}))()',
  ])('refuses %j, which is more than JSON', (text) => {
    expect(refusal(text)).toMatch(/^warning document\/syntax 1:/)
  })

  test('keeps the literals NaN and Infinity and says so', () => {
    expect(read('{"a": [NaN, -Infinity], "b": "NaN"}')).toMatchObject({
      document: { value: { a: [NaN, -Infinity], b: 'NaN' }, hasNonFinite: true },
    })
  })

  test('takes job ids and nanoseconds beyond 2^53', () => {
    expect(refusal('{"job": 12345678901234567890, "ns": 1763659680000000001}')).toBe('read')
  })

  test.each([
    ['{"a": 1,\n "a": 2}', 'warning document/duplicate-key 2:2'],
    ['{"__proto__": 1}', 'warning document/forbidden-key 1:2'],
    ['{"a": 1e400}', 'warning document/number-range 1:7'],
    [`${'['.repeat(70)}${']'.repeat(70)}`, 'warning document/too-deep 1:65'],
    ['{"a": [1, 2', 'warning document/syntax 1:12'],
    ['{"a": "\\ud800"}', 'warning document/lone-surrogate 1:7'],
    ['{"a": 1}\n{"b": 2\n', 'warning document/syntax 2:8'],
    ['{"a": 1}\n{"b": 1, "b": 2}\n', 'warning document/duplicate-key 2:10'],
    ['{"a": 1} {"b": 2}', 'warning document/syntax 1:10'],
    [Uint8Array.of(0x7b, 0xff), 'warning document/encoding 1:2'],
  ])('refuses %j as a warning: it is not ours to repair', (text, expected) => {
    expect(refusal(text)).toBe(expected)
  })

  test.each(['name,value\na,1\n', '<html></html>', '', '42', 'window.X.y'])('gives %j as text', (text) => {
    expect(read(`\uFEFF${text}`)).toMatchObject({ document: { syntax: 'text', text, value: undefined } })
  })

  test('reads one object a line, blank lines left out, and finds places in each', () => {
    const result = read('{"a": 1}\n\n{"b": [1,\tNaN]}\r\n')
    if ('problem' in result) throw new Error(result.problem.message)
    const { document } = result
    expect(document).toMatchObject({ syntax: 'json-lines', value: [{ a: 1 }, { b: [1, NaN] }], hasNonFinite: true })
    expect(document.locate('/1/b/1')).toEqual({ line: 3, column: 11 })
    expect(document.locate('/0/a', 'key')).toEqual({ line: 1, column: 2 })
    expect(document.locate('/7/a')).toBeUndefined()
  })

  test('finds places in the whole file, the prefix of data.js included', () => {
    const result = read('\uFEFFwindow.X = {\n  "a": [1,\n    {"b~/": 2}]\n};')
    const document = 'document' in result ? result.document : undefined
    expect(document?.locate('')).toEqual({ line: 1, column: 12 })
    expect(document?.locate('/a/1/b~0~1')).toEqual({ line: 3, column: 13 })
    expect(document?.locate('/a/1/b~0~1', 'key')).toEqual({ line: 3, column: 6 })
    expect(document?.locate('/a/9')).toEqual({ line: 2, column: 8 })
  })

  test('finds places in a report with NaN', () => {
    const result = read('[NaN,\n Infinity]')
    expect('document' in result && result.document.locate('/1')).toEqual({ line: 2, column: 2 })
  })
})

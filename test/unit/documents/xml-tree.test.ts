// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { readXmlTree } from '../../../ingest/documents/xml-tree.ts'

function readProblem(text: string) {
  const read = readXmlTree(text, 'a.xml')
  return 'problem' in read ? [read.problem.code, read.problem.severity, read.problem.position] : read.root.name
}

describe('An XML document', () => {
  it('is a tree of elements with their attributes, without text, comments and instructions', () => {
    const read = readXmlTree('<?x y?><!-- <!DOCTYPE no> --><a b="1 &lt; 2"><c/>text<![CDATA[<d/>]]></a>', 'a.xml')
    if ('problem' in read) throw new Error(read.problem.message)
    expect(read.root).toEqual({
      name: 'a',
      attributes: new Map([['b', '1 < 2']]),
      children: [{ name: 'c', attributes: new Map(), children: [], start: 45 }],
      start: 29,
    })
  })

  it.each([
    ['grows without end', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'],
    ['reads files', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['hides its type behind a comment', '<!-- --><?x ?>\n<!DOCTYPE a><a/>'],
  ])('is refused when it %s', (_, text) => {
    expect(readProblem(text)).toEqual(['document/xml-doctype', 'warning', expect.anything()])
  })

  it('is refused where it stops being XML', () => {
    expect(readProblem('<a>\n  <b>\n</a>')).toEqual(['document/syntax', 'warning', { line: 3, column: 1 }])
    expect(readProblem('<a>&bogus;</a>')).toEqual(['document/syntax', 'warning', expect.anything()])
    expect(readProblem('<a>\u001b[31m</a>')).toEqual(['document/syntax', 'warning', expect.anything()])
    expect(readProblem('')).toEqual(['document/syntax', 'warning', expect.anything()])
  })

  it('is refused when it is nested so deeply that a parser would fall over, and says where', () => {
    expect(readProblem('<a>'.repeat(100_000))).toEqual(['document/too-deep', 'warning', { line: 1, column: 601 }])
    expect(readProblem(`${'<a>'.repeat(150)}<b/>${'</a>'.repeat(150)}`)).toBe('a')
  })

  it('costs as much as it is long, whatever it holds', () => {
    const started = performance.now()
    readProblem('<a'.repeat(500_000))
    readProblem(`<a b="${'<a '.repeat(300_000)}`)
    readProblem(`<!--${'<!--'.repeat(300_000)}`)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toPlainText, toRichText } from '../../../site/views/catalogue/rich-text.ts'
import type { RichNode } from '../../../site/views/catalogue/rich-text.ts'

test('emphasis, code, links and lists are elements', () => {
  expect(toRichText('A *fast* `solver`, see [docs](https://example.org).\n\n- one\n- two')).toEqual([
    {
      tag: 'p',
      children: [
        'A ',
        { tag: 'em', children: ['fast'] },
        ' ',
        { tag: 'code', children: ['solver'] },
        ', see ',
        { tag: 'a', href: 'https://example.org/', children: ['docs'] },
        '.',
      ],
    },
    {
      tag: 'ul',
      children: [
        { tag: 'li', children: ['one'] },
        { tag: 'li', children: ['two'] },
      ],
    },
  ])
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b>bold</b> claim',
  '# no heading',
  '---',
  '> no quote',
  '![no image](https://example.org/a.png)',
  '[a]: https://example.org',
  '    no code block',
  '&lt;script&gt;',
])('%j stays text', (text) => {
  const nodes = toRichText(text)
  expect(nodes).toHaveLength(1)
  expect(listTags(nodes).filter((tag) => tag !== 'p' && tag !== 'a')).toEqual([])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://user:secret@example.org', '/relative', '//example.org'])(
  'a link to %s is its text alone',
  (address) => {
    expect(listTags(toRichText(`[click](${address}) <${address}>`))).toEqual(['p'])
  },
)

test('a description without marks is the text that it was', () => {
  const text = 'Solves A_x = b for C++ and p < 3.\nSecond line, 2 * 3 * 4.'
  expect(toPlainText(text)).toBe(text)
})

// The big list of naughty strings, where a copy of it is at hand.
const corpus = '../shared/data/security/blns/blns.json'
if (!existsSync(corpus)) console.log(`The naughty strings are skipped: ${corpus} is not here.`)
const naughty = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as string[]) : []

test.each(['a', ...naughty].filter((text) => text !== ''))('%j gives no element but those of a description', (text) => {
  const allowed = new Set(['p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'br'])
  expect(listTags(toRichText(text)).filter((tag) => !allowed.has(tag))).toEqual([])
  expect(listAddresses(toRichText(text)).filter((address) => !/^https?:/.test(address))).toEqual([])
})

function listTags(nodes: readonly RichNode[]): string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...listTags(node.children)]))
}

function listAddresses(nodes: readonly RichNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.href === undefined ? [] : [node.href]), ...listAddresses(node.children)],
  )
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../../ingest/records/safe-url.ts'

const corpus = '../shared/data/security/whatwg-url/url/tests/urltestdata.json'
if (!existsSync(corpus)) console.log(`The URL corpus is skipped: ${corpus} is not here.`)

describe('a link from data', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG:80/a b?q="<x>"', 'http://example.org/a%20b?q=%22%3Cx%3E%22'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
  ])('%j stands as %j', (text, href) => {
    expect(safeUrl(text)).toBe(href)
  })

  it.each([
    undefined,
    '',
    'example.org',
    '/relative',
    '//example.org',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://example.org',
    'java\nscript:alert(1)',
    'https://example.org/\u0000',
    'https://exam\tple.org/',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org:secret@other.org/',
    'https:example.org',
    'http://[::1',
    'https://',
    'https://exa mple.org/',
    'http://a.b.c.999/',
  ])('%j is no link', (text) => {
    expect(safeUrl(text)).toBeUndefined()
  })

  it.skipIf(!existsSync(corpus))('of the WHATWG test data is http or https, without a user, or nothing', () => {
    const inputs = readInputs()
    const accepted = inputs.map((input) => safeUrl(input)).filter((href) => href !== undefined)
    for (const href of accepted) {
      expect(href).toMatch(/^https?:\/\/[^/@\s]/)
      expect(new URL(href)).toMatchObject({ username: '', password: '', href })
    }
    expect(inputs.length).toBeGreaterThan(500)
    expect(accepted.length).toBeGreaterThan(50)
  })
})

function readInputs(): string[] {
  const entries: unknown = JSON.parse(readFileSync(corpus, 'utf8'))
  if (!Array.isArray(entries)) return []
  return entries
    .map((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'input' in entry ? entry.input : undefined,
    )
    .filter((input) => typeof input === 'string')
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listFaults, writePolicy } from '../../../site/integrations/security-policy.mjs'

const known = 'document.documentElement.dataset.theme = "dark"'
const hashes = new Set([`'sha256-${createHash('sha256').update(known).digest('base64')}'`])
const page = (body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content=""></head><body>${body}</body></html>`

describe('the security policy', () => {
  test('allows no inline script but the known ones, and no other site', () => {
    const policy = writePolicy(hashes)
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src'))
    expect(scripts).toContain([...hashes][0])
    expect(scripts).not.toContain('unsafe-inline')
    expect(policy).not.toMatch(/https?:|\*/)
  })

  test('is kept by a page with known scripts, files and data', () => {
    const data = '<script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>'
    expect(listFaults(page(`<script>${known}</script>${data}`), hashes)).toEqual([])
  })

  test('fails a page with a script that came in with data, however it is written', () => {
    expect(listFaults(page('<script>alert(1)</script>'), hashes)).toHaveLength(1)
    expect(listFaults(page('<SCRIPT type="module">alert(1)</SCRIPT >'), hashes)).toHaveLength(1)
    expect(listFaults(page(`<script>${known} </script>`), hashes)).toHaveLength(1)
    expect(listFaults(page('<script title=" src=/a.js">alert(1)</script>'), hashes)).toHaveLength(1)
    expect(listFaults(page("<p title='\"'><script>alert(1)</script>"), hashes)).toHaveLength(1)
  })

  test('fails a page with an event handler, and one without a policy first in its head', () => {
    expect(listFaults(page('<img src=x onerror="alert(1)">'), hashes)).toHaveLength(1)
    expect(listFaults(page('<svg/onload=alert(1)>'), hashes)).toHaveLength(1)
    expect(listFaults(page('<p title="a"onclick=alert(1)>'), hashes)).toHaveLength(1)
    expect(listFaults('<html><head><title>x</title></head></html>', hashes)).toHaveLength(1)
  })

  test('is not troubled by text that shows such markup', () => {
    const code = '<code>&lt;script&gt;alert(1)&lt;/script&gt; &lt;a onclick="x"></code>'
    const attribute =
      '<meta name="description" content="<script>alert(1)</script> <a onclick=1>" /><p title=" onclick=x">'
    const title = '<title><script>alert(1)</script></title><!-- <script>alert(1)</script> -->'
    expect(listFaults(page(code + attribute + title), hashes)).toEqual([])
  })
})

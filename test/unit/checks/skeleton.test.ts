// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from '../../../ingest/checks/check-content.ts'

const roots: string[] = []

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

const config = `programme: {name: Example programme, shortName: Example, description: One sentence.}
site: {url: https://example.org, base: /, languages: [en]}
`

function makeInstance(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-skeleton-'))
  roots.push(root)
  for (const [name, text] of Object.entries({ 'portal.config.yml': config, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const problems = await checkContent(makeInstance(files))
  return problems.map(({ code, file, position }) => `${file}:${position?.line ?? '-'} ${code}`)
}

describe('the files that readers begin from', () => {
  test('are taken for neither pages nor records of this instance', async () => {
    expect(
      await check({
        'content/skeleton/README.md': '<script>alert(1)</script>\n\n```sh test id=a\nmake\n```\n\n```sh\nmake\n```\n',
        'content/skeleton/docs/page.mdx': 'export const a = 1\n',
        'content/skeleton/web/start.js': 'console.log(1)\n',
        'content/skeleton/projects.yml': '- not: a project\n',
      }),
    ).toEqual([])
  })

  test('hold data that can be read, and a mistake in them is told with its line', async () => {
    expect(
      await check({
        'content/skeleton/.gitlab-ci.yml': 'build:\n  script: [make\n',
        'content/skeleton/CITATION.cff': 'title: a\ntitle: b\n',
        'content/skeleton/codemeta.json': '{\n  "name": }\n',
      }),
    ).toEqual([
      expect.stringMatching(/^content\/skeleton\/\.gitlab-ci\.yml:\d document\/syntax$/),
      'content/skeleton/CITATION.cff:2 document/duplicate-key',
      'content/skeleton/codemeta.json:2 document/syntax',
    ])
  })

  test('are text that a page can show, and what a build left is told', async () => {
    expect(
      await check({
        'content/skeleton/build/program': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe),
        'content/skeleton/large.txt': 'x'.repeat(100_001),
        'content/skeleton/a name.txt': 'blanks',
      }),
    ).toEqual([
      'content/skeleton/a name.txt:- skeleton/unfit-file',
      'content/skeleton/build/program:1 document/encoding',
      'content/skeleton/large.txt:- skeleton/unfit-file',
    ])
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`content/skeleton/${index}`, 'x']))
    expect(await check(many)).toEqual(['content/skeleton:- skeleton/unfit-file'])
  })

  test('hold no links, which could lead out of the instance', async () => {
    const root = makeInstance({ 'content/skeleton/README.md': 'Begin here.\n' })
    symlinkSync('/etc/hostname', join(root, 'content/skeleton/host'))
    expect((await checkContent(root)).map(({ code, file }) => `${file} ${code}`)).toEqual([
      'content/skeleton/host skeleton/unfit-file',
    ])
  })
})

test('what is said of folders and roles is about some that there are', async () => {
  const about = `name: start
purpose: To begin from.
folders:
  - { path: ., text: What is read first. }
  - { path: src, text: The program. }
  - { path: tset, text: The tests. }
roles: [{ title: Expert, text: Says what is right. }]
checklist:
  - { text: Choose a name. }
  - { text: Choose the tolerance., who: [Expert, Reviewer] }
`
  const files = { 'content/skeleton/src/a/main.c': 'int main;\n', 'content/skeleton/test/a.c': 'int a;\n' }
  expect(await check({ ...files, 'content/skeleton.yml': about })).toEqual([
    'content/skeleton.yml:6 skeleton/unknown-name',
    'content/skeleton.yml:10 skeleton/unknown-name',
  ])
})

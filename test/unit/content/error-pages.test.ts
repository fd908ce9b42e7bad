// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemKinds } from '../../../ingest/problem.ts'

const folder = join(import.meta.dirname, '../../../content/docs/errors')
const pages = readdirSync(folder).filter((name) => name !== 'index.md')
const codes = Object.keys(problemKinds)

const pageOf = (code: string): string => `${code.replace('/', '-')}.md`
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('error pages', () => {
  test('there is one for each code that can be reported, and no other', () => {
    expect(pages.toSorted()).toEqual(codes.map(pageOf).toSorted())
  })

  test.each(codes)('%s is its title, and it says what, why and how', (code) => {
    const page = read(pageOf(code))
    expect(page).toMatch(new RegExp(`^---\ntitle: ${code}\n`))
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'What happened',
      'Why it matters',
      'How to repair it',
    ])
  })

  test('the index leads to each of them with its severity and nothing else', () => {
    const rows = [...read('index.md').matchAll(/^\| \[`([a-z-]+\/[a-z-]+)`\]\(([a-z-]+)\/\) +\| (\w+) /gm)]
    const listed = rows.map(([, code, page, severity]) => `${String(code)} ${String(page)} ${String(severity)}`)
    const known = Object.entries(problemKinds).map(
      ([code, { severity }]) => `${code} ${code.replace('/', '-')} ${severity}`,
    )
    expect(listed.toSorted()).toEqual(known.toSorted())
  })

  test('they lead to nothing that an instance may not have', () => {
    const links = pages.flatMap((name) => Array.from(read(name).matchAll(/\]\(([^)]+)\)/g), ([, link = '']) => link))
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([])
  })

  test('they name no programme, so that every fork keeps them', () => {
    const named = readdirSync(folder).filter((name) => /numpex|exa-?ma/i.test(read(name)))
    expect(named).toEqual([])
  })
})

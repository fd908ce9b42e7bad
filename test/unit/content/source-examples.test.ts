// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from '../../../ingest/checks/check-content.ts'

const docs = join(import.meta.dirname, '../../../content/docs')
const errors = readdirSync(join(docs, 'errors')).filter((name) => name.startsWith('source-'))
const pages = ['guides/sources.md', ...errors.map((name) => `errors/${name}`)]
const folder = mkdtempSync(join(tmpdir(), 'source-examples-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function readExamples(page: string): readonly (readonly [string, string])[] {
  const text = readFileSync(join(docs, page), 'utf8')
  const blocks = text.matchAll(/^```yaml title="portal.config.yml"\n([\s\S]*?)^```$/gm)
  return Array.from(blocks, ([, block = '']) => [page, block] as const)
}

const start = `programme: { name: Example, shortName: Example, description: An example. }
site: { url: https://example.org, base: /, languages: [en] }
`

async function checkConfig(text: string) {
  mkdirSync(join(folder, 'content'), { recursive: true })
  writeFileSync(join(folder, 'portal.config.yml'), start + text)
  return checkContent(folder)
}

describe('the examples of sources', () => {
  test.each(pages.flatMap(readExamples))('on %s can be copied', async (_, example) => {
    expect(await checkConfig(example)).toEqual([])
  })

  test('show every type and every field', () => {
    const guide = readFileSync(join(docs, 'guides/sources.md'), 'utf8')
    const schema: unknown = JSON.parse(readFileSync(join(docs, '../../schemas/v1/portal-config.schema.json'), 'utf8'))
    const { type, ...fields } = (
      schema as { properties: { sources: { items: { properties: Record<string, { enum?: string[] }> } } } }
    ).properties.sources.items.properties
    expect((type?.enum ?? []).filter((name) => !guide.includes(name))).toEqual([])
    expect(Object.keys(fields).filter((name) => !guide.includes(name))).toEqual([])
  })
})

describe('a source that lacks something', () => {
  test.each([
    ['{ id: a, type: jenkins }', '`url`'],
    ['{ id: a }', '`path`'],
    ['{ id: a, type: http }', '`url`'],
    ['{ id: a, type: zip }', '`url`'],
    ['{ id: a, type: github-actions, repository: solver }', '`repository`'],
    ['{ id: a, type: gitlab-jobs, repository: g/s, api: https://gitlab.example.org }', '`api`'],
    ['{ id: a, type: git-branch, repository: g/s, branch: main, files: [a] }', '`repository`'],
    ['{ id: a, type: git-branch, repository: https://example.org/s, files: [a] }', '`branch`'],
    ['{ id: a, type: git-branch, repository: https://example.org/s, branch: main }', '`files`'],
    ['{ id: b, path: a }\n  - { id: b, path: c }', 'two sources'],
  ])('%s is told with its place', async (entry, what) => {
    const problems = await checkConfig(`sources:\n  - ${entry}\n`)
    expect(problems).toMatchObject([
      { code: 'source/incomplete', severity: 'error', message: expect.stringContaining(what) },
    ])
    expect(problems[0]?.position?.line).toBeGreaterThan(3)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig, readGlossary, readMetrics, readProjects } from '../../../ingest/documents/content.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

/** An instance of the portal with these files. */
async function makeInstance(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'portal-content-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

const config = `programme: {name: Example programme, shortName: Example, description: One sentence.}
site: {url: https://example.org, base: /, languages: [en]}
`

describe('reading the content of an instance', () => {
  test('gives the configuration', async () => {
    const read = await readConfig(await makeInstance({ 'portal.config.yml': config }))
    expect(read.problems).toEqual([])
    expect(read.record?.programme.shortName).toBe('Example')
    expect(read.locate('/site/base')).toEqual({ line: 2, column: 40 })
  })

  test('tells that a folder without portal.config.yml is no instance', async () => {
    const read = await readConfig(await makeInstance({}))
    expect(read.record).toBeUndefined()
    expect(read.problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['config/missing portal.config.yml'])
  })

  test('gives nothing and complains of nothing where another file is not there', async () => {
    const root = await makeInstance({})
    for (const read of [await readProjects(root), await readMetrics(root), await readGlossary(root)]) {
      expect(read.record).toBeUndefined()
      expect(read.problems).toEqual([])
    }
  })

  test('gives projects of the list and of files of their own, each with its file and place', async () => {
    const root = await makeInstance({
      'content/projects.yml': 'projects:\n  - {name: A, description: B}\n',
      'content/projects.d/d.yml': '# D\nname: D\ndescription: E\n',
      'content/projects.d/c.yml': 'name: C\ndescription: D\n',
    })
    const read = await readProjects(root)
    expect(read.problems).toEqual([])
    const places = read.record?.map(({ name }, index) => {
      return `${name} ${read.fileOf(`/${index}`)}:${String(read.locate(`/${index}/name`)?.line)}`
    })
    expect(places).toEqual(['A content/projects.yml:2', 'C content/projects.d/c.yml:1', 'D content/projects.d/d.yml:2'])
  })

  test.each([
    ['a bare list', '- {name: A, description: B}\n- {name: C, description: D}\n', 2],
    ['a list under a key', '# list\nprojects:\n  - {name: A, description: B}\n  - {name: C, description: D}\n', 4],
  ])('gives projects written as %s, with positions in the list', async (_name, text, line) => {
    const read = await readProjects(await makeInstance({ 'content/projects.yml': text }))
    expect(read.record?.map(({ name }) => name)).toEqual(['A', 'C'])
    expect(read.locate('/1')?.line).toBe(line)
  })

  test('gives the problems of a file in place of its record', async () => {
    const root = await makeInstance({ 'content/metrics.yml': 'metrics: 1\n', 'content/glossary.yml': 'terms: [\n' })
    expect((await readMetrics(root)).problems).toMatchObject([
      { code: 'schema/wrong-type', file: 'content/metrics.yml' },
    ])
    expect((await readGlossary(root)).problems).toMatchObject([
      { code: 'document/syntax', file: 'content/glossary.yml' },
    ])
  })

  test('refuses a file over 4 MB and a folder in place of a file', async () => {
    const root = await makeInstance({
      'content/projects.yml': '#'.repeat(4 * 1024 * 1024 + 1),
      'content/metrics.yml/x': '',
    })
    expect((await readProjects(root)).problems).toMatchObject([{ code: 'document/too-large' }])
    expect((await readMetrics(root)).problems).toMatchObject([{ code: 'document/unreadable' }])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCodemetaFile, readListFile, readMappedFile } from '../../../ingest/catalogue/read-projects-file.ts'
import { readMapping } from '../../../ingest/catalogue/read-mapping.ts'
import { checkContent } from '../../../ingest/checks/check-content.ts'
import { readProjects } from '../../../ingest/documents/content.ts'

const corpus = ['../shared/data/catalogue', '../../shared/data/catalogue'].find((folder) => existsSync(folder)) ?? ''
if (corpus === '') console.warn('skipped: ../shared/data/catalogue is not here, so no real catalogue is read')

const readText = (file: string): string => readFileSync(join(corpus, file), 'utf8')
const readJson = (file: string): unknown => JSON.parse(readText(file))
const fields = ['name', 'description', 'discussion', 'documentation', 'guix_package', 'spack_package']

interface Entry {
  readonly name: string
  readonly [field: string]: string | string[]
}

function asLists(entry: object): object {
  const given = new Map(Object.entries(entry))
  return Object.fromEntries(
    fields.filter((field) => given.has(field)).map((field) => [field, [given.get(field)].flat()]),
  )
}

describe.runIf(corpus !== '')('the real catalogue of the programme', () => {
  test.each([
    ['projects-1007.yml', 1007],
    ['sw-catalog/main-list/projects.json', 11],
    ['sw-catalog/main-list/projects-generated.json', 19],
  ])('%s is accepted as content/projects.yml without a change', async (file, count) => {
    const root = mkdtempSync(join(tmpdir(), 'portal-old-'))
    mkdirSync(join(root, 'content'))
    writeFileSync(join(root, 'content/projects.yml'), readText(file))
    writeFileSync(
      join(root, 'portal.config.yml'),
      'programme: {name: A, shortName: A, description: A}\nsite: {url: https://example.org, base: /, languages: [en]}\n',
    )
    expect((await checkContent(root)).filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await readProjects(root)).record).toHaveLength(count)
    rmSync(root, { recursive: true })
  })

  test('projects.json is imported without a word left out', () => {
    const { projects } = readJson('sw-catalog/main-list/projects.json') as { readonly projects: readonly Entry[] }
    const found = readListFile({ projects })
    expect(found?.notes).toEqual([])
    expect(found?.projects.map(asLists)).toEqual(projects.map(asLists))
  })

  test('mapping.json is understood, all eight rules of it', () => {
    const found = readMapping(readJson('sw-catalog/main-list/mapping.json'))
    expect(found?.notes).toEqual([])
    expect(found?.rules.map(({ allow, codemeta }) => [allow, codemeta])).toEqual(
      Array.from({ length: 8 }, () => ['create', true]),
    )
  })

  // What the tool of today makes of the same files.
  const generated = (): readonly Entry[] => {
    const file = readJson('sw-catalog/main-list/projects-generated.json') as { readonly projects: readonly Entry[] }
    return file.projects
  }

  test.each(['samurai', 'feelpp', 'deisa-dask'])(
    'codemeta.json of %s gives every field that it gives today',
    (name) => {
      const value = readJson(`codemeta/${name}.json`)
      const [project] = readMappedFile(value, {
        source: 'https://example.org/x',
        allow: 'create',
        codemeta: true,
      }).projects
      const today = generated().find((entry) => entry.name === project?.name)
      expect(asLists(project ?? {})).toMatchObject(asLists(today ?? { name: 'not there' }))
    },
  )

  test.each(['samurai', 'feelpp', 'deisa-dask'])('the standard paths give the same for %s as the reader', (name) => {
    const paths = readJson('sw-catalog/docs/mappings/codemeta-v2-v3.json') as Record<string, string>
    const value = readJson(`codemeta/${name}.json`)
    const rule = { source: 'https://example.org/x', allow: 'create' } as const
    const [mapped] = readMappedFile(value, { ...rule, fields: paths }).projects
    const [read] = readCodemetaFile(value)?.projects ?? []
    expect(read).toMatchObject({ ...mapped })
  })

  test('what today’s tool leaves out without a word is told', () => {
    const paths = readJson('sw-catalog/docs/mappings/codemeta-v2-v3.json') as Record<string, string>
    const rule = { source: 'https://example.org/x', allow: 'create', fields: paths } as const
    const { notes } = readMappedFile(readJson('codemeta/deisa-dask.json'), rule)
    expect(notes.filter((note) => note.includes('leads to nothing'))).toHaveLength(2)
  })
})

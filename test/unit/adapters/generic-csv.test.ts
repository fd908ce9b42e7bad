// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectMappings, noMappings } from '../../../ingest/adapters/csv-mappings.ts'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readDocument } from './documents.ts'

function makeMapping(files: string, metric: string): string {
  const columns = `[{ name: nProc, is: tasks }, { name: ${metric}, is: metric, as: ${metric}-mapped }]`
  return `format: csv-mapping\nversion: '1.0'\nfiles: ['${files}']\ndelimiter: ','\ncolumns: ${columns}\n`
}

async function adapt(path: string, text: string, mappings: Readonly<Record<string, string>>) {
  const files = Object.entries(mappings).map(([name, content]) => ({ path: name, bytes: Buffer.from(content) }))
  const csvMappings = await collectMappings(files, noMappings)
  return adaptDocument(readDocument(path, Buffer.from(text)), { mapping: [], csvMappings })
}

describe('A mapping file', () => {
  const scaling = 'nProc,solve\n16,12.5\n'

  it('wins over a format that the table has as well', async () => {
    expect((await adapt('a/b/t.csv', scaling, {})).format).toBe('scaling-csv')
    const mapped = await adapt('a/b/t.csv', scaling, { 'a/map.yml': makeMapping('**/*.csv', 'solve') })
    expect(mapped.format).toBe('generic-csv')
    expect(mapped.cases[0]?.measures).toEqual([{ metricRaw: 'solve-mapped', value: 12.5, unit: '' }])
  })

  it('is about its own folder and those below, and the nearest one wins', async () => {
    const far = makeMapping('**/*.csv', 'other')
    const near = makeMapping('*.csv', 'solve')
    expect((await adapt('a/b/t.csv', scaling, { 'a/map.yml': far, 'a/b/map.yml': near })).problems).toEqual([])
    expect((await adapt('c/t.csv', scaling, { 'a/map.yml': far })).format).toBe('scaling-csv')
    expect((await adapt('a/b/c/t.csv', scaling, { 'a/b/map.yml': near })).format).toBe('scaling-csv')
    expect((await adapt('t.csv', scaling, { 'map.yml': near })).format).toBe('generic-csv')
  })

  it('reads the example of its page', async () => {
    const page = readFileSync(new URL('../../../content/docs/guides/formats/csv-mapping.md', import.meta.url), 'utf8')
    const mapping = /```yaml artefact [^\n]*\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const table = /```csv mapped [^\n]*\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { format, cases, problems } = await adapt('p/profile.csv', table, { 'p/mapping.yml': mapping })
    expect({ format, problems }).toEqual({ format: 'generic-csv', problems: [] })
    expect(
      cases.map(({ parameters, measures }) => [parameters['process'], measures.map(({ value }) => value)]),
    ).toEqual([
      ['ddfimage', [25.1, 45.7]],
      ['maskdico', [0.7, 13]],
    ])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeReports } from '../../scripts/bench/make-reports.ts'
import { makeArchive } from '../archives.ts'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

beforeEach(() => {
  folder = makeInstance()
})
afterEach(() => {
  removeInstance(folder)
})

const table = 'Cores;Zeit\n16;12,5\n32;6,25\n64;\n'

function writeMapping(unit: string, files = '*.csv'): string {
  return `format: csv-mapping
version: '1.0'
files: ['${files}']
delimiter: ';'
decimal: ','
project: heat
columns:
  - { name: Cores, is: tasks }
  - { name: Zeit, is: metric, as: run_time, unit: ${unit} }
`
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

async function ingest(...args: readonly string[]) {
  const { stdout } = await runPortal(folder, ['ingest', ...args, '--format', 'json'])
  return JSON.parse(stdout)
}

async function exportValues(history: string): Promise<readonly unknown[]> {
  const { stdout } = await runPortal(folder, ['history', 'export', '--history', history])
  const points = stdout.trim().split('\n')
  return points.map((line) => JSON.parse(line)).map(({ tasks, value, unit, gap }) => [tasks, value, unit, gap])
}

const values = [
  [16, 12.5, 's', undefined],
  [32, 6.25, 's', undefined],
  [64, null, 's', 'empty'],
]

describe('a table with a mapping file', () => {
  test('is read with its decimal commas, from a folder below, from an archive and from content/csv-mappings', async () => {
    write('above/map.yml', writeMapping('s', '**/*.csv'))
    write('above/2026/table.csv', table)
    write(
      'packed.zip',
      makeArchive([
        { name: 'a/table.csv', content: table },
        { name: 'a/map.yaml', content: writeMapping('s') },
      ]),
    )
    write('content/csv-mappings/german.yml', writeMapping('s', '**/german/*.csv'))
    write('elsewhere/german/table.csv', table)
    for (const [path, files] of [
      ['above', 2],
      ['packed.zip', 2],
      ['elsewhere', 1],
    ] as const) {
      expect(await ingest(path, '--history', `h-${files}${path}`)).toMatchObject({
        files,
        added: 3,
        gaps: 1,
        problems: [],
      })
      expect((await exportValues(`h-${files}${path}`)).map(String).sort()).toEqual(values.map(String).sort())
    }
  })

  test('is read anew when the mapping file changes, also among many files that are known', async () => {
    makeReports({ folder: join(folder, 'artefacts/many'), count: 40, seed: 3 })
    write('artefacts/own/map.yml', writeMapping('s'))
    write('artefacts/own/table.csv', table)
    await ingest()
    expect(await ingest()).toMatchObject({ added: 0 })
    write('artefacts/own/map.yml', writeMapping('s').replace('tasks', 'nodes'))
    expect(await ingest()).toMatchObject({ added: 3 })
  })

  test('is not read by a wrong mapping file, and both are told', async () => {
    write('own/map.yml', writeMapping('s').replace('delimiter', 'delimeter'))
    write('own/table.csv', table)
    const { problems, unrecognised } = await ingest('own')
    expect(unrecognised).toBe(1)
    expect(problems).toMatchObject([
      { code: 'schema/unknown-field', file: 'own/map.yml', line: 4, column: 1 },
      { code: 'artefact/unrecognised', file: 'own/table.csv', hint: expect.stringContaining('mapping file') },
    ])
  })

  test('is checked through its mapping file before anyone sends it', async () => {
    write('own/map.yml', writeMapping('s', '**/*.csv'))
    write('own/2026/table.csv', table.replace('12,5', '12.5'))
    write('content/csv-mappings/broken.yml', writeMapping('s').replace("';'", "','"))
    const { stdout } = await runPortal(folder, ['check', 'own/2026/table.csv', '--format', 'json'])
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'artefact/contradicts-mapping', line: 2 }])
    const content = await runPortal(folder, ['check', '--format', 'json'])
    expect(JSON.parse(content.stdout).problems).toMatchObject([
      { code: 'csv-mapping/contradiction', file: 'content/csv-mappings/broken.yml', line: 5 },
    ])
  })
})

describe('a table that grows by a line with each run', () => {
  test('adds only the new line, and tells runs of different commits apart', async () => {
    const mapping = writeMapping('s').replace('columns:', 'columns:\n  - { name: Stand, is: commit }')
    write('grow/map.yml', mapping)
    write('grow/table.csv', 'Stand;Cores;Zeit\nfc07725;16;12,5\nab12345;16;11,5\n')
    expect(await ingest('grow', '--history', 'h')).toMatchObject({ added: 2, conflicts: 0 })
    write('grow/table.csv', 'Stand;Cores;Zeit\nfc07725;16;12,5\nab12345;16;11,5\ncd67890;16;10,5\n')
    expect(await ingest('grow', '--history', 'h')).toMatchObject({ added: 1, duplicates: 2, conflicts: 0 })
  })
})

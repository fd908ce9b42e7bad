// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeHash } from '../../builders.ts'
import type { SourceFile } from '../../../ingest/sources/files.ts'
import type { ArtefactOutcome } from '../../../ingest/sources/outcome.ts'
import { openStatCache, placeCache, writeStatCache } from '../../../ingest/sources/stat-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'stat-cache-test-'))
const place = placeCache(folder, join(folder, 'history'), 'rules as they are')
const sha256 = makeHash('ab', 64)
const plain: ArtefactOutcome = { kind: 'results', points: 20, problems: [], unassigned: [], unknownProjects: [] }

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function makeFile(overrides: Partial<SourceFile['stat']> = {}): SourceFile {
  const stat = { size: 100, modified: 1_700_000_000_000.5, changed: 1_700_000_000_000.5, inode: 7, ...overrides }
  return { path: 'a.json', absolute: '/somewhere/a.json', stat, isArchive: false }
}

function remember(file: SourceFile, outcome = plain): void {
  const writer = writeStatCache(place, Date.now())
  writer.add({ file, sha256, outcome })
  writer.finish(['cases/one.parquet'])
}

const held = new Set(['cases/one.parquet', 'cases/two.parquet'])

describe('the cache of what was ingested', () => {
  test('knows a file that has not changed, with everything that was said of it', () => {
    remember(makeFile())
    expect(openStatCache(place, held).findByStat(makeFile())).toEqual({ sha256, outcome: plain })
    const odd: ArtefactOutcome = { ...plain, kind: 'unrecognised', unassigned: ['heat'] }
    remember(makeFile(), odd)
    expect(openStatCache(place, held).findByStat(makeFile())?.outcome).toEqual(odd)
  })

  test.each([{ size: 101 }, { modified: 1_700_000_000_001 }, { changed: 1_700_000_000_001 }, { inode: 8 }])(
    'does not know a file of which %j is new, but knows its bytes',
    (change) => {
      remember(makeFile())
      const cache = openStatCache(place, held)
      expect(cache.findByStat(makeFile(change))).toBeUndefined()
      expect(cache.findByHash(makeFile(change), sha256)).toEqual(plain)
      expect(cache.findByHash(makeFile(change), makeHash('cd', 64))).toBeUndefined()
    },
  )

  test('does not believe a file that changed in the moment the cache was written', () => {
    const now = Date.now()
    remember(makeFile({ modified: now, changed: now }))
    expect(openStatCache(place, held).findByStat(makeFile({ modified: now, changed: now }))).toBeUndefined()
  })

  test('knows nothing when the history lost a segment, when the rules changed and when the cache is spoilt', () => {
    remember(makeFile())
    expect(openStatCache(place, new Set()).findByStat(makeFile())).toBeUndefined()
    const other = placeCache(folder, join(folder, 'history'), 'other rules')
    expect(openStatCache(other, held).findByStat(makeFile())).toBeUndefined()
    writeFileSync(place.file, '{"version":3,')
    expect(openStatCache(place, held).findByStat(makeFile())).toBeUndefined()
  })

  test('tells the same file of another project or address apart', () => {
    remember(makeFile())
    expect(openStatCache(place, held).findByStat({ ...makeFile(), project: 'other' })).toBeUndefined()
  })

  test('is read beside the files in the order of their paths, whatever came and went, and however many there are', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `run-${String(index).padStart(5, '0')}-é.json`)
    const nameFile = (name: string): SourceFile => ({ ...makeFile(), path: name, absolute: `/somewhere/${name}` })
    const writer = writeStatCache(place, Date.now())
    for (const name of names) writer.add({ file: nameFile(name), sha256, outcome: plain })
    writer.finish(['cases/one.parquet'])
    const cache = openStatCache(place, held)
    expect(cache.findByStat(nameFile('a new one'))).toBeUndefined()
    const asked = names.filter((_, index) => index % 7 === 0)
    expect(asked.every((name) => cache.findByStat(nameFile(name)) !== undefined)).toBe(true)
    expect(cache.findByStat(nameFile('run-zzz'))).toBeUndefined()
    cache.close()
  })

  test('leaves one file of lines behind, and none when the ingest failed', () => {
    remember(makeFile())
    remember(makeFile())
    const writer = writeStatCache(place, Date.now() + 1)
    writer.add({ file: makeFile(), sha256, outcome: plain })
    writer.abandon()
    expect(readdirSync(dirname(place.file)).filter((name) => name.endsWith('.lines'))).toHaveLength(1)
    expect(openStatCache(place, held).findByStat(makeFile())?.sha256).toBe(sha256)
  })
})

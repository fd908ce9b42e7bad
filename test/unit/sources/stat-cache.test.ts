// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeHash } from '../../builders.ts'
import type { SourceFile } from '../../../ingest/sources/files.ts'
import type { ArtefactOutcome } from '../../../ingest/sources/outcome.ts'
import { placeCache, readStatCache, writeStatCache } from '../../../ingest/sources/stat-cache.ts'

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
  writeStatCache(place, ['cases/one.parquet'], [{ file, sha256, outcome }])
}

const held = new Set(['cases/one.parquet', 'cases/two.parquet'])

describe('the cache of what was ingested', () => {
  test('knows a file that has not changed, with everything that was said of it', () => {
    remember(makeFile())
    expect(readStatCache(place, held).findByStat(makeFile())).toEqual({ sha256, outcome: plain })
    const odd: ArtefactOutcome = { ...plain, kind: 'unrecognised', unassigned: ['heat'] }
    remember(makeFile(), odd)
    expect(readStatCache(place, held).findByStat(makeFile())?.outcome).toEqual(odd)
  })

  test.each([{ size: 101 }, { modified: 1_700_000_000_001 }, { changed: 1_700_000_000_001 }, { inode: 8 }])(
    'does not know a file of which %j is new, but knows its bytes',
    (change) => {
      remember(makeFile())
      const cache = readStatCache(place, held)
      expect(cache.findByStat(makeFile(change))).toBeUndefined()
      expect(cache.findByHash(makeFile(change), sha256)).toEqual(plain)
      expect(cache.findByHash(makeFile(change), makeHash('cd', 64))).toBeUndefined()
    },
  )

  test('does not believe a file that changed in the moment the cache was written', () => {
    const now = Date.now()
    remember(makeFile({ modified: now, changed: now }))
    expect(readStatCache(place, held).findByStat(makeFile({ modified: now, changed: now }))).toBeUndefined()
  })

  test('knows nothing when the history lost a segment, when the rules changed and when the cache is spoilt', () => {
    remember(makeFile())
    expect(readStatCache(place, new Set()).findByStat(makeFile())).toBeUndefined()
    const other = placeCache(folder, join(folder, 'history'), 'other rules')
    expect(readStatCache(other, held).findByStat(makeFile())).toBeUndefined()
    writeFileSync(place.file, '{"version":2,')
    expect(readStatCache(place, held).findByStat(makeFile())).toBeUndefined()
  })

  test('tells the same file of another project or address apart', () => {
    remember(makeFile())
    expect(readStatCache(place, held).findByStat({ ...makeFile(), project: 'other' })).toBeUndefined()
  })
})

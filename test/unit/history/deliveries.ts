// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Database } from '../../../ingest/history/database.ts'
import { openStore } from '../../../ingest/history/store.ts'
import type { BenchmarkCase } from '../../../ingest/records/benchmark-case.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { hashOf, listFiles, withFolder } from './history-folder.ts'

/** Six artefacts: two quarters and no time, one case in three sources that disagree, one source at two addresses. */
const artefacts: readonly (readonly BenchmarkCase[])[] = [
  [makeArtefact('a', 1, '2025-12-31T23:00:00.000Z'), makeArtefact('a', 2, '2025-12-31T23:00:00.000Z')],
  [makeArtefact('b', 1, '2025-12-31T23:00:00.000Z', { value: 7 })],
  [makeArtefact('c', 1, '2026-01-01T00:00:00.000Z', { value: 8, metricRaw: 'memory' })],
  [makeArtefact('d', 3, undefined)],
  [makeArtefact('e', 4, '2026-01-02T00:00:00.000Z', { value: null, gap: 'missing' })],
  [makeArtefact('e', 4, '2026-01-02T00:00:00.000Z', { value: null, gap: 'missing' }, 'https://example.org/e')],
]

function makeArtefact(
  source: string,
  key: number,
  startedAt: string | undefined,
  measure: Parameters<typeof makeMeasure>[0] = {},
  url?: string,
): BenchmarkCase {
  const { startedAt: _startedAt, ...rest } = makeCase({
    caseKey: makeHash(`c${key}`),
    measures: [makeMeasure(measure)],
    source: { sha256: makeHash(source, 64), format: 'kpi-run', formatVersion: '1', ...(url === undefined ? {} : { url }) },
  })
  return startedAt === undefined ? rest : { ...rest, startedAt }
}

/** Artefacts in some order, some of them again, ingested in one or two goes. */
const deliveries = fc
  .tuple(
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
    fc.array(fc.nat({ max: 9 }), { maxLength: 1 }),
  )
  .map(([order, again, cuts]) => splitAt([...order, ...again], cuts))

function splitAt(items: readonly number[], cuts: readonly number[]): number[][] {
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), items.length]
  return bounds.slice(1).map((end, index) => items.slice(bounds[index], end))
}

/** Expects the same history of this many orders of the artefacts, with duplicates and in several goes. */
export async function expectOneHistory(database: Database, orders: number): Promise<void> {
  const deliver = createDelivery(database)
  const expected = await deliver([[0, 1, 2, 3, 4, 5]])
  await fc.assert(
    fc.asyncProperty(deliveries, async (goes) => {
      expect(await deliver(goes)).toBe(expected)
    }),
    { numRuns: orders },
  )
}

/** Delivers to an empty history and gives the hash of what is read from it. */
function createDelivery(database: Database): (goes: readonly (readonly number[])[]) => Promise<string> {
  // Segments are named by their content, so the same names read once are read for all.
  const hashes = new Map<string, string>()
  const hashOnce = async (folder: string) => {
    const names = listFiles(folder)
      .map((file) => file.slice(folder.length))
      .join()
    const hash = hashes.get(names) ?? (await hashOf(folder, database))
    hashes.set(names, hash)
    return hash
  }
  return (goes) =>
    withFolder(async (folder) => {
      for (const go of goes) {
        const store = openStore(folder, { database })
        for (const index of go) store.add(artefacts[index] ?? [], `artefact-${index}.json`)
        await store.flush()
      }
      return hashOnce(folder)
    })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import type { ArtefactDocument } from '../../../ingest/documents/artefact-document.ts'
import { canonicalJson, identifyCase } from '../../../ingest/records/identity.ts'
import { readFixture, sources } from './documents.ts'

const files = globSync('**/*.{json,js}', { cwd: fileURLToPath(sources) })
  .filter((file) => !file.endsWith('.expected.json'))
  .sort()
const documents = files.map(readFixture)

type Tree = Record<string, unknown> | unknown[]

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

/** Every place in a tree that holds a value. */
function listPlaces(root: unknown): readonly { readonly holder: Tree; readonly key: string }[] {
  if (!isTree(root)) return []
  return Object.entries(root).flatMap(([key, item]) => [{ holder: root, key }, ...listPlaces(item)])
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e308,
    '',
    '\0',
    '__proto__',
    '\ud800',
    'x'.repeat(5000),
  ),
  fc.constant(JSON.parse('{"__proto__": {"a": 1}, "toString": 1, "constructor": null, "length": -1}') as unknown),
  fc.integer({ min: 1, max: 300 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
)

/** A property as JSON.parse makes it; plain assignment would take `__proto__` for something else. */
const plain = { configurable: true, enumerable: true, writable: true }

const mutation = fc.record({ place: fc.nat(), value: odd, remove: fc.boolean() })

function mutate(document: ArtefactDocument, changes: readonly { place: number; value: unknown; remove: boolean }[]) {
  const value: unknown = structuredClone(document.value)
  for (const { place, value: replacement, remove } of changes) {
    const places = listPlaces(value)
    const found = places[place % Math.max(1, places.length)]
    if (found === undefined) continue
    if (remove) Reflect.deleteProperty(found.holder, found.key)
    else Object.defineProperty(found.holder, found.key, { ...plain, value: structuredClone(replacement) })
  }
  return { ...document, value, hasNonFinite: true, locate: () => undefined }
}

function expectSound({ cases, problems }: AdaptedDocument): void {
  for (const item of cases) {
    expect(item.benchmark.length).toBeGreaterThan(0)
    expect(item.attempt).toBeGreaterThanOrEqual(1)
    for (const { value, gap } of item.measures) {
      expect(value === null).toBe(gap !== undefined)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }
    expect(JSON.parse(JSON.stringify(item))).toEqual(item)
    identifyCase(item, 'sample')
  }
  for (const { message, file } of problems) expect(message.length * file.length).toBeGreaterThan(0)
}

describe('An artefact that something broke', () => {
  it('never throws, and every case that is read of it is whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 6 }), (which, changes) => {
        const document = documents[which % documents.length]
        if (document !== undefined) expectSound(adaptDocument(mutate(document, changes), { mapping: [] }))
      }),
      { numRuns: 1500 },
    )
  })

  it('never throws when it is nothing but noise behind a known key', () => {
    const noise = fc.dictionary(
      fc.constantFrom(
        'session_info',
        'runs',
        'entries',
        'lastUpdate',
        'format',
        'version',
        'cases',
        'plots',
        'restored_cases',
      ),
      fc.oneof(
        odd,
        fc.constantFrom<unknown>('kpi-run', '1.0', [{}], [[]], { data_version: '4.2' }, { a: [{ benches: [{}] }] }),
      ),
    )
    fc.assert(
      fc.property(noise, (value) => {
        const document = { path: 'x.json', sha256: '0'.repeat(64), syntax: 'json', value, hasNonFinite: false } as const
        expectSound(adaptDocument({ ...document, locate: () => undefined }, { mapping: [] }))
      }),
      { numRuns: 500 },
    )
  })
})

/** The same JSON with the keys of every object, and the cases of every run, in another order. */
function shuffle(value: unknown, draw: () => number, key = ''): unknown {
  if (!isTree(value)) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffle(item, draw))
    return key === 'testcases' || key === 'restored_cases' ? reorder(items, draw) : items
  }
  return Object.fromEntries(
    reorder(Object.entries(value), draw).map(([name, item]) => [name, shuffle(item, draw, name)]),
  )
}

function reorder<T>(items: readonly T[], draw: () => number): T[] {
  return items
    .map((item) => ({ item, rank: draw() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item)
}

function listIdentified(document: ArtefactDocument): readonly string[] {
  const { cases } = adaptDocument(document, { mapping: [] })
  return cases
    .map((item) => identifyCase(item, 'sample'))
    .map((item) => ({ ...item, measures: item.measures.map((measure) => canonicalJson(measure)).sort() }))
    .map((item) => canonicalJson(item))
    .sort()
}

describe('The order of a ReFrame report', () => {
  const reports = documents.filter(({ path }) => path.startsWith('reframe-report') || path.startsWith('feelpp-report'))

  it.each(reports.map((document) => [document.path, document] as const))('does not matter in %s', (_path, document) => {
    const expected = listIdentified(document)
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const draw = (): number => stream.next().value
        expect(listIdentified({ ...document, value: shuffle(document.value, draw) })).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

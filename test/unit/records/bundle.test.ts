// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readBundle } from '../../../ingest/checks/read-bundle.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import type { BenchmarkCase } from '../../../ingest/records/benchmark-case.ts'
import { makeBundle, writeBundle } from '../../../ingest/records/bundle.ts'
import { summariseBundle } from '../../../ingest/records/bundle-summary.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import type { KpiBundle } from '../../../schemas/types.gen.ts'

const folder = 'test/fixtures/sources'

function openDocument(path: string, bytes: Uint8Array) {
  const read = readArtefactDocument({ path, bytes, sha256: hash('sha256', bytes, 'hex') })
  return 'document' in read ? read.document : expect.fail(read.problem.message)
}

/** The cases of every fixture of every adapter. */
const artefacts: readonly (readonly BenchmarkCase[])[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.expected\.json$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((path) => {
    const bytes = readFileSync(path)
    const read = readArtefactDocument({ path, bytes, sha256: hash('sha256', bytes, 'hex') })
    return 'document' in read ? [adaptDocument(read.document, { mapping: [] }).cases] : []
  })
  .map((cases) => cases.map((one) => identifyCase(one, 'sample')))
  .filter((cases) => cases.length > 0)

function readText(text: string) {
  return readBundle(openDocument('carry.json', Buffer.from(text)))
}

/** The bundle with a change and an honest hash, as only a forger would make it. */
function forge(change: (bundle: KpiBundle) => void) {
  const bundle = structuredClone(makeBundle(artefacts.slice(0, 3)))
  change(bundle)
  const { sha256: _old, ...content } = bundle
  const honest = hash('sha256', canonical(content), 'hex')
  return readText(writeBundle({ ...bundle, sha256: honest }))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

const firstCase = ({ artefacts: [artefact] }: KpiBundle) => artefact?.cases[0] ?? expect.fail('there is a case')

describe('a bundle', () => {
  test('gives back the cases of every format as they were', () => {
    expect(artefacts.length).toBeGreaterThan(20)
    const read = readText(writeBundle(makeBundle(artefacts)))
    const cases = 'artefacts' in read ? read.artefacts.flat() : read.problems
    // Two fixtures of the same bytes are one artefact.
    const byText = (all: readonly unknown[]) => [...new Set(all.map(canonical))].sort()
    expect(byText(cases)).toEqual(byText(artefacts.flat()))
  })

  test('is the same bytes in whatever order and however often its artefacts come', () => {
    const [first = [], ...others] = artefacts
    expect(writeBundle(makeBundle([...others, first, first]))).toBe(writeBundle(makeBundle(artefacts)))
  })

  test('is refused when any byte of it is another one', () => {
    const text = writeBundle(makeBundle(artefacts.slice(0, 2)))
    const bytes = Buffer.from(text)
    const taken: number[] = []
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const changed = Buffer.from(bytes)
      changed[offset] = (changed[offset] ?? 0) ^ 1
      const read = readArtefactDocument({ path: 'a', bytes: changed, sha256: hash('sha256', changed, 'hex') })
      if ('problem' in read || read.document.syntax !== 'json') continue
      if ('artefacts' in readBundle(read.document)) taken.push(offset)
    }
    expect(taken).toEqual([])
    for (const other of [text.replaceAll('\n', '\r\n'), `${text}\n`, text.trimEnd(), text.replace('{', '{ ')]) {
      expect(readText(other)).toMatchObject({ problems: [{ code: 'bundle/changed' }] })
    }
  })

  test.each<[string, (bundle: KpiBundle) => void, string]>([
    ['a path in a name', (bundle) => (firstCase(bundle).environment = '/home/someone/env.sh'), 'bundle/not-public'],
    [
      'an address in a parameter',
      (bundle) => (firstCase(bundle).parameters = { a: 'x@example.org' }),
      'bundle/not-public',
    ],
    [
      'another benchmark under the same key',
      (bundle) => (firstCase(bundle).benchmark = 'other'),
      'bundle/inconsistent',
    ],
    ['a value with a reason why there is none', addGap, 'bundle/inconsistent'],
    ['a field that nobody knows', (bundle) => Object.assign(firstCase(bundle), { user: 'x' }), 'schema/unknown-field'],
    [
      'a script for an address',
      (bundle) => Object.assign(bundle.artefacts[0] ?? {}, { url: 'javascript:1' }),
      'schema/wrong-format',
    ],
    ['the number of a job', addRawSystem, 'bundle/not-public'],
    ['a newer major version', (bundle) => (bundle.version = '2.0'), 'artefact/unsupported-version'],
  ])('made by a forger with %s is refused', (_name, change, code) => {
    const read = forge(change)
    expect('problems' in read ? read.problems[0]?.code : 'taken').toBe(code)
    expect('artefacts' in forge(() => undefined)).toBe(true)
  })

  test('says every text that it holds', () => {
    const bundle = makeBundle(artefacts)
    const told = JSON.stringify(summariseBundle(bundle))
    for (const { cases } of bundle.artefacts) {
      for (const { benchmark, system, measures } of cases) {
        for (const text of [benchmark, system, ...measures.map(({ metricRaw }) => metricRaw)]) {
          expect(told).toContain(JSON.stringify(text))
        }
      }
    }
  })
})

/** A description as a tool writes it, before the number of its job became a hash. */
function addRawSystem(bundle: KpiBundle): void {
  const description = { format: 'system-description', version: '1.0', system: 'testbed', jobId: '65136' } as const
  bundle.systems = [{ description: { ...description, takenAt: '2026-11-20T17:48:00.000Z' } }]
}

function addGap(bundle: KpiBundle): void {
  const [measure] = firstCase(bundle).measures
  Object.assign(measure ?? {}, { value: 1, gap: 'missing' })
}

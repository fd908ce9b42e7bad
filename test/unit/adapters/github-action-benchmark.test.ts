// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { readDirection } from '../../../ingest/adapters/bench-direction.ts'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import { adaptFixture, makeDocument, pickCases, readDocument } from './documents.ts'

const commit = { id: '1'.repeat(40), author: { name: 'Sample Person', email: 'someone@example.org' } }
const benches = [{ name: 'run_time', value: 1.5, unit: 's' }]
const makeHistory = (runs: readonly unknown[], suite = 'Benchmark') =>
  makeDocument(
    { lastUpdate: 1769940000000, repoUrl: 'https://example.org/x', entries: { [suite]: runs } },
    'bench/data.js',
  )

describe('A history of github-action-benchmark', () => {
  it('is parsed, never run', () => {
    const text = 'window.BENCHMARK_DATA = {"lastUpdate": 1, "repoUrl": "x", "entries": {"a": [alert(1)]}}'
    expect(() => readDocument('data.js', Buffer.from(text))).toThrow()
  })

  it('is the same as data.js and as plain JSON', () => {
    const json = JSON.stringify({
      lastUpdate: 1,
      repoUrl: 'x',
      entries: { S: [{ commit, date: 1769940000000, benches }] },
    })
    const [plain, script] = [json, `window.BENCHMARK_DATA = ${json};\n`].map((text) =>
      adaptDocument({ ...readDocument('data.js', Buffer.from(text)), sha256: '0'.repeat(64) }, { mapping: [] }),
    )
    expect(plain?.cases).toHaveLength(1)
    expect(script).toEqual(plain)
  })

  it('keeps the identity of its runs when the file grows', () => {
    const first = { commit, date: 1769936400000, benches }
    const second = { commit, date: 1769940000000, benches }
    const keys = [[first], [first, second], [second, first]].map((runs) =>
      adaptDocument(makeHistory(runs), { mapping: [] }).cases.map((item) => identifyCase(item, 'sample').caseKey),
    )
    expect(keys[1]?.[0]).toBe(keys[0]?.[0])
    expect(new Set(keys[2])).toEqual(new Set(keys[1]))
    expect(new Set(keys[1]).size).toBe(2)
  })

  it('measured twice at the same commit has two runs', () => {
    const { cases } = adaptFixture('github-action-benchmark/packed-names/data.js')
    expect(new Set(cases.map(({ session }) => session)).size).toBe(2)
    expect(new Set(cases.map((item) => item.commit)).size).toBe(1)
  })

  it('has the same name twice in one entry as samples, and other units as other metrics', () => {
    const [go] = pickCases(adaptFixture('github-action-benchmark/units-and-duplicates/data.js'), 'Go')
    expect(go?.measures).toMatchObject([
      { metricRaw: 'BenchmarkFib (ns/op)', value: 328.5, samples: [325.5, 331.5] },
      { metricRaw: 'BenchmarkFib (B/op)', value: 16 },
    ])
  })

  it('that holds no entry is said to be empty', () => {
    expect(adaptDocument(makeHistory([]), { mapping: [] }).problems).toMatchObject([{ code: 'artefact/empty' }])
  })

  it('without a date is kept, undated, with a warning', () => {
    const { cases, problems } = adaptDocument(makeHistory([{ commit, benches }]), { mapping: [] })
    expect(cases[0]).not.toHaveProperty('startedAt')
    expect(problems).toMatchObject([{ code: 'artefact/bad-time' }])
  })
})

describe('Which values are better', () => {
  it.each([
    ['customSmallerIsBetter', 'MB/s', 'lower'],
    ['customBiggerIsBetter', 'ns/op', 'higher'],
    ['pytest', 'iter/sec', 'higher'],
    ['benchmarkjs', 'ops/sec', 'higher'],
    ['go', 'ns/op', 'lower'],
    ['go', 'allocs/op', 'lower'],
    ['go', 'MB/s', 'higher'],
    ['cargo', 'ns/iter', 'lower'],
    ['jmh', 'ops/s', 'higher'],
    ['jmh', 's/op', 'lower'],
    ['catch2', 'us', 'lower'],
    [undefined, 'ns/iter', 'lower'],
    [undefined, 's', undefined],
    ['unheard-of', '', undefined],
  ])('%s in %s: %s', (tool, unit, direction) => {
    expect(readDirection(tool, unit)).toBe(direction)
  })
})

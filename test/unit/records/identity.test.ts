// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import { canonicalJson, identifyCase } from '../../../ingest/records/identity.ts'

function makeAdapted(overrides: Partial<AdaptedCase> = {}): AdaptedCase {
  return {
    benchmark: 'heat',
    parameters: { mesh: 'M2', order: 2 },
    system: 'testbed',
    startedAt: '2026-01-05T12:00:00.000Z',
    timeAssumed: false,
    attempt: 1,
    status: 'pass',
    source: { sha256: '5e'.repeat(32), format: 'kpi-run', formatVersion: '1.0' },
    measures: [],
    ...overrides,
  }
}

describe('Canonical JSON', () => {
  it('is the same for the same value in any order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('takes 16, 16.0 and 1.6e1 for the same number', () => {
    const texts = ['{"n":16}', '{"n":16.0}', '{"n":1.6e1}'].map((text) => canonicalJson(JSON.parse(text)))
    expect(new Set(texts)).toEqual(new Set(['{"n":16}']))
  })

  it('leaves out what is absent', () => {
    expect(canonicalJson({ b: undefined, a: [1, { d: null, c: 'x' }] })).toBe('{"a":[1,{"c":"x","d":null}]}')
  })
})

describe('The identity of a case', () => {
  const base = identifyCase(makeAdapted(), 'sample')

  it('has a run and a key of 32 hex digits, and the project', () => {
    expect(base.project).toBe('sample')
    expect(base.run).toMatch(/^[0-9a-f]{32}$/)
    expect(base.caseKey).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is the same whatever the order of parameters', () => {
    expect(identifyCase(makeAdapted({ parameters: { order: 2, mesh: 'M2' } }), 'sample').caseKey).toBe(base.caseKey)
  })

  it('takes the run from the session of the tool, whatever the file and the start', () => {
    const first = identifyCase(makeAdapted({ session: 's-1' }), 'sample')
    const again = identifyCase(
      makeAdapted({
        session: 's-1',
        startedAt: '2026-01-06T12:00:00.000Z',
        source: { sha256: '6f'.repeat(32), format: 'kpi-run', formatVersion: '1.0' },
      }),
      'sample',
    )
    expect(again.run).toBe(first.run)
    expect(again.caseKey).toBe(first.caseKey)
    expect(identifyCase(makeAdapted({ session: 's-2' }), 'sample').run).not.toBe(first.run)
  })

  it('takes the run from start and content where the tool has no session', () => {
    const other = { sha256: '6f'.repeat(32), format: 'kpi-run', formatVersion: '1.0' }
    expect(identifyCase(makeAdapted({ source: other }), 'sample').run).not.toBe(base.run)
    expect(identifyCase(makeAdapted({ startedAt: '2026-01-06T12:00:00.000Z' }), 'sample').run).not.toBe(base.run)
    expect(identifyCase(makeAdapted(), 'other').run).not.toBe(base.run)
  })

  it.each<[string, Partial<AdaptedCase>]>([
    ['benchmark', { benchmark: 'wave' }],
    ['use case', { useCase: 'bridge' }],
    ['parameters', { parameters: { mesh: 'M3', order: 2 } }],
    ['system', { system: 'other' }],
    ['partition', { partition: 'gpu' }],
    ['environment', { environment: 'gnu' }],
    ['nodes', { nodes: 2 }],
    ['tasks', { tasks: 2 }],
    ['attempt', { attempt: 2 }],
  ])('differs when the %s differs', (_what, overrides) => {
    expect(identifyCase(makeAdapted({ session: 's', ...overrides }), 'sample').caseKey).not.toBe(
      identifyCase(makeAdapted({ session: 's' }), 'sample').caseKey,
    )
  })

  it('does not mistake one dimension for another', () => {
    const keys = [{ partition: 'x' }, { environment: 'x' }, { useCase: 'x' }, { nodes: 2 }, { tasks: 2 }].map(
      (overrides) => identifyCase(makeAdapted(overrides), 'sample').caseKey,
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps only a hash of the job, which the same number on another system does not share', () => {
    const here = identifyCase(makeAdapted({ jobId: '65136', session: 's', project: 'named' }), 'sample')
    const there = identifyCase(makeAdapted({ jobId: '65136', system: 'other' }), 'sample')
    expect(JSON.stringify(here)).not.toContain('65136')
    expect(here).not.toHaveProperty('session')
    expect(here.project).toBe('sample')
    expect(here.jobHash).toMatch(/^[0-9a-f]{32}$/)
    expect(here.jobHash).not.toBe(there.jobHash)
    expect(base).not.toHaveProperty('jobHash')
  })
})

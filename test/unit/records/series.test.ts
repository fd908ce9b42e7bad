// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupKey, seriesHash, seriesKey, seriesSlug } from '../../../ingest/records/series.ts'
import type { SeriesDimensions } from '../../../ingest/records/series.ts'

const dimensions: SeriesDimensions = {
  project: 'feelpp',
  benchmark: 'heat',
  useCase: 'case-2',
  parameters: { order: 2, mesh: { level: 'M1', kind: 'tetra' } },
  system: 'karolina',
  nodes: 2,
  tasks: 256,
}
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
const anyDimensions: fc.Arbitrary<SeriesDimensions> = fc.record(
  {
    project: text,
    benchmark: text,
    useCase: text,
    parameters: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean()), { maxKeys: 3 }),
    system: text,
    partition: text,
    environment: text,
    nodes: fc.integer({ min: 1, max: 100_000 }),
    tasks: fc.integer({ min: 1, max: 10_000_000 }),
  },
  { requiredKeys: ['project', 'benchmark', 'parameters', 'system'] },
)

describe('the identity of a series', () => {
  it('has a permanent address that tells what it is', () => {
    expect(seriesSlug(dimensions, 'time-to-solution')).toBe('time-to-solution-karolina-2n-256t-bb48176a')
  })

  it('does not depend on the order of parameters', () => {
    const other = { ...dimensions, parameters: { mesh: { kind: 'tetra', level: 'M1' }, order: 2 } }
    expect(seriesKey(other, 'm')).toBe(seriesKey(dimensions, 'm'))
  })

  it.each([
    ['project', 'other'],
    ['benchmark', 'other'],
    ['useCase', 'other'],
    ['useCase', undefined],
    ['parameters', { order: 3 }],
    ['system', 'other'],
    ['partition', 'gpu'],
    ['environment', 'gcc'],
    ['nodes', 4],
    ['nodes', undefined],
    ['tasks', 512],
  ])('changes with %s', (dimension, value) => {
    const other = { ...dimensions, [dimension]: value }
    expect(seriesHash(other, 'm')).not.toBe(seriesHash(dimensions, 'm'))
    expect(groupKey(other, 'm') === groupKey(dimensions, 'm')).toBe(dimension === 'nodes' || dimension === 'tasks')
  })

  it('changes with the metric, and so does its group', () => {
    expect(seriesHash(dimensions, 'a')).not.toBe(seriesHash(dimensions, 'b'))
    expect(groupKey(dimensions, 'a')).not.toBe(groupKey(dimensions, 'b'))
  })

  it('tells a number from its digits', () => {
    const asText = { ...dimensions, parameters: { order: '2' } }
    expect(seriesHash({ ...dimensions, parameters: { order: 2 } }, 'm')).not.toBe(seriesHash(asText, 'm'))
  })

  it('gives a valid id of at most 64 characters for every text', () => {
    fc.assert(
      fc.property(anyDimensions, text, (any, metric) => {
        const slug = seriesSlug(any, metric)
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{8}$/)
        expect(slug.length).toBeLessThanOrEqual(64)
      }),
    )
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import {
  compareDescriptions,
  indexDescriptions,
  listFacts,
  storeDescription,
} from '../../../ingest/records/system-description.ts'
import type { SystemDescription } from '../../../schemas/types.gen.ts'
import { hashJob } from '../../../ingest/records/identity.ts'

function describeSystem(overrides: Partial<SystemDescription> = {}) {
  return storeDescription({
    format: 'system-description',
    version: '1.0',
    system: 'testbed',
    takenAt: '2026-11-01T00:00:00.000Z',
    ...overrides,
  })
}

describe('the description in force for a run', () => {
  const november = describeSystem()
  const december = describeSystem({ takenAt: '2026-12-01T00:00:00.000Z' })
  const gpu = describeSystem({ partition: 'gpu', takenAt: '2026-11-02T00:00:00.000Z' })
  const ofJob = describeSystem({ takenAt: '2027-01-01T00:00:00.000Z', jobId: '7' })
  const all = [december, gpu, november, ofJob]
  const find = indexDescriptions(all)
  const run = { system: 'testbed', startedAt: '2026-12-24T00:00:00.000Z' }

  test('is the latest of its system and partition that was there when it began', () => {
    expect(find(run)?.id).toBe(december.id)
    expect(find({ ...run, startedAt: '2026-11-15T00:00:00.000Z' })?.id).toBe(november.id)
    expect(find({ ...run, partition: 'gpu' })?.id).toBe(gpu.id)
    expect(find({ ...run, startedAt: '2026-10-01T00:00:00.000Z' })).toBeUndefined()
    expect(find({ ...run, system: 'other' })).toBeUndefined()
  })

  test('is that of its own job when there is one, although it was collected after the start', () => {
    expect(find({ ...run, jobHash: hashJob('testbed', '7') })?.id).toBe(ofJob.id)
    expect(find({ ...run, jobHash: hashJob('testbed', '8') })?.id).toBe(december.id)
  })
})

test('a description keeps no job number, and its name is its content', () => {
  const one = describeSystem({ jobId: '65136' })
  expect(JSON.stringify(one)).not.toContain('65136')
  expect(one.id).toMatch(/^testbed-[0-9a-f]{32}$/)
  expect(describeSystem({ jobId: '65136' }).id).toBe(one.id)
  expect(describeSystem({ jobId: '65137' }).id).not.toBe(one.id)
})

test('the difference of two descriptions names what changed, what came and what went', () => {
  const gpus = [{ model: 'A100', count: 4, driver: '550' }]
  const before = describeSystem({ gpus, cuda: '12.4', mpi: [{ name: 'Open MPI', version: '5.0.3' }] })
  const after = describeSystem({
    takenAt: '2026-12-01T00:00:00.000Z',
    gpus: [{ model: 'A100', count: 4, driver: '560' }],
    mpi: [{ name: 'Open MPI', version: '5.0.3' }],
    modules: ['gcc/13'],
  })
  expect(compareDescriptions(before, after)).toEqual([
    { key: 'cuda', before: ['12.4'] },
    { key: 'gpus.A100.driver', before: ['550'], after: ['560'] },
    { key: 'modules', after: ['gcc/13'] },
  ])
  expect(compareDescriptions(before, before)).toEqual([])
  expect(listFacts(before).map(({ key }) => key)).toEqual([
    'cuda',
    'gpus.A100.count',
    'gpus.A100.driver',
    'mpi.Open MPI',
  ])
})

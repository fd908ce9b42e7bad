// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import {
  readElapsed,
  readExclusive,
  readJoules,
  readSlurmTime,
  readState,
} from '../../../ingest/adapters/sacct-values.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import { canonicalJson, identifyCase } from '../../../ingest/records/identity.ts'
import { pickOnly, readDocument, readFixture } from './documents.ts'

function adaptText(text: string, path = 'artefacts/jobs.psv'): readonly AdaptedCase[] {
  return adaptDocument(readDocument(path, Buffer.from(text)), { mapping: [] }).cases
}

function readEnergy(text: string): number | null | undefined {
  return pickOnly(adaptText(text)).measures.find(({ metricRaw }) => metricRaw === 'energy')?.value
}

describe('The energy that Slurm says of a job', () => {
  it('is that of its own row: the rows of its steps add nothing', () => {
    const rows = ['38113|20543125', '38113.batch|5094129', '38113.extern|20543125', '38113.0|20536917']
    expect(readEnergy(`JobID|ConsumedEnergyRaw\n${rows.join('\n')}\n`)).toBe(20543125)
  })

  it.each([
    ['ConsumedEnergyRaw|TRESUsageInTot|AllocTRES|ConsumedEnergy', '1001|energy=1002|energy=1003|1K', 1001],
    ['ConsumedEnergyRaw|TRESUsageInTot|AllocTRES|ConsumedEnergy', '0|cpu=1,energy=1002|energy=1003|1K', 1002],
    ['ConsumedEnergyRaw|TRESUsageInTot|AllocTRES|ConsumedEnergy', '||cpu=1,energy=1003,node=4|1K', 1003],
    ['ConsumedEnergyRaw|TRESUsageInTot|AllocTRES|ConsumedEnergy', '|energy=0|cpu=1|20.54M', 20540000],
    ['ConsumedEnergyRaw|TRESUsageInTot|AllocTRES|ConsumedEnergy', '0|||0', null],
    ['State', 'COMPLETED', null],
  ])('comes from the most exact column: %s, %s', (header, row, expected) => {
    expect(readEnergy(`JobID|${header}\n7|${row}\n`)).toBe(expected)
  })

  it('has the number of the benchmark that logged the same job on the same system', () => {
    const account = pickOnly(adaptText('JobID|Cluster|ConsumedEnergyRaw\n3954|sample-machine|5000\n'))
    const logged = adaptDocument(readFixture('reframe-perflog/v4-retries-and-gaps.log'), { mapping: [] }).cases[0]
    if (logged === undefined) throw new Error('the log has no case')
    expect(identifyCase(account, 'unassigned').jobHash).toBe(identifyCase(logged, 'sample').jobHash)
  })

  it('is one run, whatever other jobs the file lists', () => {
    const [first] = adaptText('JobID|Start|ConsumedEnergyRaw\n7|2026-03-15T20:24:16|5000\n')
    const [again] = adaptText('JobID|Start|ConsumedEnergyRaw\n7|2026-03-15T20:24:16|5000\n8|2026-03-15T20:24:16|1\n')
    if (first === undefined || again === undefined) throw new Error('two cases were expected')
    expect(identifyCase(again, 'sample').caseKey).toBe(identifyCase(first, 'sample').caseKey)
  })
})

describe('What Slurm writes in a field', () => {
  it.each([
    ['1-02:03:04', 93784],
    ['00:16:40', 1000],
    ['16:40', 1000],
    ['00:00:00.250', 0.25],
    ['Unknown', undefined],
    ['', undefined],
  ])('is a time of %s', (text, seconds) => {
    expect(readElapsed(text)).toBe(seconds)
  })

  it.each([
    ['2024-03-15T20:24:16', '2024-03-15T20:24:16.000Z', true],
    ['2024-03-15-20:24:16', '2024-03-15T20:24:16.000Z', true],
    ['2024-03-15T20:24:16+0100', '2024-03-15T19:24:16.000Z', false],
    ['1710534256', '2024-03-15T20:24:16.000Z', false],
  ])('is a point in time: %s', (text, iso, assumed) => {
    expect(readSlurmTime(text)).toEqual({ iso, assumed })
  })

  it.each(['Unknown', 'None', 'N/A', '0'])('is no point in time: %s', (text) => {
    expect(readSlurmTime(text)).toBeUndefined()
  })

  it.each([
    ['1.5K', 1500],
    ['20.54M', 20540000],
    ['2G', 2e9],
    ['0', undefined],
    ['', undefined],
    ['18446744073709551614', undefined],
    ['-5', undefined],
    ['5 J', undefined],
  ])('is an energy or not measured: %s', (text, joules) => {
    expect(readJoules(text)).toBe(joules)
  })

  it.each([
    ['CANCELLED by 1001', 'error'],
    ['CANCELLED+', 'error'],
    ['TIMEOUT', 'fail'],
    ['COMPLETED', 'pass'],
    ['RUNNING', 'going'],
    ['toString', undefined],
  ])('is a state: %s', (text, state) => {
    expect(readState(text)).toBe(state)
  })

  it('tells an exclusive job from a shared one, and OK from either', () => {
    expect([readExclusive('yes', undefined), readExclusive('no', 'NO'), readExclusive(undefined, 'NO')]).toEqual([
      true,
      false,
      true,
    ])
    expect([
      readExclusive(undefined, 'YES'),
      readExclusive(undefined, 'OK'),
      readExclusive(undefined, undefined),
    ]).toEqual([false, undefined, undefined])
  })
})

describe('The energy that EAR says of a job', () => {
  const header = 'NODENAME;JOBID;STEPID;TIME_SEC;DC_NODE_POWER_W'

  it('is power times time, over nodes and steps', () => {
    expect(readEnergy(`${header}\na;7;0;10;100\nb;7;0;10;200\na;7;1;5;100\n`)).toBe(3500)
  })

  it.each(['4294967291', '4294967294', 'batch'])('does not have the batch script %s twice', (batch) => {
    expect(readEnergy(`${header}\na;7;${batch};15;100\na;7;0;10;100\n`)).toBe(1000)
    expect(readEnergy(`${header}\na;7;${batch};15;100\n`)).toBe(1500)
  })

  it('is not measured when one node has no power', () => {
    expect(readEnergy(`${header}\na;7;0;10;100\nb;7;0;10;0\n`)).toBeNull()
  })
})

describe('The order of rows', () => {
  const files = [
    'slurm-sacct/jobs-and-steps.psv',
    'slurm-sacct/arrays-and-parts.psv',
    'ear-csv/short-header.csv',
    'ear-csv/long-header.csv',
  ]

  it.each(files)('does not matter in %s', (file) => {
    const [header = '', ...rows] = (readFixture(file).text ?? '').trim().split('\n')
    const list = (text: string) =>
      adaptText(text)
        .map(({ source: _source, ...item }) => canonicalJson(item))
        .sort()
    const expected = list([header, ...rows].join('\n'))
    expect(expected.length).toBeGreaterThan(1)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(list([header, ...shuffled].join('\n'))).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})

describe('A performance log that has grown', () => {
  it('has the same cases as before, and those that are new', () => {
    const text = readFixture('reframe-perflog/v3-unit-before-reference.log').text ?? ''
    const keys = (part: string) => adaptText(part, 'x.log').map((item) => identifyCase(item, 'sample').caseKey)
    const before = keys(text.split('\n').slice(0, 3).join('\n'))
    expect(before).toHaveLength(1)
    expect(keys(text).slice(0, 1)).toEqual(before)
    expect(keys(text + text)).toEqual(keys(text))
  })
})

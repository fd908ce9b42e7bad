// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import { readDocument } from './documents.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/kpi/', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn('skipped: ../shared/data/kpi is not here, so no real artefact is read')

function adaptAll(pattern: string): ReadonlyMap<string, AdaptedDocument> {
  const files = present ? globSync(pattern, { cwd: folder }).sort() : []
  return new Map(files.map((file) => [file, adaptDocument(readDocument(file, readRaw(file)), { mapping: [] })]))
}

function readRaw(file: string): Buffer {
  return readFileSync(`${folder}${file}`)
}

function listLines(file: string): readonly string[] {
  return readRaw(file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
}

function describePoints(cases: readonly AdaptedCase[]): readonly string[] {
  return cases.flatMap(({ startedAt, measures }) =>
    measures.map(({ metricRaw, value, unit }) => [startedAt, metricRaw, value, unit].join(' ')),
  )
}

const logs3 = adaptAll('reframe-perflog/v3_*.log')
const logs4 = adaptAll('{reframe-perflog/v4_*,reframe-json-upstream-run/perflog_*}.log')

describe.skipIf(!present)('Performance logs that ReFrame 3 wrote on two machines', () => {
  it('are 7 logs, each line of which is one point, without a problem', () => {
    expect(logs3.size).toBe(7)
    for (const [file, { format, cases, problems }] of logs3) {
      expect({ format, problems }).toEqual({ format: 'reframe-perflog', problems: [] })
      const written = listLines(file).map((line) => {
        const [time = '', , , , metric = '', unit] = line.split('|')
        const [name, value] = metric.split('=')
        return [new Date(time).toISOString(), name, Number(value), unit].join(' ')
      })
      expect([...describePoints(cases)].sort()).toEqual(written.sort())
    }
  })

  it('say commit, tasks and nodes in tags, in whatever order they stand', () => {
    const hpl = [...logs3.values()]
      .flatMap(({ cases }) => cases)
      .filter(({ benchmark }) => benchmark === 'IntelHpl_single')
    expect(
      hpl.map(({ system, commit, dirty, tasks, nodes }) => [system, commit, dirty, tasks, nodes].join(' ')),
    ).toEqual([
      'alaska 4cada1b true 1 1',
      'alaska b3ac61e true 1 1',
      'csd3 c86e0cd true 2 1',
      'csd3 c86e0cd true 2 1',
      'csd3 d438e03 true 1 1',
    ])
    const castep = [...logs3.values()].flatMap(({ cases }) => cases).filter(({ tasks }) => tasks === 3136)
    expect(castep.map(({ nodes, measures }) => [nodes, measures.length])).toEqual([
      [56, 4],
      [56, 4],
    ])
  })
})

describe.skipIf(!present)('Performance logs that ReFrame 4 wrote', () => {
  it('are 12 logs, each line of which is one case with its values, without a problem', () => {
    expect(logs4.size).toBe(12)
    for (const [file, { format, cases, problems }] of logs4) {
      expect({ format, problems }).toEqual({ format: 'reframe-perflog', problems: [] })
      const [header = '', ...lines] = listLines(file)
      const columns = header.split('|')
      expect(cases).toHaveLength(lines.length)
      for (const [index, line] of lines.entries()) {
        const cells = line.split('|')
        const values = columns.flatMap((name, place) => (name.endsWith('_value') ? [Number(cells[place])] : []))
        const read = cases[index]?.measures.map(({ value }) => value ?? Number.NaN)
        expect(read).toEqual(values.map((value) => (Number.isFinite(value) ? value : Number.NaN)))
        const unix = cells[columns.indexOf('job_completion_time_unix')]
        const time = unix === undefined ? `${cells[0]}.000Z` : new Date(Math.floor(Number(unix) * 1000)).toISOString()
        expect(cases[index]?.startedAt).toBe(time)
      }
    }
  })

  it('have nan, inf and None as gaps, each with its reason', () => {
    const gaps = (file: string) =>
      logs4
        .get(`reframe-json-upstream-run/${file}.log`)
        ?.cases.map(({ status, measures }) => [status, ...measures.map(({ gap, value }) => gap ?? value)])
    const failed = ['fail', 'not-finite', 'not-finite', 3.5]
    expect(gaps('perflog_rfm4.10.1_probe_nan')).toEqual([failed, failed])
    expect(gaps('perflog_rfm4.7.4_probe_sanity_fail')).toEqual([
      ['fail', 'missing'],
      ['fail', 'missing'],
    ])
  })

  it('judge the tutorial log of Sombrero as ReFrame would: 0.67 of 1.2 fails, and its time has no offset', () => {
    const cases = logs4.get('reframe-perflog/v4_SombreroBenchmark.log')?.cases ?? []
    for (const { status, measures, timeAssumed, tasks, nodes, parameters } of cases) {
      expect({ status, timeAssumed }).toEqual({
        status: (measures[0]?.value ?? 0) < 0.96 ? 'fail' : 'pass',
        timeAssumed: true,
      })
      expect(nodes).toBe(tasks)
      expect(Object.keys(parameters)).toEqual(['cpus_per_task'])
    }
  })
})

const tables = adaptAll('jube/*.dat')

describe.skipIf(!present)('Tables that JUBE keeps as expected results of its examples', () => {
  it.each([...tables])('%s has a point for each measured cell, and no time', (file, { format, cases, problems }) => {
    expect({ format, codes: problems.map(({ code }) => code) }).toEqual({
      format: 'jube-table',
      codes: ['artefact/bad-time'],
    })
    const [header = [], , ...rows] = listLines(file)
      .slice(1)
      .map((line) => line.split('|').map((cell) => cell.trim()))
    const isMeasured = (name: string) => name !== '' && name !== 'number'
    expect(cases.flatMap(({ measures }) => measures.map(({ metricRaw, value }) => [metricRaw, value]))).toEqual(
      rows.flatMap((row) => header.flatMap((name, at) => (isMeasured(name) ? [[name, Number(row[at])]] : []))),
    )
  })

  it('take the first column as the parameter and what stands to the right of number_pat as measured', () => {
    const cases = tables.get('jube/result_creation__result.dat')?.cases ?? []
    expect(cases.map(({ parameters, measures }) => [parameters['number'], measures.length])).toEqual([
      [1, 3],
      [2, 3],
      [4, 3],
    ])
  })
})

const tests = adaptAll('pavilion2/results.*')

describe.skipIf(!present)('The test run of Pavilion2', () => {
  it('has its result and duration, and nobody who ran it', () => {
    const found = tests.get('pavilion2/results.json')
    expect(found?.problems).toEqual([])
    expect(found?.cases).toMatchObject([
      {
        benchmark: 'mounts.fe.hpctest',
        system: 'myhost',
        startedAt: '2020-07-28T16:50:52.017Z',
        timeAssumed: true,
        status: 'pass',
        measures: [{ metricRaw: 'duration', value: 0.018265, unit: 's' }],
      },
    ])
  })

  it('has a log of its parsers beside it, which holds no result', () => {
    expect(tests.get('pavilion2/results.log')).toEqual({ format: 'pavilion2', cases: [], problems: [] })
  })
})

describe.skipIf(!present)('Each real artefact of an HPC tool', () => {
  const all = [...logs3, ...logs4, ...tables, ...tests]

  it.each(all)('has cases of its own and nothing personal: %s', (file, { cases }) => {
    const keys = cases.map((item) => identifyCase(item, 'sample').caseKey)
    expect(new Set(keys).size).toBe(keys.length)
    const published = JSON.stringify(cases.map((item) => identifyCase(item, 'sample')))
    for (const word of ['"vm"', 'somebody', 'place.org', '/usr/', '/home', '@'])
      expect(published, file).not.toContain(word)
  })
})

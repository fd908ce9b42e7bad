// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import { readConfig } from '../../../ingest/documents/content.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'
import { readDocument } from './documents.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/kpi/', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn('skipped: ../shared/data/kpi is not here, so no real table of the programme is read')

const tables = present ? globSync('exa-ma-d7.1/*', { cwd: folder }).sort() : []

/** Cells of a file as anyone would split them, without the header. */
function readCells(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(`${folder}${file}`, 'utf8').trimEnd().split(/\r?\n/)
  return lines.map((line) => (file.endsWith('.dat') ? line.split(/\s+/) : line.split(',')))
}

function readHeader(file: string): readonly string[] {
  const [head = ''] = readFileSync(`${folder}${file}`, 'utf8').split(/\r?\n/)
  return file.endsWith('.dat') ? head.split(/\s+/) : head.split(',')
}

describe.skipIf(!present)('The 67 tables of deliverable D7.1', () => {
  let mapping: readonly MappingRule[] = []
  const adapt = (file: string): AdaptedDocument =>
    adaptDocument(readDocument(file, readFileSync(`${folder}${file}`)), { mapping })
  const pick = (end: string): AdaptedDocument => adapt(tables.find((file) => file.endsWith(end)) ?? end)

  beforeAll(async () => {
    const config = await readConfig(fileURLToPath(new URL('../../../', import.meta.url)))
    mapping = config.record?.mapping ?? []
  })

  it('are all recognised, and only columns that nobody measured are left out', () => {
    expect(tables).toHaveLength(67)
    const problems = tables.map(adapt).flatMap((found) => {
      expect(found.format).toBe('scaling-csv')
      return found.problems
    })
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['artefact/column-left-out']))
    expect(problems).toHaveLength(9)
  })

  it.each(tables)('%s gives every number that it holds, and a gap for every blank', (file) => {
    const header = readHeader(file)
    const keys = new Set(['nProc', 'x', 'tasks', 'resources.tasks', 'h', 'M', 'Mesh', 'FunctionSpace', 'PolyOrder'])
    const drawn = new Set(['discretization', 'optimal', 'half-optimal'])
    const cells = readCells(file).flatMap((row) =>
      header.map((name, index) => (keys.has(name) || drawn.has(name) ? undefined : (row[index] ?? ''))),
    )
    const written = cells.filter((cell) => cell !== undefined)
    const measures = adapt(file).cases.flatMap((item) => item.measures)
    const values = measures.flatMap(({ value }) => (value === null ? [] : [value]))
    expect(values.sort()).toEqual(
      written
        .filter((cell) => cell !== '')
        .map(Number)
        .sort(),
    )
    const gaps = measures.filter(({ gap }) => gap === 'empty' || gap === 'missing')
    expect(gaps).toHaveLength(written.filter((cell) => cell === '').length)
  })

  it('say their machine, mesh and order, and count processes', () => {
    const [first] = pick('HL-31_M1_P1_discoverer.csv').cases
    expect(first).toMatchObject({
      benchmark: 'HL-31',
      system: 'discoverer',
      tasks: 16,
      parameters: { discretization: 'P1', mesh: 'M1' },
    })
    expect(first?.measures).toContainEqual({ metricRaw: 'heat.ksp-niter', value: 40, unit: 'iter' })
    expect(first?.measures).toContainEqual({ metricRaw: 'createMesh', value: 23.728302, unit: 's' })
  })

  it('read the mesh time of contact-time.dat as a time, with numbers that end in a point', () => {
    const { cases } = pick('contact-time.dat')
    expect(cases.map(({ tasks }) => tasks)).toEqual([32, 64, 128, 256, 384])
    expect(cases[2]?.measures[0]).toEqual({ metricRaw: 'mesh', value: 1370, unit: 's' })
    expect(cases[0]?.measures).toContainEqual({ metricRaw: 'solve', value: 21_700, unit: 's' })
  })

  it('leave a gap where the largest mesh did not fit or took over an hour', () => {
    const { cases } = pick('exportDataP1.csv')
    const largest = cases.filter(({ parameters }) => parameters['mesh'] === 'M5')
    expect(largest.map(({ tasks, status, measures }) => [tasks, status, measures[0]?.value ?? null])).toEqual([
      [32, 'skip', null],
      [64, 'pass', 18.2561374085],
      [96, 'pass', 12.470798821999999],
      [128, 'skip', null],
    ])
  })

  it('have another identity for each case', () => {
    const keys = tables.flatMap((file) => adapt(file).cases.map((item) => identifyCase(item, 'feelpp').caseKey))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe.skipIf(!present)('The results of numpex/benchmark_invprob_largescale', () => {
  const results = new Map(
    (present ? globSync('numpex-invprob/*.json', { cwd: folder }).sort() : []).map((file) => {
      const bytes = readFileSync(`${folder}${file}`)
      return [file.replace('numpex-invprob/', ''), adaptDocument(readDocument(file, bytes), { mapping: [] })]
    }),
  )

  it('are four files with one case for each row, at the time of their raw results', () => {
    expect([...results].map(([file, { format, cases }]) => [file, format, cases.length])).toEqual([
      ['communication-scaling.json', 'invprob-result', 14],
      ['quality-preservation.json', 'invprob-result', 132],
      ['scaling-efficiency.json', 'invprob-result', 20],
      ['timing-breakdown.json', 'invprob-result', 20],
    ])
    const cases = [...results.values()].flatMap((found) => found.cases)
    expect(new Set(cases.map(({ startedAt }) => startedAt))).toEqual(
      new Set(['2026-07-18T16:02:34.632Z', '2026-06-30T09:44:33.899Z']),
    )
    expect(cases.every(({ timeAssumed, environment }) => timeAssumed && environment?.startsWith('Tesla V100'))).toBe(
      true,
    )
  })

  it('take units from the last word of a key', () => {
    const measures = [...results.values()].flatMap(({ cases }) => cases.flatMap((item) => item.measures))
    expect(new Map(measures.map(({ metricRaw, unit }) => [metricRaw, unit]))).toEqual(
      new Map([
        ['communicationCudaSec', 's'],
        ['communicationSharePct', '%'],
        ['computeCudaSec', 's'],
        ['computeSpeedup', ''],
        ['iterationWallSec', 's'],
        ['synchronizationCudaSec', 's'],
        ['baselinePsnrDb', 'dB'],
        ['psnrDb', 'dB'],
        ['psnrDifferenceDb', 'dB'],
        ['absoluteEfficiencyPct', '%'],
        ['speedup', ''],
        ['totalSec', 's'],
        ['usefulComputePct', '%'],
        ['workMultiplier', ''],
        ['workNormalizedEfficiencyPct', '%'],
        ['denoisingSec', 's'],
        ['overheadSec', 's'],
        ['physicsSec', 's'],
      ]),
    )
  })

  it('keep a measured 0 as 0 and a speedup without baseline as a gap', () => {
    const [first] = results.get('communication-scaling.json')?.cases ?? []
    expect(first).toMatchObject({
      nodes: 1,
      parameters: { gpuCount: 1, mode: 'non-distributed', problem: '2D 4096x4096' },
    })
    expect(first?.measures.slice(0, 4)).toEqual([
      { metricRaw: 'communicationCudaSec', value: 0, unit: 's' },
      { metricRaw: 'communicationSharePct', value: 0, unit: '%' },
      { metricRaw: 'computeCudaSec', value: 3.658275, unit: 's' },
      { metricRaw: 'computeSpeedup', value: null, gap: 'missing', unit: '' },
    ])
    const problems = [...results.values()].flatMap((found) => found.problems)
    expect(problems.map(({ code }) => code)).toEqual(['artefact/column-left-out'])
  })
})

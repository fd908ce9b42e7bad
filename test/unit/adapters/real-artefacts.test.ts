// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'
import { pickCases, readDocument } from './documents.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/kpi/', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn('skipped: ../shared/data/kpi is not here, so no real artefact is read')

const mapping: readonly MappingRule[] = [
  {
    path: '**/aperi-mech/**',
    as: 'aperi-mech',
    system: 'AperiAzureGPU2',
    names: '(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})_(?<metric>[a-z_]+)',
  },
  {
    path: '**/aperi-mech/**',
    names: '(?<metric>[A-Za-z]+_[A-Za-z]+)_(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})',
  },
]

/** Files of the folder, with the path they had in the repository they came from. */
function adaptAll(pattern: string): ReadonlyMap<string, AdaptedDocument> {
  const files = present ? globSync(pattern, { cwd: folder }).sort() : []
  return new Map(
    files.map((file) => {
      const path = file
        .replaceAll('\\', '/')
        .replace(/dv[\d.]+_rfm[\d.]+_\d{4}-\d\d-\d\d_/, '')
        .replaceAll('__', '/')
      return [file, adaptDocument(readDocument(path, readFileSync(`${folder}${file}`)), { mapping })]
    }),
  )
}

const committed = adaptAll('{reframe-json/*.json,feelpp-benchmarking/reports/**/*report.json}')
const upstream = adaptAll('reframe-json-upstream-run/*.json')
const benches = adaptAll('{github-action-benchmark/*.js,gab-extract/*data.js}')
const companions = adaptAll('feelpp-benchmarking/**/{plots,website_config*,dashboard_config*}.json')

/** Cases of committed reports without the copies of the same bytes. */
function listDistinct(): readonly AdaptedCase[] {
  const distinct = new Map<string, readonly AdaptedCase[]>()
  for (const { cases } of committed.values()) if (cases[0] !== undefined) distinct.set(cases[0].source.sha256, cases)
  return [...distinct.values()].flat()
}

function countUnits(cases: readonly AdaptedCase[]): Record<string, number> {
  const units = cases.flatMap(({ measures }) => measures.map(({ unit }) => unit))
  return Object.fromEntries([...Map.groupBy(units, (unit) => unit)].map(([unit, list]) => [unit, list.length]).sort())
}

function adaptUpstream(name: string): AdaptedDocument {
  const found = upstream.get(`reframe-json-upstream-run/${name}.json`)
  if (found === undefined) throw new Error(`${name} is not among the files`)
  return found
}

describe.skipIf(!present)('The committed reports of feelpp.benchmarking', () => {
  const cases = listDistinct()

  it('are 15 distinct reports of 131 cases, all passed, without a problem', () => {
    expect(new Set(cases.map(({ source }) => source.sha256)).size).toBe(15)
    expect(cases).toHaveLength(131)
    expect(cases.every(({ status, timeAssumed }) => status === 'pass' && !timeAssumed)).toBe(true)
    expect([...committed.values()].flatMap(({ problems }) => problems)).toEqual([])
  })

  it('have as many values, in the same units, as their perfvars have', () => {
    const written = new Map<string, number>()
    const seen = new Set<string>()
    for (const [
      file,
      {
        cases: [first],
      },
    ] of committed) {
      if (first === undefined || seen.has(first.source.sha256)) continue
      seen.add(first.source.sha256)
      for (const [, unit = ''] of readFileSync(`${folder}${file}`, 'utf8').matchAll(/"unit": ?"([^"]*)"/g)) {
        written.set(unit, (written.get(unit) ?? 0) + 1)
      }
    }
    expect(countUnits(cases)).toEqual(Object.fromEntries([...written].sort()))
    expect(Object.keys(countUnits(cases))).toEqual(['', 'item', 'iter', 's'])
  })

  it('have no reference, no threshold, no direction and no gap', () => {
    const measures = cases.flatMap((item) => item.measures)
    expect(measures.every((measure) => Object.keys(measure).sort().join() === 'metricRaw,unit,value')).toBe(true)
    expect(measures.every(({ value }) => value !== null)).toBe(true)
  })

  it('ran Feel++ applications on four machines and two workstations, from 1 to 16384 tasks', () => {
    expect(new Set(cases.map(({ system }) => system))).toEqual(
      new Set(['discoverer', 'karolina', 'meluxina', 'gaya', 'localCFG', 'local']),
    )
    expect([...new Set(cases.map(({ benchmark }) => benchmark))].sort()).toEqual([
      'feelpp_hub_cem',
      'feelpp_kub_cem',
      'feelpp_toolbox_electric',
      'feelpp_toolbox_heat',
      'feelpp_toolbox_heatfluid',
      'parallelSum',
    ])
    const tasks = cases.map((item) => item.tasks ?? 0)
    expect([Math.min(...tasks), Math.max(...tasks)]).toEqual([1, 16384])
    expect(cases.every(({ nodes }) => nodes !== undefined)).toBe(true)
  })

  it('hold no task count, schedule detail or environment among their parameters', () => {
    const names = new Set(cases.flatMap(({ parameters }) => Object.keys(parameters)))
    expect([...names].sort()).toEqual(['case', 'discretization', 'elements', 'hsize', 'meshes', 'position', 'solver'])
  })

  it('have another identity for each case, and the same for each copy', () => {
    const keys = [...committed.values()].flatMap((item) => item.cases.map((one) => identifyCase(one, 'feelpp').caseKey))
    expect(keys.length).toBeGreaterThan(131)
    expect(new Set(keys).size).toBe(131)
  })
})

describe.skipIf(!present)('Reports that unmodified ReFrame releases wrote', () => {
  it.each(['dv3.1_rfm4.6.4_probe', 'dv4.0_rfm4.7.4_probe', 'dv4.2_rfm4.10.1_probe'])(
    '%s gives its gaps, failures and retries',
    (name) => {
      const report = adaptUpstream(name)
      expect(report.cases).toHaveLength(13)
      expect(pickCases(report, 'probe_nan').map(({ attempt, status }) => [attempt, status])).toEqual([
        [1, 'fail'],
        [2, 'fail'],
      ])
      expect(pickCases(report, 'probe_nan')[0]?.measures).toMatchObject([
        { metricRaw: 'nanv', value: null, gap: 'not-finite', reference: 1, lower: -0.1, upper: 0.1 },
        { metricRaw: 'infv', value: null, gap: 'not-finite', unit: 'J' },
        { metricRaw: 'okv', value: 3.5, unit: 'GB/s' },
      ])
      expect(
        pickCases(report, 'probe_perf_fail')
          .map(({ parameters, attempt }) => [parameters['size'], attempt])
          .sort(),
      ).toEqual([
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ])
      expect(pickCases(report, 'probe_extract_missing')).toMatchObject([{ status: 'pass', measures: [] }])
      expect(pickCases(report, 'probe_noperf')).toMatchObject([{ status: 'pass', measures: [] }])
      expect(pickCases(report, 'probe_skip')).toMatchObject([{ status: 'skip', measures: [] }])
      expect(pickCases(report, 'probe_none_unit')[0]?.measures).toMatchObject([{ value: 3.5, unit: '' }])
      expect(report.problems.map(({ code }) => code)).toEqual(['artefact/string-number'])
      const sanity = pickCases(report, 'probe_sanity_fail')[0]?.measures
      expect(sanity).toEqual(name.startsWith('dv3') ? [] : [{ metricRaw: 't', value: null, gap: 'missing', unit: 's' }])
    },
  )

  it.each(['dv3.1_rfm4.6.4_repeat3', 'dv4.0_rfm4.7.4_repeat3', 'dv4.2_rfm4.10.1_repeat3'])(
    '%s has three samples of each metric in two environments',
    (name) => {
      const { cases, problems } = adaptUpstream(name)
      expect(problems).toEqual([])
      expect(cases.map(({ environment }) => environment).sort()).toEqual(['baseline', 'gnu'])
      for (const { benchmark, parameters, measures } of cases) {
        expect({ benchmark, parameters }).toEqual({ benchmark: 'stream_test', parameters: {} })
        expect(measures.map(({ metricRaw }) => metricRaw)).toEqual(['copy_bw', 'triad_bw'])
        for (const { value, samples = [] } of measures) {
          expect(samples).toHaveLength(3)
          expect(value).toBe(samples.toSorted((left, right) => left - right)[1])
        }
      }
    },
  )

  it.each(['dv1.3.0_rfm3.9.3_stream', 'dv2.2_rfm3.12.0_stream'])('%s has two build failures and no job', (name) => {
    const { cases, problems } = adaptUpstream(name)
    expect(problems).toEqual([])
    expect(cases.map(({ benchmark, status, measures }) => [benchmark, status, measures.length])).toEqual([
      ['StreamTest', 'fail', 0],
      ['StreamAltTest', 'fail', 0],
    ])
    expect(cases.some((item) => 'jobId' in item)).toBe(false)
  })
})

describe.skipIf(!present)('Real histories of github-action-benchmark', () => {
  it('give 26 runs of aperi-mech with 30 timers, and every packed name is taken apart', () => {
    const [{ cases } = { cases: [] }] = [...benches]
      .filter(([file]) => file.includes('aperi_mech__Aperi'))
      .map(([, found]) => found)
    expect(new Set(cases.map(({ session }) => session)).size).toBe(26)
    expect(cases.reduce((sum, { measures }) => sum + measures.length, 0)).toBe(780)
    expect(new Set(cases.flatMap(({ measures }) => measures.map(({ metricRaw }) => metricRaw)))).toEqual(
      new Set(['run_time', 'peak_memory']),
    )
  })

  it('split all 227 names into metric, use case, device and tasks', () => {
    const cases = [...benches].filter(([file]) => file.includes('aperi-mech')).flatMap(([, found]) => found.cases)
    const names = new Set(
      cases.flatMap(({ useCase, parameters, tasks, measures }) =>
        measures.map(({ metricRaw }) => JSON.stringify([metricRaw, useCase, parameters['device'], tasks])),
      ),
    )
    expect(names.size).toBe(227)
    expect(new Set(cases.map(({ useCase }) => useCase))).toEqual(
      new Set(['fem', 'fem_strain_smoothing', 'fem_taylor_bar', 'rkpm', 'rkpm_fbar', 'rkpm_nodal']),
    )
    expect(new Set(cases.map(({ tasks }) => tasks))).toEqual(new Set([1, 4]))
    expect(cases.every(({ benchmark, system }) => benchmark === 'aperi-mech' && system === 'AperiAzureGPU2')).toBe(true)
    expect(new Set(cases.map((item) => identifyCase(item, 'aperi-mech').caseKey)).size).toBe(cases.length)
  })

  it('have a direction and no problem', () => {
    for (const { cases, problems } of benches.values()) {
      expect(problems).toEqual([])
      expect(cases.flatMap(({ measures }) => measures).every(({ direction }) => direction === 'lower')).toBe(true)
    }
  })
})

describe.skipIf(!present)('What is beside real reports', () => {
  it('is recognised and gives no case', () => {
    expect(companions.size).toBe(7)
    for (const found of companions.values())
      expect(found).toEqual({ format: 'feelpp-companion', cases: [], problems: [] })
  })
})

describe.skipIf(!present)('Nothing personal', () => {
  const all = [...committed, ...upstream, ...benches]

  it.each(all)('comes out of %s', (file, { cases }) => {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    const people = [
      ...text.matchAll(/"(?:user|hostname|email|username|cmdline|workdir|stagedir|outputdir)": ?"([^"]{4,})"/g),
    ]
    const systems = new Set(cases.map(({ system }) => system))
    const published = JSON.stringify(cases)
    for (const [, word = ''] of people) if (!systems.has(word)) expect(published).not.toContain(`"${word}"`)
    for (const word of [
      '/home',
      '/data',
      '/Users',
      '/mnt',
      '/scratch',
      '@',
      '.cfg',
      'cladellash',
      'unistra',
      'rfm_job',
    ]) {
      expect(published).not.toContain(word)
    }
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import type { SchemaName, SchemaTypes } from '../../../ingest/documents/validate.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import { buildRegistry } from '../../../ingest/records/metric-registry.ts'
import { parseUnit } from '../../../ingest/records/units.ts'

const corpus = '../shared/data/kpi'
if (!existsSync(corpus)) console.log(`Real metric names are not checked: ${corpus} is not here.`)

const programmeMetrics = `analytical-solution-match conservation-check manufactured-solution regression-test-pass
  benchmark-verification strong-scalability weak-scalability roofline-analysis time-to-solution throughput gpu-acceleration
  heterogeneous-support precision-robustness energy-to-solution power-profile flops-per-watt memory-footprint io-scaling
  load-balance-efficiency communication-overhead projection-error relative-error eigenvalue-decay basis-size online-speedup
  offline-cost train-loss test-error prediction-error inference-latency model-size training-time robustness-to-noise
  data-efficiency physics-constraint-error PINN-residual-loss`.split(/\s+/)

const { metrics } = readRecord('metrics', 'content/metrics.yml')
const registry = buildRegistry({ metrics })

describe('content/metrics.yml', () => {
  it('has all 36 metrics of the programme', () => {
    expect(programmeMetrics).toHaveLength(36)
    for (const name of programmeMetrics) expect(registry.resolve(name, '').mismatch?.metric ?? name).toBe(name)
    const ids = new Set(metrics.map(({ id }) => id))
    expect(programmeMetrics.filter((name) => !ids.has(name.toLowerCase()))).toEqual([])
  })

  it('has only units that convert, in their canonical spelling', () => {
    const units = metrics.flatMap(({ unit }) => unit ?? [])
    expect(units.filter((unit) => parseUnit(unit)?.text !== unit)).toEqual([])
  })

  it('gives no name to two metrics', () => {
    const names = metrics.flatMap(({ id, aliases = [] }) => [id, ...aliases]).map((name) => name.toLowerCase())
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each([
    ['initMesh', 'HeatConstructor_initMesh', 'Constructor_initMesh'],
    ['solve', 'HeatSolve_solve', 'ElectricSolve_solve'],
    ['cem_instance_execute', 'execute'],
    ['run_time', 'Execution_time'],
  ])('sees one metric in %s and its other names', (...names) => {
    expect(new Set(names.map((name) => registry.resolve(name, 's').metric)).size).toBe(1)
  })

  it.each([
    ['HeatSolve_solve', 'HeatSolve_algebraic-solve'],
    ['HeatConstructor_init', 'HeatConstructor_initMesh'],
    ['execute', 'simulation'],
    ['run_time', 'Application_Total'],
    ['Application_Total', 'Solver_Total'],
    ['copy_bw', 'triad_bw'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(registry.resolve(a, 's').metric).not.toBe(registry.resolve(b, 's').metric)
  })

  it.each(['Statistics_temperature_alpha_max', 'Normal_Heat_Flux_alpha', 'Points_alpha_min_field_temperature', 'N'])(
    'does not judge %s',
    (name) => {
      expect(registry.resolve(name, '').direction).toBe('none')
    },
  )
})

describe.skipIf(!existsSync(corpus))('the real reports', () => {
  const cases = readCases()

  it('never have two names for one metric in one case', () => {
    expect(cases.length).toBeGreaterThan(300)
    const clashes = cases.flatMap(({ benchmark, measures }) => {
      const names = [...new Set(measures.map(({ metricRaw }) => metricRaw))]
      const byMetric = Map.groupBy(names, (name) => registry.resolve(name, 's').metric)
      return [...byMetric].filter(([, same]) => same.length > 1).map(([metric, same]) => ({ benchmark, metric, same }))
    })
    expect(clashes).toEqual([])
  })

  it('have units that are known, and convert to those of their metrics but for the iterations given in seconds', () => {
    const measures = cases.flatMap((item) => item.measures).filter(({ value }) => value !== null)
    expect([...new Set(measures.map(({ unit }) => unit))].filter((unit) => parseUnit(unit) === undefined)).toEqual([])
    const mismatches = measures.filter((measure) => registry.resolveMeasure(measure).mismatch !== undefined)
    const names = new Set(mismatches.map(({ metricRaw, unit }) => `${metricRaw} ${unit}`))
    expect([...names].sort()).toEqual(['ElectricSolve_ksp-niter s', 'ksp-niter s'])
  })

  it('have three to five main metrics a benchmark, where the programme measures', () => {
    const byBenchmark = Map.groupBy(
      cases.filter(({ benchmark }) => /^(?:feelpp_|kub)/.test(benchmark)),
      ({ benchmark }) => benchmark,
    )
    for (const [benchmark, same] of byBenchmark) {
      const measures = same.flatMap((item) => item.measures)
      const main = measures.map((measure) => registry.resolveMeasure(measure)).filter((resolved) => resolved.main)
      const count = new Set(main.map(({ metric }) => metric)).size
      expect({ benchmark, few: count >= 3 && count <= 5 }).toEqual({ benchmark, few: true })
    }
  })
})

function readRecord<N extends SchemaName>(schema: N, file: string): SchemaTypes[N] {
  const yaml = parseYamlText(readFileSync(file, 'utf8'), file)
  if ('problems' in yaml) throw new Error(JSON.stringify(yaml.problems))
  const read = validateRecord(schema, yaml.value, file, yaml.locate)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.record
}

function readCases(): AdaptedCase[] {
  const { mapping = [] } = readRecord('portal-config', 'portal.config.yml')
  const folders = ['reframe-json', 'feelpp-benchmarking', 'github-action-benchmark']
  const files = globSync(folders.map((folder) => `${corpus}/${folder}/**/*.{json,js}`))
  return files.sort().flatMap((path) => {
    const bytes = readFileSync(path)
    const read = readArtefactDocument({ path, bytes, sha256: hash('sha256', bytes, 'hex') })
    return 'document' in read ? adaptDocument(read.document, { mapping }).cases : []
  })
}

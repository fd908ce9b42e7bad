// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import { applyNames, findUnusablePatterns, matchMapping } from '../../../ingest/records/mapping.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'

const file = 'portal.config.yml'
const rules = readRules()

function readRules(): readonly MappingRule[] {
  const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')
  const read = parseYamlText(text, file)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const checked = validateRecord('portal-config', read.value, file, read.locate)
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems))
  return checked.record.mapping ?? []
}

describe('the mapping of the default instance', () => {
  test('has no pattern that cannot be used', () => {
    expect(findUnusablePatterns(rules)).toEqual([])
  })

  test.each([
    ['docs/modules/karolina/pages/kub/scenario0/20231207-1600.json', 'kub', 'scenario0'],
    ['dv3.1_docs__modules__discoverer__pages__kub__scenario0__20231201-1430.json', 'kub', 'scenario0'],
    ['docs/modules/meluxina/pages/20231209/kub_scenario0.json', 'kub', 'scenario0'],
    ['docs/modules/gaya/pages/reports/gaya-20240530-1.json', 'feelpp_toolbox_heat', 'thermal_bridges_case_3'],
    ['heat/Building/ThermalBridgesENISO10211/20240702-case2.json', 'feelpp_toolbox_heat', 'thermal_bridges_case_2'],
    ['pages__reports__heat__20240820-ThermalBridgesCase2.json', 'feelpp_toolbox_heat', 'thermal_bridges_case_2'],
    ['reports__feelpp_toolbox_electric__gaya__2024_10_04T14_04_57.json', 'feelpp_toolbox_electric', undefined],
    ['reports__feelpp_toolbox_heatfluid__gaya__eye__reframe_report.json', 'feelpp_toolbox_heatfluid', undefined],
  ])('gives %s to Feel++', (path, as, useCase) => {
    const rule = matchMapping(rules, { path, benchmark: 'RegressionTest' })
    expect(rule).toEqual({ project: 'feelpp', as, ...(useCase === undefined ? {} : { useCase }), names: [] })
  })

  test('gives a Feel++ application to Feel++ wherever its report lies', () => {
    const rule = matchMapping(rules, { path: 'artefacts/report.json', benchmark: 'feelpp_toolbox_fluid' })
    expect(rule).toEqual({ project: 'feelpp', names: [] })
  })

  test.each([
    [
      'dev/bench/aperi_mech/AperiAzureGPU2/data.js',
      'rkpm_fbar_gpu_np_4_peak_memory',
      { metric: 'peak_memory', useCase: 'rkpm_fbar', tasks: 4, parameters: { device: 'gpu' } },
    ],
    [
      'aperi-mech__aperi_mech_detailed__AperiAzureGPU2__fem__solver__data.js',
      'Solver_ComputeForce_fem_cpu_np_1',
      { metric: 'Solver_ComputeForce', useCase: 'fem', tasks: 1, parameters: { device: 'cpu' } },
    ],
  ])('takes the names of %s apart', (path, name, packed) => {
    const rule = matchMapping(rules, { path, benchmark: 'Benchmark' })
    expect([rule.project, rule.system]).toEqual(['aperi-mech', 'AperiAzureGPU2'])
    expect(applyNames(rule, name)).toEqual(packed)
  })

  test('leaves an artefact that nobody claimed to nobody', () => {
    expect(matchMapping(rules, { path: 'artefacts/other/report.json', benchmark: 'stream' })).toEqual({ names: [] })
  })
})

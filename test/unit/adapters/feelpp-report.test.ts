// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { readHints, readReportTree } from '../../../ingest/adapters/feelpp-report.ts'
import { adaptFixture, pickOnly, readFixture } from './documents.ts'
import { adaptDocument } from '../../../ingest/adapters/index.ts'

describe('The report tree of feelpp.benchmarking', () => {
  it.each([
    ['reports/heat/gaya/case_2/2024_10_09T15_37_13/reframe_report.json', { benchmark: 'heat', useCase: 'case_2' }],
    ['reports/heat/case_2/gaya/2024_12_09T15_37_13/report.json', { benchmark: 'heat', useCase: 'case_2' }],
    [
      './artefacts/reports/heat/case_2/gaya/2025_03_19T10_58_27Z0200/report.json',
      { benchmark: 'heat', useCase: 'case_2' },
    ],
    ['reports/heat/gaya/2024_11_05T13_57_15/reframe_report.json', { benchmark: 'heat' }],
    ['reports/heat/gaya/2024_10_04T14_04_57.json', { benchmark: 'heat' }],
    ['reports/electric/gaya/20241004T103630-busbar2d.json', { benchmark: 'electric', useCase: 'busbar2d' }],
    ['old/reports/x/results/heat/gaya/case_2/2024_10_09T15_37_13/r.json', { benchmark: 'heat', useCase: 'case_2' }],
  ])('%s says %j', (path, expected) => {
    expect(readReportTree(path, 'gaya')).toEqual(expected)
  })

  it.each([
    'docs/modules/gaya/pages/reports/heat/Building/20240702-case2.json',
    'docs/modules/gaya/pages/reports/gaya-20240530-1.json',
    'reports/heat/elsewhere/case_2/2024_10_09T15_37_13/reframe_report.json',
    'heat/gaya/case_2/2024_10_09T15_37_13/reframe_report.json',
    'reports/2024_10_09T15_37_13/reframe_report.json',
    'reports/a/gaya/b/c/2024_10_09T15_37_13/reframe_report.json',
  ])('%s says nothing', (path) => {
    expect(readReportTree(path, 'gaya')).toBeUndefined()
  })

  it('gives the same cases in both orders of machine and use case, and outside any tree', () => {
    const bytes = readFixture('feelpp-report/2026-report.json')
    const dated = '2026_03_02T09_15_00/reframe_report.json'
    const [first, ...others] = [
      `reports/sample_toolbox_heat/testbed/bridge/${dated}`,
      `reports/sample_toolbox_heat/bridge/testbed/${dated}`,
      `reports/sample_toolbox_heat/testbed/${dated}`,
      'reports/sample_toolbox_heat/testbed/20260302T091500-bridge.json',
      'anywhere/else.json',
    ].map((path) => adaptDocument({ ...bytes, path }, { mapping: [] }).cases)
    expect(first).toMatchObject([{ benchmark: 'sample_toolbox_heat', useCase: 'bridge' }, { useCase: 'bridge' }])
    for (const other of others) expect(other).toEqual(first)
  })

  it('says nothing about reports of other tests, whose names tell them apart', () => {
    const document = {
      ...readFixture('reframe-report/v4.2-repeats.json'),
      path: 'reports/app/testbed/x/2026_03_02T09_15_00/r.json',
    }
    const { cases } = adaptDocument(document, { mapping: [] })
    expect(new Set(cases.map(({ benchmark }) => benchmark))).toEqual(new Set(['stream_test']))
  })

  it('yields to a mapping rule', () => {
    const path = 'feelpp-report/reports/sample_toolbox_heat/bridge/testbed/2026_11_20T18_47_57/report.json'
    const { cases } = adaptFixture(path, [{ benchmark: 'sample_toolbox_*', as: 'heat', useCase: 'tower' }])
    expect(pickOnly(cases)).toMatchObject({ benchmark: 'heat', useCase: 'tower' })
  })
})

describe('What a case of feelpp.benchmarking says itself', () => {
  it.each([
    [
      { executable: '/home/someone/build/feelpp_kub_cem', use_case: 'poznan' },
      { benchmark: 'feelpp_kub_cem', useCase: 'poznan' },
    ],
    [{ executable: 'feelpp_toolbox_heat' }, { benchmark: 'feelpp_toolbox_heat' }],
    [
      { executable: 'apptainer exec -B"/home/a:/b" --home /home/a /home/a/x.sif feelpp_hub --c /d' },
      { benchmark: 'feelpp_hub' },
    ],
    [{ executable: 'singularity run something' }, {}],
    [
      { executable: './RegressionTest_15', report_dir_path: '/a/reports/heat/eye/gaya/2024_12_09T15_37_13' },
      { benchmark: 'heat' },
    ],
    [{ executable: './RegressionTest_15' }, {}],
    [{ executable: 5 }, {}],
  ])('%j gives %j', (variables, expected) => {
    expect(readHints(variables, 'RegressionTest')).toEqual(expected)
  })
})

describe('Files that feelpp.benchmarking keeps beside its reports', () => {
  it.each(['plots', 'website_config', 'dashboard_config'])('%s.json is recognised and gives no case', (name) => {
    expect(adaptFixture(`feelpp-companion/${name}.json`)).toEqual({
      format: 'feelpp-companion',
      cases: [],
      problems: [],
    })
  })
})

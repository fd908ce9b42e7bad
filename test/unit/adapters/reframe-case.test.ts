// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { pickOnly } from './documents.ts'
import { adaptCases, makeTestcase } from './reframe-documents.ts'

describe('Where and how large a case ran', () => {
  const adaptSize = (overrides: Record<string, unknown>) => {
    const { nodes, tasks } = pickOnly(adaptCases([makeTestcase(overrides)]).cases)
    return { nodes, tasks }
  }

  it.each([
    [
      { num_tasks: 256, num_tasks_per_node: 128 },
      { nodes: 2, tasks: 256 },
    ],
    [
      { num_tasks: 6, num_tasks_per_node: 128, job_nodelist: ['a', 'b'] },
      { nodes: 1, tasks: 6 },
    ],
    [
      { num_tasks: 8, num_tasks_per_node: null, job_nodelist: ['a', 'b'] },
      { nodes: 2, tasks: 8 },
    ],
    [
      { num_tasks: 8, num_tasks_per_node: null, job_nodelist: ['None'] },
      { nodes: undefined, tasks: 8 },
    ],
    [
      { num_tasks: 1, num_tasks_per_node: null, job_nodelist: [] },
      { nodes: 1, tasks: 1 },
    ],
    [
      { num_tasks: 0, job_nodelist: null },
      { nodes: undefined, tasks: undefined },
    ],
    [
      { num_tasks: 64, num_nodes: 4 },
      { nodes: 4, tasks: 64 },
    ],
  ])('%j is %j', (variables, size) => {
    expect(adaptSize(variables)).toEqual(size)
  })

  it('system and partition are told apart in one name as in two', () => {
    const [older] = adaptCases([makeTestcase({ system: 'gaya:production', partition: undefined })]).cases
    expect(older).toMatchObject({ system: 'gaya', partition: 'production' })
  })

  it.each([null, 'None', '', {}])('a job %j is no job', (jobid) => {
    expect(pickOnly(adaptCases([makeTestcase({ jobid })]).cases)).not.toHaveProperty('jobId')
  })
})

describe('Parameters of ReFrame', () => {
  const adaptParameters = (overrides: Record<string, unknown>) =>
    pickOnly(adaptCases([makeTestcase(overrides)]).cases).parameters

  it.each<[Record<string, unknown>, unknown]>([
    [{ check_params: { nb_tasks: 16, hsize: 0.05 }, num_tasks: 16 }, { hsize: 0.05 }],
    [{ check_params: { nbTask: 16 }, num_tasks: 16 }, {}],
    [{ check_params: { numTask: 16 }, num_tasks: 16 }, {}],
    [{ check_params: { nb_tasks: { tasks: 16, nodes: 1, exclusive_access: true, tasks_per_node: 16 } } }, {}],
    [{ check_params: { resources: { tasks: 16, memory: 10 } } }, { memory: 10 }],
    [{ check_params: { tasks: 3 }, num_tasks: 16 }, { tasks: 3 }],
    [{ check_params: { environment: 'gnu' } }, {}],
    [{ check_params: { environment: 'warm' } }, { environment: 'warm' }],
    [{ check_params: { case: '/home/someone/cases/case3-bench.cfg' } }, { case: 'case3-bench' }],
    [{ check_params: { nested: { files: ['/home/someone/a.msh', 'b'] } } }, { nested: { files: ['a', 'b'] } }],
    [{ display_name: 'solver %size=2 %mode=fast %half=True' }, { size: 2, mode: 'fast', half: true }],
    [{ display_name: 'solver %size=2', size: '2' }, { size: '2' }],
    [{ display_name: "solver %r={'nodes': 32, 'tasks_per_node': 128} %inputs=[]" }, {}],
    [{ display_name: "solver %o={'solver': 'cg', 'tol': 1e-06}" }, { o: "{'solver': 'cg', 'tol': 1e-06}" }],
    [{ display_name: 'solver ~testbed:cpu+gnu %build.flags=fast' }, { 'build.flags': 'fast' }],
  ])('%j are %j', (overrides, parameters) => {
    expect(adaptParameters(overrides)).toEqual(parameters)
  })

  it('that are too many, too long or too deep leave the case out with a problem', () => {
    let deep: unknown = 1
    for (let level = 0; level < 20; level += 1) deep = { level: deep }
    const wide = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, index]))
    for (const check_params of [{ deep }, wide, { long: 'x'.repeat(501) }, { ['n'.repeat(101)]: 1 }]) {
      const { cases, problems } = adaptCases([makeTestcase({ check_params })])
      expect(cases).toEqual([])
      expect(problems).toMatchObject([{ code: 'artefact/invalid' }])
    }
  })
})

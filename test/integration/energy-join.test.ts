// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readFolder } from '../unit/publish/site-folder.ts'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

/** A report of ReFrame 4 of two jobs; made up. */
const report = {
  session_info: { data_version: '4.2', time_start_unix: 1795196877.077, uuid: '0f8fad5b-d9cb-469f-a165-70867728950e' },
  runs: [
    {
      run_index: 0,
      testcases: [makeTestcase(1, '65136'), makeTestcase(2, '65137')],
    },
  ],
}

/** What `sacct -P` prints of the same jobs: steps say again what the job says, and 0 is what no meter measured. */
const accounting = [
  'JobID|Cluster|State|ElapsedRaw|ConsumedEnergyRaw|Start|End',
  '65136|testbed|COMPLETED|100|5000|2026-11-20T17:50:00|2026-11-20T17:51:40',
  '65136.batch|testbed|COMPLETED|100|5000|2026-11-20T17:50:00|2026-11-20T17:51:40',
  '65136.0|testbed|COMPLETED|99|4990|2026-11-20T17:50:00|2026-11-20T17:51:39',
  '65137|testbed|COMPLETED|100|0|2026-11-20T17:52:00|2026-11-20T17:53:40',
]

function makeTestcase(order: number, jobid: string) {
  return {
    name: 'solver',
    display_name: `solver %order=${order}`,
    unique_name: `solver_${order}`,
    system: 'testbed',
    partition: 'main',
    environ: 'gnu',
    num_tasks: 64,
    order,
    jobid,
    result: 'pass',
    perfvalues: { 'testbed:main:elapsed': [9.5, 10, null, 0.1, 's', 'pass'] },
  }
}

async function publish(order: readonly string[]): Promise<{ site: Map<string, string>; energy: unknown[] }> {
  const folder = makeInstance()
  onTestFinished(() => removeInstance(folder))
  mkdirSync(join(folder, 'artefacts'))
  writeFileSync(join(folder, 'artefacts/report.json'), JSON.stringify(report))
  writeFileSync(join(folder, 'artefacts/jobs.psv'), `${accounting.join('\n')}\n`)
  for (const file of order) {
    const { code, stderr } = await runPortal(folder, ['ingest', `artefacts/${file}`, '--project', 'heat'])
    expect([code, stderr.includes('error')]).toEqual([0, false])
  }
  expect((await runPortal(folder, ['publish'])).code).toBe(0)
  const { stdout } = await runPortal(folder, ['history', 'export'])
  const points = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { metricRaw: string; derived: boolean })
  const energy = points.filter(({ metricRaw, derived }) => derived && metricRaw === 'energy-to-solution')
  return { site: readFolder(join(folder, '.portal/site-data')), energy }
}

test('energy of a job joins its case whichever of report and accounting arrives first, to the same bytes of site data', async () => {
  const first = await publish(['report.json', 'jobs.psv'])
  const second = await publish(['jobs.psv', 'report.json'])
  expect(second.site).toEqual(first.site)
  expect(second.energy).toEqual(first.energy)
  expect(first.energy).toMatchObject([{ value: 5000, unit: 'J', parameters: { order: 1 }, benchmark: 'solver' }])
  const pages = [...first.site.keys()].filter(
    (file) => file.includes('job-accounting') || file.includes('elapsed-unknown'),
  )
  expect(pages).toEqual([])
  expect(first.site.get('kpi/heat.json')).not.toContain('job-accounting')
})

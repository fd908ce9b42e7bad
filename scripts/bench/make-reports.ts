// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRandom } from './random.ts'

/** What reports to make. The same plan gives the same bytes. */
export interface ReportPlan {
  readonly folder: string
  readonly count: number
  readonly seed: number
  /** Number of the first report, so that two plans can continue each other. */
  readonly first?: number
}

const casesPerReport = 4
const metrics = ['setup_time', 'assembly_time', 'solve_time', 'export_time', 'total_time'] as const
/** One run every two hours: 10,000 runs are ten quarters. */
const stepMs = 2 * 3_600_000
const firstRun = Date.UTC(2024, 0, 1)

/** Values that each of the made reports holds. */
export const valuesPerReport = casesPerReport * metrics.length

/**
 * Writes run reports as ReFrame 4.8 does: with `--compress-report`: 4 cases of 5 values, about 8 kB each. Times wander around a level that steps up
 * by 12 % at 60 % of the runs. Made up from a seed: for measuring only.
 */
export function makeReports({ folder, count, seed, first = 0 }: ReportPlan): void {
  for (let index = first; index < first + count; index += 1) {
    // A hundred reports to a folder, as a person would sort them; no file system likes 10,000 files in one.
    const subfolder = path.join(folder, String(Math.floor(index / 100)).padStart(4, '0'))
    mkdirSync(subfolder, { recursive: true })
    const file = path.join(subfolder, `run-report-${String(index).padStart(6, '0')}.json`)
    writeFileSync(file, `${JSON.stringify(makeReport(index, seed, index >= count * 0.6))}\n`)
  }
}

function makeReport(index: number, seed: number, slow: boolean): object {
  const random = createRandom(seed * 1_000_003 + index)
  const start = firstRun + index * stepMs
  const uuid = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`
  const testcases = Array.from({ length: casesPerReport }, (_, number) =>
    makeCase({ number, uuid, start, slow, random }),
  )
  return {
    session_info: {
      data_version: '4.1',
      hostname: 'bench-node',
      uuid,
      time_start: `${new Date(start).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}+0000`,
      time_start_unix: start / 1000,
      time_end_unix: start / 1000 + 120,
      time_elapsed: 120,
      cmdline: 'reframe -c benchmark.py -r',
      config_files: ['<builtin>'],
      version: '4.8.4',
      workdir: '/bench',
      num_cases: casesPerReport,
      num_failures: 0,
      num_aborted: 0,
      num_skipped: 0,
    },
    runs: [{ num_cases: casesPerReport, num_failures: 0, num_aborted: 0, num_skipped: 0, run_index: 0, testcases }],
    restored_cases: [],
  }
}

interface CasePlan {
  readonly number: number
  readonly uuid: string
  readonly start: number
  readonly slow: boolean
  readonly random: () => number
}

function makeCase({ number, uuid, start, slow, random }: CasePlan): object {
  const tasks = 64 * 2 ** number
  const place = '/bench/stage/example/production/builtin/heat_solver'
  return {
    build_jobid: null,
    environ: 'builtin',
    fail_phase: null,
    fail_reason: null,
    filename: '/bench/heat_solver.py',
    fixture: false,
    job_completion_time: new Date(start + 60_000).toISOString().replace('.000Z', '+00:00'),
    job_completion_time_unix: start / 1000 + 60,
    partition: 'production',
    result: 'pass',
    run_index: 0,
    scheduler: 'slurm',
    session_uuid: uuid,
    time_compile: 0.01,
    time_performance: 0.004,
    time_run: 60.1,
    time_sanity: 0.004,
    time_setup: 0.01,
    time_total: 60.2,
    uuid: `${uuid}:0:${number}`,
    job_exitcode: 0,
    job_nodelist: Array.from({ length: 2 ** number }, (_, node) => `node${node + 1}`),
    job_submit_time: start / 1000 + 1,
    jobid: String(1000 + number),
    system: 'example',
    check_params: { mesh: 'M2', solver: 'cg' },
    descr: 'Heat equation on a made-up geometry',
    display_name: `heat_solver %tasks=${tasks}`,
    env_vars: { OMP_NUM_THREADS: '1' },
    executable: './heat_solver',
    executable_opts: ['--mesh', 'M2', '--solver', 'cg'],
    hashcode: '5f3759df',
    local: false,
    maintainers: [],
    modules: ['compiler/13', 'mpi/5'],
    name: 'heat_solver',
    num_cpus_per_task: null,
    num_gpus_per_node: null,
    num_tasks: tasks,
    num_tasks_per_node: 64,
    outputdir: place.replace('stage', 'output'),
    perfvalues: Object.fromEntries(
      metrics.map((metric, level) => [`example:production:${metric}`, makeValue(level, slow, random)]),
    ),
    postbuild_cmds: [],
    postrun_cmds: [],
    prebuild_cmds: [],
    prefix: '/bench',
    prerun_cmds: [],
    short_name: 'heat_solver',
    stagedir: place,
    tags: ['nightly'],
    tasks,
    time_limit: '1h',
    unique_name: `heat_solver_${number}`,
    valid_prog_environs: ['builtin'],
    valid_systems: ['example:production'],
    variables: {},
  }
}

function makeValue(level: number, slow: boolean, random: () => number): readonly unknown[] {
  const value = (level + 1) * 10 * (slow ? 1.12 : 1) * (0.98 + 0.04 * random())
  return [Number(value.toFixed(5)), 0, null, null, 's', 'pass']
}

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// The demonstrator that readers begin from does what it promises: it is renamed, built, tested and measured with its own scripts.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

const source = join(import.meta.dirname, '../../content/skeleton')
const folder = mkdtempSync(join(tmpdir(), 'portal-skeleton-'))
const instance = makeInstance()

afterAll(() => {
  rmSync(folder, { recursive: true })
  removeInstance(instance)
})

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined
const missing = ['bash', 'cmake', 'c++', 'python3'].find((tool) => !has(tool))
const hasMpi = has('mpirun')

function run(script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): string {
  // Nothing of the pipeline in which this test runs is told to the script.
  const { GITHUB_RUN_ID, CI_JOB_ID, GITHUB_SHA, CI_COMMIT_SHA, ...own } = process.env
  return execFileSync(join(folder, script), args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...own, ...env },
  })
}

function listFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.skipIf(missing !== undefined)('a copy of the skeleton', () => {
  beforeAll(() => {
    cpSync(source, folder, { recursive: true })
    run('ci/rename.sh', ['heat', 'a-lab'])
  })

  test('has its own name everywhere, and its scripts can still be run', () => {
    const left = listFiles().filter((file) => /my-demonstrator|my-group/.test(readFileSync(file, 'utf8')))
    expect(left).toEqual([])
    expect(JSON.parse(readFileSync(join(folder, 'codemeta.json'), 'utf8'))).toMatchObject({
      name: 'heat',
      codeRepository: 'https://github.com/a-lab/heat',
    })
    expect(run('ci/image.sh', ['cuda', '--print-tag'])).toBe('wp1-l1-heat-0.1.0-cuda\n')
    const refused = spawnSync(join(folder, 'ci/rename.sh'), ['Two Words'])
    expect(refused.status).toBe(2)
  })

  test('builds, passes its tests, and measures what the portal reads without a complaint', async () => {
    run('ci/build.sh', hasMpi ? [] : ['-DWITH_MPI=OFF'])
    expect(run('ci/unit.sh')).toMatch(/100% tests passed, 0 tests failed out of 4/)
    expect(run('ci/integration.sh')).toMatch(/100% tests passed, 0 tests failed out of 1/)
    const log = readFileSync(join(folder, 'build/Testing/Temporary/LastTest.log'), 'utf8')
    expect(log).toContain(hasMpi ? '4 processes: error' : 'one process was tested')
    run('ci/benchmark.sh', [], { CELLS: '10000', STEPS: '50', REPEATS: '2', TASKS: hasMpi ? '1,2' : '1' })
    const artefact = join(folder, 'results/kpi-run.json')
    const { cases } = JSON.parse(readFileSync(artefact, 'utf8'))
    expect(cases).toHaveLength(hasMpi ? 2 : 1)
    expect(cases[0]).toMatchObject({
      status: 'pass',
      measures: [
        { metric: 'time-to-solution', unit: 's' },
        { metric: 'throughput', unit: 'updates/s' },
        { metric: 'error' },
      ],
    })
    expect(cases[0].measures[1].samples).toHaveLength(2)
    const checked = await runPortal(instance, ['check', artefact, '--format', 'json'])
    expect(JSON.parse(checked.stdout)).toEqual({ problems: [] })
    const ingested = await runPortal(instance, ['ingest', artefact, '--dry-run', '--format', 'json'])
    expect(JSON.parse(ingested.stdout)).toMatchObject({ added: 3 * cases.length, gaps: 0, problems: [] })
  })

  test('finds a mistake in the solver by its answer, and keeps no times of a wrong one', () => {
    const solver = join(folder, 'src/heat.cpp')
    const right = readFileSync(solver, 'utf8')
    writeFileSync(solver, right.replace('- 2 * now[i]', '- 2.001 * now[i]'))
    run('ci/build.sh')
    expect(() => run('ci/unit.sh')).toThrow()
    expect(() => run('ci/benchmark.sh', [], { CELLS: '200', STEPS: '16000', REPEATS: '1', TASKS: '1' })).toThrow()
    const { cases } = JSON.parse(readFileSync(join(folder, 'results/kpi-run.json'), 'utf8'))
    expect(cases[0]).toMatchObject({
      status: 'fail',
      measures: [
        { metric: 'time-to-solution', value: null, gap: 'the program failed' },
        { metric: 'throughput', value: null },
        { metric: 'error', value: null },
      ],
    })
  })
})

/** Commands of a pipeline: what stands under run, script or before_script, at any depth. */
function listCommands(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(listCommands)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    ['run', 'script', 'before_script'].includes(key) ? [value].flat().map(String) : listCommands(value),
  )
}

test.each(['.github/workflows/ci.yml', '.gitlab-ci.yml'])('%s only calls scripts that are there', (file) => {
  const commands = listCommands(parse(readFileSync(join(source, file), 'utf8')))
  for (const stage of ['build', 'unit', 'integration', 'image', 'benchmark'])
    expect(
      commands.some((command) => command.startsWith(`ci/${stage}.sh`)),
      stage,
    ).toBe(true)
  for (const command of commands) {
    const script = /^ci\/[a-z]+\.sh(?= |$)/.exec(command)?.[0] ?? ''
    expect(script, command).not.toBe('')
    expect(existsSync(join(source, script)) && (statSync(join(source, script)).mode & 0o100) !== 0, script).toBe(true)
  }
})

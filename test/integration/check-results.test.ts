// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const portal = resolve('.')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-results-'))
  mkdirSync(join(folder, 'results'))
  cpSync('test/fixtures/sources/kpi-run/minimal.json', join(folder, 'results/run.json'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function runStep(step: string, environment: Readonly<Record<string, string>>) {
  const files = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_OUTPUT: join(folder, 'output') }
  const env = { ...process.env, GITHUB_ACTION_PATH: portal, ...files, ...environment }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step], { cwd: folder, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

interface ActionStep {
  readonly id?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The step of action.yml that checks, with its inputs as GitHub would fill them in. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const steps: readonly ActionStep[] = action.runs.steps
  const { run = '', env = {} } = steps.find(({ id }) => id === 'check') ?? {}
  const filled = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? expect.fail(`${name} is an input`)
    return [name, inputs[input] ?? String(action.inputs[input].default ?? '')]
  })
  return runStep(run, Object.fromEntries(filled))
}

/** The last line of the GitLab template; the lines before it bring the portal, which here is a link. */
function runTemplate(variables: Readonly<Record<string, string>>) {
  const job = parse(readFileSync('templates/portal-check.gitlab-ci.yml', 'utf8'))['.portal-check']
  symlinkSync(portal, join(folder, '.portal-check'))
  return runStep(job.script.at(-1), { ...job.variables, ...variables })
}

function breakResults(): void {
  writeFileSync(join(folder, 'results/broken.json'), '{"format": "kpi-run",\n "version": }')
}

describe('the action for GitHub', () => {
  test('says that sound results are sound', () => {
    expect(runAction({ path: 'results' })).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('The check found nothing to repair.')
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('errors=0\nwarnings=0\n')
  })

  test('fails on what is wrong, with a note at the line, a summary and counts', () => {
    breakResults()
    const { status, stdout } = runAction({ path: 'results/run.json\n\nresults/broken.json\n' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=results\/broken\.json,line=2,col=13,title=document\/syntax::/m)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/broken.*json/)
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('errors=1\nwarnings=0\n')
  })

  test('fails only on what it is told to fail on', () => {
    writeFileSync(join(folder, 'results/odd.json'), '{"what": 1}')
    expect(runAction({ path: 'results' })).toMatchObject({ status: 0 })
    expect(runAction({ path: 'results', 'fail-on': 'warning' })).toMatchObject({ status: 1 })
    breakResults()
    expect(runAction({ path: 'results', 'fail-on': 'never' })).toMatchObject({ status: 0 })
    expect(runAction({ path: 'results', 'fail-on': 'sometimes' })).toMatchObject({ status: 2 })
    expect(runAction({ path: ' \n' })).toMatchObject({ status: 2 })
  })

  test('warns when the catalogue does not know the project', () => {
    const { stdout } = runAction({ path: 'results', project: 'nobody-knows-it' })
    expect(stdout).toContain('title=kpi/unknown-project')
  })

  test('runs nothing that stands in an input', () => {
    const evil = 'results/$(touch pwned)`touch pwned`; touch pwned'
    runAction({ path: evil, project: evil, 'fail-on': evil })
    runAction({ path: `${evil}\n--schema` })
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })
})

describe('the template for GitLab', () => {
  test('writes a Code Quality report and fails on what is wrong', () => {
    breakResults()
    expect(runTemplate({})).toMatchObject({ status: 1, stdout: expect.stringContaining('document/syntax') })
    const report = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'))
    expect(report).toMatchObject([{ check_name: 'document/syntax', location: { path: 'results/broken.json' } }])
  })

  test('brings the portal without running what its packages bring', () => {
    const job = parse(readFileSync('templates/portal-check.gitlab-ci.yml', 'utf8'))['.portal-check']
    expect(job.script.filter((line: string) => line.startsWith('npm '))).toEqual([
      'npm ci --ignore-scripts --omit=dev --prefix .portal-check',
    ])
    expect(JSON.stringify(job)).not.toMatch(/TOKEN|PASSWORD|SECRET/)
    expect(job.timeout).toBe('15 minutes')
  })
})

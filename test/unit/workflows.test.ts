// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = new URL('../../.github/workflows/', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.yml'))
  .sort()

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly environment?: { readonly name: string }
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly jobs: Readonly<Record<string, Job>>
}

/** What is wrong with a workflow by the rules of this project; empty when nothing is. */
function listFaults(text: string): string[] {
  const workflow = parse(text) as Workflow
  const faults: string[] = []
  if (JSON.stringify(workflow.permissions) !== '{}') faults.push('the whole workflow has permissions')
  if ('pull_request_target' in workflow.on) faults.push('pull_request_target')
  for (const [name, job] of Object.entries(workflow.jobs)) faults.push(...listJobFaults(name, job))
  return [...faults, ...listPinFaults(text)]
}

/** Actions that are not named by a whole commit with its version beside it. */
function listPinFaults(text: string): string[] {
  const named = Array.from(text.matchAll(/uses: (\S+.*)/g), ([, ref]) => String(ref))
  const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
  return named.filter((ref) => !pinned.test(ref)).map((ref) => `pin: ${ref}`)
}

function listJobFaults(name: string, job: Job): string[] {
  const faults: string[] = []
  const permissions = job.permissions ?? { all: 'default' }
  const writes = Object.entries(permissions).filter(([, right]) => right !== 'read')
  if (job.permissions === undefined) faults.push(`${name}: no permissions of its own`)
  if (!(typeof job['timeout-minutes'] === 'number')) faults.push(`${name}: no timeout`)
  if (writes.some(([scope]) => ['pages', 'id-token'].includes(scope)) && job.environment?.name !== 'github-pages') {
    faults.push(`${name}: may publish outside the environment github-pages`)
  }
  for (const { uses, run, with: input } of job.steps) {
    if (uses?.startsWith('actions/checkout@') === true && input?.['persist-credentials'] !== false) {
      faults.push(`${name}: checkout keeps the credentials`)
    }
    if (run !== undefined && /\$\{\{/.test(run)) faults.push(`${name}: an expression inside run`)
    const script = input?.['script']
    if (typeof script === 'string' && /\$\{\{/.test(script)) faults.push(`${name}: an expression inside a script`)
  }
  return faults
}

describe('the workflows', () => {
  test('are there', () => {
    expect(files).toEqual(['check.yml', 'comment.yml', 'deploy.yml', 'faults.yml', 'ingest.yml', 'refresh.yml'])
  })

  test.each(files)('%s keeps every rule', (file) => {
    expect(listFaults(readFileSync(new URL(file, folder), 'utf8'))).toEqual([])
  })

  test('with which a demonstrator begins keep every rule, too', () => {
    const skeleton = new URL('../../content/skeleton/.github/workflows/ci.yml', import.meta.url)
    expect(listFaults(readFileSync(skeleton, 'utf8'))).toEqual([])
  })

  test('write to the history one at a time, and none is stopped half way', () => {
    const { concurrency } = parse(readFileSync(new URL('ingest.yml', folder), 'utf8')) as Workflow
    expect(concurrency).toEqual({ group: 'kpi-history', 'cancel-in-progress': false })
  })

  test('give a token to the step that uses it and to no other', () => {
    const { jobs } = parse(readFileSync(new URL('ingest.yml', folder), 'utf8')) as Workflow
    const holders = (jobs['ingest']?.steps ?? []).filter(({ env }) => env !== undefined).map(({ run }) => run)
    expect(holders).toEqual([
      'scripts/pull-history.sh',
      'npm run -s portal -- sources fetch || [ $? -eq 1 ]',
      'scripts/push-history.sh',
    ])
  })

  test('never force a push', () => {
    const scripts = ['push-history.sh', 'pull-history.sh', 'history-remote.sh']
    const text = scripts
      .map((file) => readFileSync(new URL(`../../scripts/${file}`, import.meta.url), 'utf8'))
      .join('\n')
    expect(text.match(/git push.*/g)).toEqual([expect.not.stringMatching(/force|-f\b|\+HEAD/)])
  })

  test('give a check of a stranger no right to write and no secret', () => {
    const text = readFileSync(new URL('check.yml', folder), 'utf8')
    expect(text).not.toMatch(/secrets\.|github\.token/)
    expect(text).not.toMatch(/: write/)
  })
})

describe('the action that other repositories use', () => {
  const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')
  const steps = (parse(text) as { readonly runs: { readonly steps: readonly Step[] } }).runs.steps

  test('keeps the rules of the workflows', () => {
    const job = { 'timeout-minutes': 1, permissions: {}, steps }
    expect(listJobFaults('action', job)).toEqual([])
    expect(listPinFaults(text)).toEqual([])
  })

  test('asks for no secret and runs no script of a package', () => {
    expect(text).not.toMatch(/secrets\.|github\.token/)
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => /npm (?:ci|install)/.test(run))).toEqual([
      expect.stringContaining('npm ci --ignore-scripts'),
    ])
  })
})

describe('the rules', () => {
  const good = `
on: { push: {} }
permissions: {}
jobs:
  a:
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - run: echo
`
  test.each([
    ['permissions: {}', 'permissions: { contents: write }', 'the whole workflow has permissions'],
    ['push: {}', 'pull_request_target: {}', 'pull_request_target'],
    ['    timeout-minutes: 5\n', '', 'a: no timeout'],
    ['    permissions: { contents: read }\n', '', 'a: no permissions of its own'],
    ['contents: read', 'pages: write', 'a: may publish outside the environment github-pages'],
    ['persist-credentials: false', 'persist-credentials: true', 'a: checkout keeps the credentials'],
    ['run: echo', 'run: echo ${{ github.event.issue.title }}', 'a: an expression inside run'],
    ['@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', '@v7', 'pin: actions/checkout@v7'],
  ])('find %s turned into %s', (from, to, fault) => {
    expect(listFaults(good)).toEqual([])
    expect(listFaults(good.replace(from, to))).toEqual([fault])
  })
})

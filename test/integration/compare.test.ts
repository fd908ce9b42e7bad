// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

interface GivenCase {
  readonly tasks: number
  readonly value?: number
  readonly status?: string
}

/** A made-up kpi-run in a folder of its own, which is its session, too. */
function writeResults(session: string, day: number, cases: readonly GivenCase[], more: object = {}): void {
  const run = {
    format: 'kpi-run',
    version: '1.0',
    project: 'heat',
    session,
    benchmark: 'solve',
    system: 'testbed',
    startedAt: `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`,
    cases: cases.map(({ tasks, value, status = 'pass' }) => ({
      tasks,
      status,
      measures: value === undefined ? [] : [{ metric: 'run_time', value, unit: 's' }],
    })),
    ...more,
  }
  mkdirSync(join(folder, session), { recursive: true })
  writeFileSync(join(folder, session, 'run.json'), JSON.stringify(run))
}

const noise = [0, 0.1, -0.1, 0.05, -0.05, 0.08, -0.02, 0.03, -0.08, 0.02]

beforeAll(async () => {
  folder = makeInstance()
  writeFileSync(
    join(folder, 'content/metrics.yml'),
    'metrics:\n  - { id: time-to-solution, label: Time to solution, description: Made up., unit: s, direction: lower, family: performance, aliases: [run_time], main: true }\n',
  )
  for (const [at, one] of noise.entries()) {
    writeResults(`night-${at}`, at + 1, [
      { tasks: 64, value: 10 + one },
      { tasks: 128, value: 6 + one / 2 },
    ])
  }
  const { code, stderr } = await runPortal(folder, ['ingest', ...noise.map((_, at) => `night-${at}`)])
  if (code !== 0) throw new Error(stderr)
  writeResults('fine', 20, [
    { tasks: 64, value: 10.02 },
    { tasks: 128, value: 6.01 },
  ])
  writeResults('slow', 20, [
    { tasks: 64, value: 14 },
    { tasks: 256, value: 4 },
  ])
  writeResults('crashed', 20, [
    { tasks: 64, status: 'error' },
    { tasks: 128, value: 6 },
  ])
}, 60_000)
afterAll(() => {
  removeInstance(folder)
})

async function compare(...args: readonly string[]) {
  const { code, stdout, stderr } = await runPortal(folder, ['compare', ...args, '--format', 'json'])
  return { code, stderr, ...(stdout === '' ? {} : JSON.parse(stdout)) }
}

describe('portal compare', () => {
  test('is silent about a run like those before it', async () => {
    const { code, verdict, rows } = await compare('--candidate', 'fine')
    expect({ code, verdict }).toEqual({ code: 0, verdict: 'same' })
    expect(rows).toHaveLength(2)
  })

  test('calls a slow run worse than the history, with what is missing and new, and fails the step', async () => {
    const { code, verdict, rows } = await compare('--candidate', 'slow')
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'worse' })
    const told = rows.map((row: { verdict: string; tasks: number }) => [row.verdict, row.tasks])
    expect(told).toEqual([
      ['worse', 64],
      ['missing', 128],
      ['new', 256],
    ])
    expect(rows[0]).toMatchObject({
      project: 'heat',
      benchmark: 'solve',
      system: 'testbed',
      metric: 'time-to-solution',
      candidate: { value: 14, runs: 1 },
      judgedBy: 'noise',
      url: expect.stringMatching(/^https:\/\/example\.org\/kpi\/heat\/time-to-solution-testbed-64t-[0-9a-f]{8}\/$/),
    })
    expect(rows[2].url).toBeUndefined()
  })

  test('keeps the step green when it is told to', async () => {
    expect(await compare('--candidate', 'slow', '--fail-on', 'never')).toMatchObject({ code: 0, verdict: 'worse' })
    expect(await compare('--candidate', 'slow', '--threshold', '50%')).toMatchObject({ code: 0 })
  })

  test('tells a crash from a missing value', async () => {
    const { verdict, rows } = await compare('--candidate', 'crashed')
    expect(verdict).toBe('worse')
    expect(rows[0]).toMatchObject({ verdict: 'failed', tasks: 64, candidate: { value: null, status: 'error' } })
  })

  test('compares two files without a history, and leaves open what two values cannot tell', async () => {
    const { code, verdict, rows } = await compare('--baseline', 'fine', '--candidate', 'slow')
    expect({ code, verdict }).toEqual({ code: 0, verdict: 'unsure' })
    expect(rows[0]).toMatchObject({ verdict: 'missing', tasks: 128 })
  })

  test('finds runs of the history by the beginning of their id, and holds them against what was before them', async () => {
    const exported = await runPortal(folder, ['history', 'export'])
    const points = exported.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const newest = points.find(({ startedAt }) => startedAt.startsWith('2026-01-10'))
    const [run, first] = [
      newest.run.slice(0, 12),
      points.find(({ startedAt }) => startedAt.startsWith('2026-01-01')).run,
    ]
    expect(await compare('--candidate', run)).toMatchObject({ code: 0, verdict: 'same' })
    expect(await compare('--baseline', first, '--candidate', run)).toMatchObject({ code: 0, verdict: 'unsure' })
    expect((await compare('--candidate', '000000000000')).stderr).toContain('history/unknown-run')
  })

  test('does not look green where there is nothing to compare', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    expect(await compare('--candidate', 'empty')).toMatchObject({ code: 1, verdict: 'unsure', rows: [] })
  })

  test.each([
    [[], '--candidate'],
    [['--candidate', 'history'], 'one run'],
    [['--candidate', 'fine', '--threshold', 'much'], 'no share'],
    [['--candidate', 'fine', '--fail-on', 'always'], 'regression or never'],
  ])('refuses %j and says why', async (args, word) => {
    const { code, stderr } = await runPortal(folder, ['compare', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(word)
  })

  test('writes nothing', async () => {
    const before = readdirSync(folder, { recursive: true }).length
    await compare('--candidate', 'slow')
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before)
  })
})

describe('the comment of portal compare', () => {
  test('says the verdict first, then what differs, and folds the rest', async () => {
    const { stdout } = await runPortal(folder, ['compare', '--candidate', 'slow', '--format', 'markdown'])
    const [marker, verdict] = stdout.split('\n')
    expect(marker).toBe('<!-- portal-compare news worse -->')
    expect(verdict).toBe('**Worse than the baseline: 1 worse, 1 new, 1 missing.**')
    const [open = '', folded = ''] = stdout.split('<details>')
    expect(open).toContain('| **worse** | [Time to solution](https://example.org/kpi/heat/')
    expect(open).toMatch(/\| 10\.\d+ s \| 14 s \| \+40 % \|/)
    expect(folded).toContain('256 tasks')
  })

  test('shows what a stranger wrote as text', async () => {
    const evil = '<img src=x onerror=alert(1)> @all | [a](https://evil.example) #1'
    writeResults('evil', 20, [{ tasks: 64, value: 3 }], { benchmark: evil, useCase: '`x` **y** ![z](//evil.example)' })
    const { stdout } = await runPortal(folder, ['compare', '--candidate', 'evil', '--format', 'markdown'])
    const row = stdout.split('\n').find((line) => line.includes('img')) ?? expect.fail('no row')
    expect(row).not.toMatch(/<|>|https?:\/\/|@all|(?<!&)#1|\]\(|`|\*\*/)
    expect(row.split(' | ')).toHaveLength(7)
  })

  test('stays within what GitHub takes, however much there is to say', async () => {
    const cases = Array.from({ length: 900 }, (_, at) => ({ tasks: at + 1, value: 1 }))
    writeResults('many', 5, cases, { useCase: 'x'.repeat(150) })
    writeResults(
      'many-slow',
      20,
      cases.map((one) => ({ ...one, value: 2 })),
      { useCase: 'x'.repeat(150) },
    )
    const args = ['compare', '--baseline', 'many', '--candidate', 'many-slow', '--format', 'markdown']
    const { stdout } = await runPortal(folder, args)
    expect(stdout.length).toBeLessThan(65_536)
    expect(stdout).toContain(' more are in the JSON')
  })
})

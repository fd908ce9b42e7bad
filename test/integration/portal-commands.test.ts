// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

let folder: string

beforeAll(async () => {
  folder = makeInstance()
  writeRun(join(folder, 'artefacts'), 'one', 12.5)
  writeRun(join(folder, 'artefacts'), 'two', null)
  writeFileSync(join(folder, 'artefacts/odd.json'), '{"what": "nobody knows"}')
  expect((await runPortal(folder, ['ingest'])).code).toBe(0)
})
afterAll(() => {
  removeInstance(folder)
})

async function runJson(...args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runPortal(folder, args)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

/** What was measured, and what was derived from it. */
function readLines(text: string): readonly { readonly derived: boolean; readonly metric: string }[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly derived: boolean; readonly metric: string })
}

describe('portal ingest', () => {
  test('finds everything known when it runs again, and still names what nobody recognises', async () => {
    expect(await runJson('ingest', '--format', 'json')).toEqual({
      files: 3,
      points: 2,
      added: 0,
      duplicates: 2,
      gaps: 0,
      unrecognised: 1,
      companions: 0,
      conflicts: 0,
      problems: [
        expect.objectContaining({ code: 'artefact/unrecognised', file: 'artefacts/odd.json', severity: 'warning' }),
      ],
    })
  })

  test('remembers forty files: read once, they are not opened again', async () => {
    for (let index = 0; index < 40; index += 1) writeRun(join(folder, 'forty'), `run-${String(index)}`, index + 1)
    const args = ['ingest', 'forty', '--history', 'h40', '--format', 'json']
    expect(await runJson(...args)).toMatchObject({ files: 40, added: 40 })
    const caches = readdirSync(join(folder, '.portal/cache')).filter((name) => name.endsWith('.lines'))
    expect(caches).toHaveLength(1)
    const lines = readFileSync(join(folder, '.portal/cache', caches[0] ?? ''), 'utf8')
      .trim()
      .split('\n')
    expect(lines).toHaveLength(40)
    expect(await runJson(...args)).toMatchObject({ files: 40, added: 0, duplicates: 40 })
  })

  test('counts new points and gaps of named paths, and on a dry run writes nothing', async () => {
    writeRun(join(folder, 'other'), 'three', null)
    const args = ['ingest', 'other/three.json', '--history', 'dry', '--dry-run', '--format', 'json']
    expect(await runJson(...args)).toMatchObject({ files: 1, points: 1, added: 1, gaps: 1, problems: [] })
    expect(existsSync(join(folder, 'dry'))).toBe(false)
  })

  test('gives every artefact to --project, and warns once when nobody knows the project', async () => {
    const args = ['ingest', 'artefacts/one.json', 'artefacts/two.json', '--project', 'nobody', '--history', 'h2']
    const report = await runJson(...args, '--format', 'json')
    expect(report).toMatchObject({
      added: 2,
      problems: [{ code: 'kpi/unknown-project', message: expect.stringContaining('nobody') as string }],
    })
  })

  test('goes on past a path that leads nowhere', async () => {
    const report = await runJson('ingest', 'nowhere', 'artefacts/one.json', '--format', 'json')
    expect(report).toMatchObject({ files: 1, problems: [{ code: 'source/absent', file: 'nowhere' }] })
  })

  test('keeps an address that is told on the command line', async () => {
    await runJson(
      'ingest',
      'artefacts/one.json',
      '--source-url',
      'https://example.org/a',
      '--history',
      'h3',
      '--format',
      'json',
    )
    const { stdout } = await runPortal(folder, ['history', 'export', '--history', 'h3'])
    const [point] = readLines(stdout)
    expect(point).toMatchObject({ source: { url: 'https://example.org/a' } })
  })
})

describe('portal history', () => {
  test('exports one point per line, sorted, not measured as null', async () => {
    const { stdout } = await runPortal(folder, ['history', 'export'])
    const points = readLines(stdout)
    expect(points).toHaveLength(4)
    expect(points.filter(({ derived }) => derived).map(({ metric }) => metric)).toEqual(['pass-rate', 'pass-rate'])
    expect(points).toContainEqual(expect.objectContaining({ project: 'heat', value: 12.5 }))
    expect(points).toContainEqual(expect.objectContaining({ value: null, gap: 'out of memory' }))
  })

  test('exports CSV and Parquet to a file', async () => {
    expect((await runPortal(folder, ['history', 'export', '--format', 'csv', '--output', 'out.csv'])).code).toBe(0)
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n')).toHaveLength(6)
    expect(
      (await runPortal(folder, ['history', 'export', '--format', 'parquet', '--output', 'out.parquet'])).code,
    ).toBe(0)
    expect(readFileSync(join(folder, 'out.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })

  test('counts, verifies and compacts', async () => {
    expect(await runJson('history', 'stats', '--format', 'json')).toMatchObject({
      points: 2,
      gaps: 1,
      cases: 2,
      runs: 2,
    })
    expect(await runJson('history', 'verify', '--format', 'json')).toEqual({ segments: 2, corrupt: [] })
    expect(await runJson('history', 'compact', '--format', 'json')).toEqual({ before: 2, after: 2 })
  })

  test('names a spoilt segment and ends with 1', async () => {
    await runPortal(folder, ['ingest', 'artefacts/one.json', '--history', 'spoilt'])
    const points = join(folder, 'spoilt/points/quarter=2026-Q1')
    const [segment = ''] = readdirSync(points)
    writeFileSync(join(points, segment), 'no Parquet')
    const found = await runPortal(folder, ['history', 'verify', '--history', 'spoilt', '--format', 'json'])
    expect([found.code, JSON.parse(found.stdout)]).toEqual([
      1,
      { segments: 2, corrupt: [`points/quarter=2026-Q1/${segment}`] },
    ])
    expect(found.stderr).toContain('history/corrupt')
  })

  test('retracts a run only when it knows it and is told why', async () => {
    const [line = ''] = (await runPortal(folder, ['history', 'export'])).stdout.split('\n')
    const { run } = JSON.parse(line) as { run: string }
    expect((await runPortal(folder, ['history', 'retract', run])).code).toBe(2)
    const unknown = await runPortal(folder, ['history', 'retract', '0'.repeat(32), '--reason', 'x'])
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('history/unknown-run')])
    await runPortal(folder, ['ingest', '--history', 'copy'])
    expect(
      (await runPortal(folder, ['history', 'retract', run, '--reason', 'Faulty node.', '--history', 'copy'])).code,
    ).toBe(0)
    expect((await runPortal(folder, ['history', 'export', '--history', 'copy'])).stdout).not.toContain(run)
  })
})

describe('portal publish and check', () => {
  test('publish writes the site data once', async () => {
    const first = await runJson('publish', '--format', 'json')
    expect(first).toMatchObject({ files: expect.any(Number) as number, changed: expect.any(Number) as number })
    expect(await runJson('publish', '--format', 'json')).toEqual({ ...(first as object), changed: 0 })
  })

  test('check says nothing is wrong, or what is, and ends accordingly', async () => {
    expect(await runJson('check', '--format', 'json')).toEqual({ problems: [] })
    writeFileSync(join(folder, 'bad.yml'), '- name: Heat\n  descripton: x\n')
    const { code, stdout } = await runPortal(folder, ['check', 'bad.yml', '--schema', 'projects', '--format', 'json'])
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      {
        problems: expect.arrayContaining([
          expect.objectContaining({ code: 'schema/unknown-field', line: 2 }),
        ]) as unknown,
      },
    ])
  })
})

describe('the command line', () => {
  test.each([
    [['ingset'], 'Did you mean "ingest"?'],
    [['ingest', '--histroy', 'x'], 'Did you mean "--history"?'],
    [['ingest', '--project', 'No Id'], 'is no id'],
    [['ingest', '--format', 'yaml'], 'There is no format "yaml".'],
    [['history'], 'needs one of export, stats, verify, compact, push, retract'],
    [['history', 'exprt'], 'Did you mean "export"?'],
    [['history', 'export', '--format', 'parquet'], 'needs --output FILE'],
    [['publish', 'x'], 'takes no "x"'],
  ])('%j is wrong usage: one sentence and 2', async (args, sentence) => {
    const { code, stdout, stderr } = await runPortal(folder, args)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)])
  })

  test.each([[['check']], [['ingest']], [['publish']], [['history', 'export']], [['history', 'retract']]])(
    '%j --help shows usage and examples',
    async (args) => {
      const { code, stdout } = await runPortal(folder, [...args, '--help'])
      expect([code, stdout]).toEqual([0, expect.stringMatching(/Usage: [\s\S]*Examples\n {2}npm run -s portal/)])
    },
  )
})

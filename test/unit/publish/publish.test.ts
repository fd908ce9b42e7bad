// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDescription } from '../../../ingest/history/description-store.ts'
import { addCases } from '../../../ingest/history/store.ts'
import { publishSite } from '../../../ingest/publish/publish.ts'
import type { BenchmarkCase } from '../../../ingest/records/benchmark-case.ts'
import { storeDescription } from '../../../ingest/records/system-description.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { makeFolder, readFolder } from './site-folder.ts'

const config = `programme: { name: Made up, shortName: Made up, description: A programme for tests. }
site: { url: https://example.org, base: /, languages: [en] }
`
const projects = `# Made up.
- name: Zeta
  description: Last by name.
- name: Example
  description: A project made up for tests.
`
const metrics = `metrics:
  - id: time-to-solution
    label: Time to solution
    description: Wall time of the whole run.
    unit: s
    direction: lower
    family: performance
    aliases: [run_time]
`

describe('publishing an instance', () => {
  it('without a history gives a valid site with nothing measured', async () => {
    const places = makeInstance()
    expect(await publishSite(places)).toEqual({ files: 38, changed: 38, problems: [] })
    expect(readJson(places, 'kpi/index.json')).toEqual([])
    expect(readJson(places, 'meta.json')).toMatchObject({ version: 1, counts: { projects: 2, series: 0, points: 0 } })
    expect(readJson(places, 'meta.json')).not.toHaveProperty('newest')
  })

  it('writes the catalogue with the lines of the file and what each project has in the history', async () => {
    const places = makeInstance()
    await addCases(places.historyDir, [makeCase()], 'report.json')
    await publishSite(places)
    expect(readJson(places, 'catalogue.json')).toMatchObject([
      { id: 'example', line: 4, kpi: { series: 2, runs: 1, newest: '2026-01-05T12:00:00.000Z' } },
      { id: 'zeta', line: 2 },
    ])
    expect(readJson(places, 'meta.json')).toMatchObject({
      counts: { projects: 2, kpiProjects: 1, benchmarks: 1, series: 2, runs: 1, points: 1, gaps: 0, systems: 1 },
      newest: '2026-01-05T12:00:00.000Z',
    })
    expect(readJson(places, 'kpi/example.json')).toMatchObject({
      groups: [
        {
          series: [
            { metric: 'pass-rate', derived: true },
            { metric: 'time-to-solution', last: 12.5, unit: 's' },
          ],
        },
      ],
    })
  })

  it('does nothing the second time, and still tells its warnings', async () => {
    const places = makeInstance()
    await addCases(places.historyDir, [makeCase({ measures: [makeMeasure({ unit: 'MB' })] })], 'report.json')
    const first = await publishSite(places)
    expect(first.problems.map(({ code }) => code)).toEqual(['kpi/unit-mismatch'])
    expect(await publishSite(places)).toEqual({ ...first, changed: 0 })
  })

  it('writes only what a new run changes', async () => {
    const places = makeInstance()
    await addCases(places.historyDir, [makeCase(), makeCase({ ...second, system: 'other' })], 'a.json')
    const before = await publishSite(places)
    const untouched = globSync('kpi/example/*-other-*.json', { cwd: places.outDir })
    await addCases(places.historyDir, [makeCase({ ...third, startedAt: '2026-02-01T00:00:00.000Z' })], 'b.json')
    const after = await publishSite(places)
    // meta, catalogue, index, project, report and list of reports, the series and its pass rate, and the neighbours that show the new values beside their own
    expect({ files: after.files, changed: after.changed }).toEqual({ files: before.files, changed: 10 })
    expect(untouched).toHaveLength(2)
  })

  it('names beside each run the description of its system that was in force', async () => {
    const places = makeInstance()
    const takenAt = '2026-01-01T00:00:00.000Z'
    const description = storeDescription({ format: 'system-description', version: '1.0', system: 'testbed', takenAt })
    writeDescription(places.historyDir, description)
    const before = makeCase({ ...second, startedAt: '2025-12-31T00:00:00.000Z' })
    await addCases(places.historyDir, [makeCase(), before], 'report.json')
    await publishSite(places)
    const [file = ''] = globSync('kpi/example/time-to-solution-*.json', { cwd: places.outDir })
    expect(readJson(places, file)).toMatchObject({ columns: { description: [null, description.id] } })
    expect(readJson(places, 'systems.json')).toEqual([description])
  })

  it('gives the same bytes in a new folder, in whatever order the runs came', async () => {
    const cases = [makeCase(), makeCase({ ...second, benchmark: 'flow' }), makeCase({ ...third, system: 'other' })]
    const [one, other] = [makeInstance(), makeInstance()]
    for (const item of cases) await addCases(one.historyDir, [item], 'a.json')
    await addCases(other.historyDir, cases.toReversed(), 'b.json')
    await publishSite(one)
    await publishSite(other)
    expect(readFolder(other.outDir)).toEqual(readFolder(one.outDir))
  })

  it('repairs what was changed or deleted behind its back', async () => {
    const places = makeInstance()
    await publishSite(places)
    const before = readFolder(places.outDir)
    rmSync(join(places.outDir, 'catalogue.json'))
    expect((await publishSite(places)).changed).toBe(1)
    writeFileSync(join(places.outDir, 'meta.json'), '{}')
    expect((await publishSite(places)).changed).toBe(1)
    expect(readFolder(places.outDir)).toEqual(before)
  })

  it('sees changed content', async () => {
    const places = makeInstance()
    await addCases(places.historyDir, [makeCase()], 'report.json')
    await publishSite(places)
    writeFileSync(join(places.root, 'content/metrics.yml'), metrics.replace('Time to solution', 'Time it took'))
    expect((await publishSite(places)).changed).toBe(3)
    expect(readJson(places, 'kpi/example.json')).toMatchObject({
      groups: [{ series: [{ label: 'pass-rate' }, { label: 'Time it took' }] }],
    })
  })

  it('does not publish content with an error, and leaves what is there', async () => {
    const places = makeInstance()
    await publishSite(places)
    const before = readFolder(places.outDir)
    writeFileSync(join(places.root, 'content/projects.yml'), '- name: Example\n  descripton: A typing error.\n')
    const result = await publishSite(places)
    expect(result).toMatchObject({ files: 0, changed: 0 })
    expect(result.problems).toMatchObject([{ severity: 'error', file: 'content/projects.yml', position: { line: 2 } }])
    expect(readFolder(places.outDir)).toEqual(before)
  })

  it('reports a damaged segment each time and publishes the rest', async () => {
    const places = makeInstance()
    const later = makeCase({ ...second, startedAt: '2026-05-01T00:00:00.000Z', measures: [makeMeasure({ value: 3 })] })
    await addCases(places.historyDir, [makeCase(), later], 'report.json')
    const [segment = ''] = globSync('points/quarter=2026-Q1/*.parquet', { cwd: places.historyDir })
    damage(join(places.historyDir, segment))
    const { problems } = await publishSite(places)
    expect(problems).toMatchObject([{ code: 'history/corrupt', severity: 'warning', file: segment }])
    expect(readJson(places, 'meta.json')).toMatchObject({ leftOut: ['2026-Q1'] })
    expect((await publishSite(places)).problems).toEqual(problems)
    expect(readJson(places, 'catalogue.json')).toHaveLength(2)
    expect(readJson(places, 'kpi/example.json')).toMatchObject({
      points: 1,
      groups: [{ series: [{ last: 100 }, { last: 3 }] }],
    })
  })

  it('keeps what was published before when the history cannot be read, and publishes when it can be again', async () => {
    const places = makeInstance()
    await addCases(places.historyDir, [makeCase()], 'report.json')
    await publishSite(places)
    const before = readFolder(places.outDir)
    await addCases(places.historyDir, [makeCase(second)], 'more.json')
    const foreign = writeForeignSegment(places)
    const failed = await publishSite(places)
    expect(failed).toMatchObject({
      files: 0,
      changed: 0,
      problems: [{ code: 'history/unreadable', severity: 'error' }],
    })
    expect(readFolder(places.outDir)).toEqual(before)
    rmSync(foreign)
    expect((await publishSite(places)).problems).toEqual([])
    expect(readJson(places, 'meta.json')).toMatchObject({ counts: { runs: 2 } })
  })

  it('makes no site without results of a history that cannot be read', async () => {
    const places = makeInstance()
    writeForeignSegment(places)
    const { problems } = await publishSite(places)
    expect(problems.map(({ code }) => code)).toEqual(['history/unreadable'])
    expect(existsSync(join(places.outDir, 'meta.json'))).toBe(false)
  })

  it('says that a folder without portal.config.yml is no instance', async () => {
    const root = makeFolder()
    const places = { root, historyDir: join(root, 'history'), outDir: join(root, '.portal/site-data') }
    const { problems } = await publishSite(places)
    expect(problems.map(({ code }) => code)).toEqual(['config/missing'])
  })
})

const second: Partial<BenchmarkCase> = { run: makeHash('a2'), caseKey: makeHash('c2') }
const third: Partial<BenchmarkCase> = { run: makeHash('a3'), caseKey: makeHash('c3') }

type Places = Parameters<typeof publishSite>[0]

function makeInstance(): Places {
  const root = makeFolder()
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'portal.config.yml'), config)
  writeFileSync(join(root, 'content/projects.yml'), projects)
  writeFileSync(join(root, 'content/metrics.yml'), metrics)
  return { root, historyDir: join(root, 'history'), outDir: join(root, '.portal/site-data') }
}

function readJson({ outDir }: Places, path: string): unknown {
  return JSON.parse(readFileSync(join(outDir, path), 'utf8'))
}

/** A segment whose bytes are those that its name says, and which is no segment all the same. */
function writeForeignSegment({ historyDir }: Places): string {
  const bytes = Buffer.from('not Parquet')
  const digits = hash('sha256', bytes, 'hex').slice(0, 32)
  const file = join(historyDir, `cases/quarter=2026-Q1/${makeHash('0f')}-${digits}.parquet`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return file
}

/** Cuts the end of a file away, as a full disk does. */
function damage(path: string): void {
  const { mtime } = statSync(path)
  writeFileSync(path, readFileSync(path).subarray(0, 100))
  utimesSync(path, mtime, mtime)
}

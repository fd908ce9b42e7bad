// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HistoryRow } from '../../../ingest/history/history.ts'
import { publishKpi } from '../../../ingest/publish/publish-kpi.ts'
import type { KpiResult } from '../../../ingest/publish/publish-kpi.ts'
import { openSiteWriter } from '../../../ingest/publish/site-writer.ts'
import type { KpiProject, SeriesData } from '../../../ingest/records/site-data.ts'
import type { AuthoredMark, Metric, OutsideProject, Project } from '../../../schemas/types.gen.ts'
import { makeMetric, makeProject } from '../../builders.ts'
import { openMemoryHistory } from './memory-history.ts'

/** Content to publish with; made up. */
export interface Instance {
  readonly metrics?: Metric[]
  readonly projects?: readonly Project[]
  readonly outsideProjects?: OutsideProject[]
  readonly marks?: readonly AuthoredMark[]
  /** Rows that the reader gives at once. */
  readonly chunk?: number
}

/** KPI files of a made-up instance, as a page reads them. */
export interface PublishedKpi extends KpiResult {
  readonly folder: string
  readonly series: readonly SeriesData[]
  readonly groups: KpiProject['groups']
}

/** A new folder that goes when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-publish-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Publishes rows of the project `example` into a new folder and reads back what pages get. */
export async function publishRows(rows: readonly HistoryRow[], instance: Instance = {}): Promise<PublishedKpi> {
  const { metrics = [makeMetric()], projects = [makeProject()], outsideProjects = [], marks = [], chunk } = instance
  const folder = makeFolder()
  const writer = openSiteWriter(folder)
  const config = { ...emptyConfig, outsideProjects }
  const changes = { marks, locate: (pointer: string) => ({ line: Number(pointer.split('/').at(-1)) + 1, column: 1 }) }
  const content = { config, metrics: { metrics }, projects, changes }
  const result = await publishKpi(openMemoryHistory(rows, chunk), content, writer)
  writer.finish()
  const records = [...readFolder(folder).values()].map((text): unknown => JSON.parse(text))
  const example = records.filter(isProject).find(({ id }) => id === 'example')
  return { ...result, folder, series: records.filter(isSeries), groups: example?.groups ?? [] }
}

/** Text of every file below a folder by its path. */
export function readFolder(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

function isSeries(record: unknown): record is SeriesData {
  return typeof record === 'object' && record !== null && 'columns' in record
}

function isProject(record: unknown): record is KpiProject {
  return typeof record === 'object' && record !== null && 'groups' in record
}

const emptyConfig = {
  programme: { name: 'Made up', shortName: 'Made up', description: 'A programme for tests.' },
  site: { url: 'https://example.org', base: '/', languages: ['en' as const] },
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readDescriptions } from '../history/description-store.ts'
import { deriveReader } from '../history/derived-reader.ts'
import type { HistoryReader, RetractedEntry } from '../history/history.ts'
import { openConfigured } from '../history/open-engine.ts'
import { readHistory } from '../history/reader.ts'
import type { OpenedHistory } from '../history/reader.ts'
import { readResults } from '../history/result-store.ts'
import { readSourceStates } from '../history/source-state.ts'
import { IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { toCatalogueEntries } from '../records/catalogue.ts'
import { listPackageFacts } from '../records/criteria/package-facts.ts'
import { buildRegistry } from '../records/metric-registry.ts'
import { hashInputs, recallPublication, rememberPublication } from './freshness.ts'
import type { Publication, PublishPlaces } from './freshness.ts'
import { findUnknownBenchmarks } from './demonstrator-benchmarks.ts'
import { publishCollections } from './publish-collections.ts'
import { publishSnapshots } from './publish-catalogue.ts'
import { publishGuidelines } from './publish-guidelines.ts'
import { publishKpi } from './publish-kpi.ts'
import { publishLearning } from './publish-learning.ts'
import { publishPages } from './publish-pages.ts'
import { publishReports } from './publish-reports.ts'
import { publishSkeleton } from './publish-skeleton.ts'
import { publishVersions } from './publish-versions.ts'
import { describeSources } from './publish-sources.ts'
import type { SourcesInput } from './publish-sources.ts'
import { readSiteContent } from './site-content.ts'
import type { SiteContent } from './site-content.ts'
import { describeSite, summariseKpi } from './site-meta.ts'
import { openSiteWriter } from './site-writer.ts'
import type { SiteDraft } from './site-writer.ts'

/** What publishing did. */
export interface PublishResult {
  /** Files of the site data. */
  readonly files: number
  /** Files written or deleted. */
  readonly changed: number
  readonly problems: readonly Problem[]
}

/**
 * Writes the site data of an instance from its history and content. Deterministic: the same history and content give the
 * same bytes, whatever the clock says. Returns at once when nothing changed since the last time.
 */
export async function publishSite(places: PublishPlaces): Promise<PublishResult> {
  const input = hashInputs(places)
  const last = recallPublication(places, input)
  // Nothing that was read from far away is ever remembered, so this is about a folder.
  if (last !== undefined) return { files: last.files.length, changed: 0, problems: last.problems }
  const { content, problems: contentProblems } = await readSiteContent(places.root)
  if (content === undefined) return { files: 0, changed: 0, problems: contentProblems }
  try {
    const isFar = isFarAway(places, content)
    const written = isFar ? await writeFromFar(places, content) : await writeFromHistory(places, content)
    const problems = [...contentProblems, ...written.problems]
    const failed = problems.some(({ severity }) => severity === 'error')
    if (!failed && !isFar) rememberPublication(places, input, { files: written.files, problems })
    return { files: written.files.length, changed: written.changed, problems }
  } catch (error) {
    // A site without results would look as if there were none: what was published before is better, and stays.
    if (!(error instanceof IngestError)) throw error
    return { files: 0, changed: 0, problems: [...contentProblems, ...error.problems] }
  }
}

/** True when the history is not in the folder: what is in it changes without any file here doing so. */
function isFarAway({ environment }: PublishPlaces, { config }: SiteContent): boolean {
  return environment !== undefined && config.history?.engine === 'clickhouse'
}

type Written = Publication & { readonly changed: number }

async function writeFromFar(
  { root, historyDir, outDir, environment = {} }: PublishPlaces,
  content: SiteContent,
): Promise<Written> {
  const reader = await openConfigured({ historyDir, config: content.config.history, environment })
  try {
    return await writeFrom(reader, content, { root, historyDir, outDir, leftOut: [] })
  } finally {
    reader.close()
  }
}

/** What of the history is spoilt is reported, and the site is written from the rest. */
async function writeFromHistory({ root, historyDir, outDir }: PublishPlaces, content: SiteContent): Promise<Written> {
  return readHistory(historyDir, (reader) =>
    writeFrom(reader, content, { root, historyDir, outDir, leftOut: listQuarters(reader.problems) }),
  )
}

type SitePlaces = Pick<PublishPlaces, 'root' | 'historyDir' | 'outDir'> & { readonly leftOut: readonly string[] }

/** All that the history says is put down beside the site data first, and takes their place when all of it has come. */
async function writeFrom(reader: OpenedHistory, content: SiteContent, places: SitePlaces): Promise<Written> {
  const writer = openSiteWriter(places.outDir)
  try {
    const written = await writeSite(deriveReader(reader, buildRegistry(content.metrics)), content, {
      ...places,
      writer,
    })
    return { ...written, problems: [...reader.problems.map(toWarning), ...written.problems] }
  } finally {
    writer.discard()
  }
}

async function writeSite(
  reader: HistoryReader,
  content: SiteContent,
  { root, historyDir, leftOut, writer }: Omit<SitePlaces, 'outDir'> & { readonly writer: SiteDraft },
): Promise<Written> {
  const descriptions = readDescriptions(historyDir)
  const kpi = await publishKpi(reader, { ...content, descriptions }, writer)
  const { placeOf, importedOf } = content
  const catalogue = toCatalogueEntries(content.projects, { kpi: summariseKpi(kpi.projects), placeOf, importedOf })
  writer.write('meta.json', describeSite(kpi, { catalogued: catalogue.length, leftOut }))
  writer.write('config.json', content.config)
  writer.write('catalogue.json', catalogue)
  writer.write('systems.json', descriptions)
  writer.write('benchmarks.json', content.benchmarks)
  publishReports(kpi, content, writer)
  publishLearning(content, writer)
  publishCollections(content, writer)
  publishSkeleton(content, writer)
  const versions = publishVersions(content, writer)
  const snapshots = await publishSnapshots(root, content, writer)
  const pages = await publishPages(root, content.config, writer)
  publishGuidelines(
    {
      catalogue,
      projects: content.projects,
      written: content.guidelines,
      results: readResults(historyDir),
      kpi: kpi.projects,
      formats: kpi.formats,
      packages: listPackageFacts(versions.projects, content.config.packageRepositories ?? []),
      links: snapshots.links,
    },
    writer,
  )
  const retracted = await reader.readRetracted()
  writer.write('sources.json', describeSources(describeInput(historyDir, content, retracted)))
  writer.write(
    'metrics.json',
    sortBy(content.metrics.metrics, ({ id }) => id),
  )
  writer.write(
    'glossary.json',
    sortBy(content.glossary.terms, ({ term }) => term),
  )
  const unknown = findUnknownBenchmarks(content.collections.demonstrators, kpi.benchmarks)
  return { ...writer.finish(), problems: [...kpi.problems, ...snapshots.problems, ...pages, ...unknown] }
}

/** Quarters of damaged segments, oldest first. */
function listQuarters(problems: readonly Problem[]): readonly string[] {
  const quarters = problems.flatMap(({ file }) => /\/quarter=(?<quarter>[^/]+)\//.exec(file)?.groups?.['quarter'] ?? [])
  return [...new Set(quarters)].sort()
}

/** A damaged file is an error for who verifies the history. The site is built without it, and says so. */
function toWarning(problem: Problem): Problem {
  return problem.code === 'history/corrupt' ? { ...problem, severity: 'warning' } : problem
}

function describeInput(
  historyDir: string,
  { config }: SiteContent,
  retracted: readonly RetractedEntry[],
): SourcesInput {
  return {
    config,
    states: readSourceStates(historyDir),
    tombstones: retracted.map(
      ({ project: _project, system: _system, startedAt: _start, cases: _cases, ...rest }) => rest,
    ),
    runs: retracted.map(({ reason: _reason, at: _at, cases: _cases, ...known }) => known),
  }
}

function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
}

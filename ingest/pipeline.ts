// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { collectMappings, isMappingName, noMappings } from './adapters/csv-mappings.ts'
import type { CsvMappings } from './adapters/csv-mappings.ts'
import { commitSources } from './fetch/commit-sources.ts'
import type { ReadFile } from './fetch/commit-sources.ts'
import { listDescriptions } from './history/description-store.ts'
import { listResults } from './history/result-store.ts'
import { listSegments } from './history/segment.ts'
import { openStore } from './history/store.ts'
import { ingestFile } from './intake/ingest-file.ts'
import type { IngestReport, IngestRequest } from './intake/ingest-request.ts'
import { openTally } from './intake/tally.ts'
import type { Artefact } from './sources/artefact.ts'
import { describeFile, gatherFiles } from './sources/files.ts'
import type { FoundFile, SourceFile } from './sources/files.ts'
import { readArtefact } from './sources/read-artefact.ts'
import { isInShard } from './sources/shard.ts'
import { openStatCache, writeStatCache } from './sources/stat-cache.ts'
import type { CachedFile, CachePlace } from './sources/stat-cache.ts'

// Below this many files, reading them all costs less than reading a cache of all that was ever ingested.
const cacheFrom = 32

/** Gathers artefacts, adapts them to cases, checks whose they are, and writes what is new to the history. */
export async function ingestArtefacts(request: IngestRequest): Promise<IngestReport> {
  const { historyDir, dryRun, onProgress, shard, fetched = { waiting: [], files: [] } } = request
  const found = await gatherFiles(request.sources, request.standing)
  const isOwn = ({ path }: FoundFile) => shard === undefined || isInShard(path, shard)
  const { count, mappings } = surveyFiles(found.files, isOwn)
  const total = count + fetched.files.length
  // A mapping may describe a table of another part.
  const csvMappings = await collectMappings(
    readYamlFiles([...mappings, ...fetched.files]),
    request.csvMappings ?? noMappings,
  )
  const place = total < cacheFrom ? undefined : withMappings(request.cache(), csvMappings)
  const cache = place && openStatCache(place, new Set(await listSegmentPaths(historyDir)))
  const next = place === undefined || dryRun ? undefined : writeStatCache(place, Date.now())
  const store = request.store ?? openStore(historyDir, { dryRun })
  const tally = openTally(found.problems)
  const readFetched: ReadFile[] = []
  try {
    let done = 0
    const take = async (file: FoundFile | SourceFile) => {
      const read = await ingestFile(describeFile(file), { request, csvMappings, cache, store })
      tally.addFile(read)
      if (store.isFull()) tally.addResult(await store.flush())
      onProgress({ done: ++done, total })
      return read
    }
    for (const file of found.files) {
      if (!isOwn(file)) continue
      const read = await take(file)
      next?.add(read)
    }
    // What was fetched is read once and then gone: nothing to remember.
    for (const file of fetched.files) readFetched.push(describeRead(await take(file)))
    tally.addResult(await store.flush())
  } catch (error) {
    next?.abandon()
    throw error
  } finally {
    cache?.close()
  }
  next?.finish(await listSegmentPaths(historyDir))
  // Last of all: a source counts as read only when the history holds what it gave.
  if (!dryRun) commitSources(historyDir, fetched.waiting, readFetched)
  return tally.sumUp()
}

function describeRead({ file, sha256, outcome }: CachedFile): ReadFile {
  return { absolute: file.absolute, sha256, isUnrecognised: outcome.kind === 'unrecognised' }
}

/** How many files there are to ingest, and which of all may say how tables are read. */
function surveyFiles(files: Iterable<FoundFile>, isOwn: (file: FoundFile) => boolean) {
  const mappings: FoundFile[] = []
  let count = 0
  for (const file of files) {
    if (isOwn(file)) count += 1
    if (isMappingName(file.path)) mappings.push(file)
  }
  return { count, mappings }
}

/** Mapping files say how tables are read, so whatever may be one comes first. */
function* readYamlFiles(files: readonly (FoundFile | SourceFile)[]): Iterable<Artefact> {
  for (const file of files) {
    const read = isMappingName(file.path) ? readArtefact(describeFile(file)) : undefined
    if (read !== undefined && 'artefact' in read) yield read.artefact
  }
}

/** Another mapping file, another context: all tables are read anew. */
function withMappings(place: CachePlace | undefined, { digest }: CsvMappings): CachePlace | undefined {
  return digest === '' || place === undefined ? place : { ...place, context: `${place.context} ${digest}` }
}

async function listSegmentPaths(historyDir: string): Promise<readonly string[]> {
  const tables = await Promise.all([listSegments(historyDir, 'cases'), listSegments(historyDir, 'points')])
  return [...tables.flat().map((segment) => segment.path), ...listDescriptions(historyDir), ...listResults(historyDir)]
}

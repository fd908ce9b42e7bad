// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { collectMappings, isMappingName, noMappings } from './adapters/csv-mappings.ts'
import type { CsvMappings } from './adapters/csv-mappings.ts'
import { adaptDocument } from './adapters/index.ts'
import { isBundle, readBundle } from './checks/read-bundle.ts'
import type { ArtefactDocument } from './documents/artefact-document.ts'
import { commitSources } from './fetch/commit-sources.ts'
import type { ReadFile, WaitingSource } from './fetch/commit-sources.ts'
import { readArtefactDocument } from './documents/read-document.ts'
import { listDescriptions, writeDescription } from './history/description-store.ts'
import type { AddResult } from './history/history.ts'
import { listSegments } from './history/segment.ts'
import { openStore } from './history/store.ts'
import type { HistoryStore } from './history/store.ts'
import type { Problem } from './problem.ts'
import { assignProject, describeProjects, unassignedProject } from './records/assign-project.ts'
import type { BenchmarkCase } from './records/benchmark-case.ts'
import { identifyCase } from './records/identity.ts'
import { isJobAccounting } from './records/job-accounting.ts'
import type { StoredDescription } from './records/system-description.ts'
import type { Artefact } from './sources/artefact.ts'
import { describeFile, gatherFiles } from './sources/files.ts'
import type { FoundFile, SourceFile, SourcePath } from './sources/files.ts'
import { gatherEntries, listOutcomes, nameInArchive } from './sources/outcome.ts'
import type { ArtefactOutcome, NamedOutcome } from './sources/outcome.ts'
import { readArtefact } from './sources/read-artefact.ts'
import { isInShard } from './sources/shard.ts'
import type { Shard } from './sources/shard.ts'
import { openStatCache, writeStatCache } from './sources/stat-cache.ts'
import type { CachedFile, CachePlace, StatCache } from './sources/stat-cache.ts'
import { readZip } from './sources/zip-archive.ts'
import type { MappingRule } from '../schemas/types.gen.ts'

/** What to ingest, and into what. */
export interface IngestRequest {
  readonly sources: readonly SourcePath[]
  /** What `sources fetch` left for this ingest. */
  readonly fetched?: { readonly waiting: readonly WaitingSource[]; readonly files: readonly SourceFile[] }
  /** Folder that paths in messages count from. */
  readonly standing: string
  readonly historyDir: string
  readonly mapping: readonly MappingRule[]
  /** Mapping files for tables that the instance itself has. */
  readonly csvMappings?: CsvMappings
  /** Ids of projects.yml and of outsideProjects. */
  readonly knownProjects: ReadonlySet<string>
  /** Project of everything, from the command line. */
  readonly project?: string
  /** Which part of the artefacts to take; absent: all of them. */
  readonly shard?: Shard
  readonly dryRun: boolean
  /** Asked only when there is so much to read that remembering it pays. */
  readonly cache: () => CachePlace | undefined
  /** Where cases go, when not into the history. */
  readonly store?: HistoryStore
  /** Takes descriptions of systems, which else go into the history. */
  readonly onDescription?: (description: StoredDescription) => void
  readonly onProgress: (progress: Progress) => void
}

/** How far a long work is. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** What is counted; files without it. */
  readonly noun?: string
}

/** What an ingest did. */
export interface IngestReport {
  /** Artefacts read; an archive counts as the files in it. */
  readonly files: number
  /** Points seen in them. */
  readonly points: number
  readonly added: number
  readonly duplicates: number
  /** New points without a value. */
  readonly gaps: number
  /** Files that no adapter recognised; each is named in a problem. */
  readonly unrecognised: number
  /** Files of a known format that never holds results. */
  readonly companions: number
  /** New points that disagree with what the history had. */
  readonly conflicts: number
  readonly problems: readonly Problem[]
}

// Below this many files, reading them all costs less than reading a cache of all that was ever ingested.
const cacheFrom = 32

/** Gathers artefacts, adapts them to cases, checks whose they are, and writes what is new to the history. */
export async function ingestArtefacts(request: IngestRequest): Promise<IngestReport> {
  const { historyDir, dryRun, onProgress, fetched = { waiting: [], files: [] } } = request
  const { files: found, problems } = await gatherFiles(request.sources, request.standing)
  const { shard } = request
  const own = shard === undefined ? found : found.filter(({ path }) => isInShard(path, shard))
  const files = [...own, ...fetched.files]
  // A mapping may describe a table of another part.
  const csvMappings = await collectMappings(
    readYamlFiles([...found, ...fetched.files]),
    request.csvMappings ?? noMappings,
  )
  const place = files.length < cacheFrom ? undefined : withMappings(request.cache(), csvMappings)
  const cache = place && openStatCache(place, new Set(await listSegmentPaths(historyDir)))
  const next = place === undefined || dryRun ? undefined : writeStatCache(place, Date.now())
  const store = request.store ?? openStore(historyDir, { dryRun })
  const tally = openTally(problems)
  const readFetched: ReadFile[] = []
  try {
    for (const [index, file] of files.entries()) {
      const read = await ingestFile(describeFile(file), { request, csvMappings, cache, store })
      // What was fetched is read once and then gone: nothing to remember.
      if (index < own.length) next?.add(read)
      else readFetched.push(describeRead(read))
      tally.addFile(read)
      if (store.isFull()) tally.addResult(await store.flush())
      onProgress({ done: index + 1, total: files.length })
    }
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

/** What reading one file needs beside the file. */
interface Intake {
  readonly request: IngestRequest
  readonly csvMappings: CsvMappings
  readonly cache: StatCache | undefined
  readonly store: HistoryStore
}

function ingestFile(file: SourceFile, intake: Intake): CachedFile | Promise<CachedFile> {
  const known = intake.cache?.findByStat(file)
  if (known !== undefined) return { file, ...known }
  const read = readArtefact(file)
  if ('problem' in read) return { file, sha256: '', outcome: refuseArtefact([read.problem]) }
  const { artefact } = read
  const { sha256 } = artefact
  const outcome = intake.cache?.findByHash(file, sha256)
  if (outcome !== undefined) return { file, sha256, outcome }
  if (!file.isArchive) return { file, sha256, outcome: ingestArtefact(artefact, intake) }
  return ingestArchive(artefact, intake).then((entries) => ({ file, sha256, outcome: entries }))
}

/** Reads the files of an archive as if they lay in a folder; one that is refused gives nothing at all. */
async function ingestArchive(archive: Artefact, intake: Intake): Promise<ArtefactOutcome> {
  const read = await readZip(archive)
  if ('problem' in read) return refuseArtefact([read.problem])
  const named = read.entries.map(({ name, bytes }) => ({ name, path: nameInArchive(archive.path, name), bytes }))
  const csvMappings = await collectMappings(named, intake.csvMappings)
  const entries = named.map(({ name, path, bytes }) => {
    const artefact = { ...archive, path, bytes, sha256: hash('sha256', bytes, 'hex') }
    return { name, ...ingestArtefact(artefact, { ...intake, csvMappings }) }
  })
  return gatherEntries(entries)
}

function ingestArtefact(artefact: Artefact, intake: Intake): ArtefactOutcome {
  const { request, csvMappings, store } = intake
  const read = readArtefactDocument(artefact)
  if ('problem' in read) return refuseArtefact([read.problem])
  if (isBundle(read.document.value)) return ingestBundle(read.document, intake)
  const adaptedDocument = adaptDocument(read.document, { mapping: request.mapping, csvMappings })
  const { format, cases: adapted, problems, descriptions = [] } = adaptedDocument
  keepDescriptions(descriptions, request)
  const cases = adapted.map((one) => identifyCase(one, assignProject(one, claimProject(artefact, request))))
  return {
    kind: descriptions.length > 0 ? 'results' : nameKind(format, cases, problems),
    points: store.add(cases, artefact.path),
    problems,
    ...findProjects(cases, request.knownProjects),
  }
}

function keepDescriptions(descriptions: readonly StoredDescription[], request: IngestRequest): void {
  const { historyDir, dryRun, onDescription } = request
  for (const one of descriptions) {
    if (onDescription !== undefined) onDescription(one)
    else if (!dryRun) writeDescription(historyDir, one)
  }
}

/** A bundle holds cases as the history takes them: whose they are was settled where it was made. */
function ingestBundle(document: ArtefactDocument, { request, store }: Intake): ArtefactOutcome {
  const read = readBundle(document)
  if ('problems' in read) return { ...refuseArtefact(read.problems), kind: 'results' }
  keepDescriptions(read.descriptions, request)
  const points = read.artefacts.reduce((total, cases) => total + store.add(cases, document.path), 0)
  const found = findProjects(read.artefacts.flat(), request.knownProjects)
  return { kind: 'results', points, problems: [], ...found }
}

function claimProject({ path, project: source }: Artefact, { project: option, mapping }: IngestRequest) {
  return { path, mapping, ...(option === undefined ? {} : { option }), ...(source === undefined ? {} : { source }) }
}

const nothing: readonly never[] = []

/** The accounting of a job is joined to a benchmark by the job, so it needs no project of its own. */
function findProjects(
  cases: readonly BenchmarkCase[],
  known: ReadonlySet<string>,
): Pick<ArtefactOutcome, 'unassigned' | 'unknownProjects'> {
  if (cases.every(({ project }) => known.has(project))) return { unassigned: nothing, unknownProjects: nothing }
  const nobodys = cases
    .filter((one) => one.project === unassignedProject && !isJobAccounting(one))
    .map(({ benchmark }) => benchmark)
  const projects = cases.map(({ project }) => project).filter((id) => id !== unassignedProject && !known.has(id))
  return { unassigned: [...new Set(nobodys)], unknownProjects: [...new Set(projects)] }
}

function nameKind(
  format: string | undefined,
  cases: readonly BenchmarkCase[],
  problems: readonly Problem[],
): ArtefactOutcome['kind'] {
  if (format === undefined) return 'unrecognised'
  return cases.length === 0 && problems.length === 0 ? 'companion' : 'results'
}

function refuseArtefact(problems: readonly Problem[]): ArtefactOutcome {
  return { kind: 'unrecognised', points: 0, problems, unassigned: [], unknownProjects: [] }
}

/** Adds up an ingest as it goes, so that what was read need not be kept. */
interface Tally {
  addFile(read: CachedFile): void
  addResult(result: AddResult): void
  sumUp(): IngestReport
}

function openTally(problems: readonly Problem[]): Tally {
  const counts = { files: 0, points: 0, added: 0, gaps: 0, unrecognised: 0, companions: 0 }
  const [ofFiles, conflicts]: [Problem[], Problem[]] = [[], []]
  const findings: NamedOutcome[] = []
  const addOutcome = (outcome: NamedOutcome) => {
    counts.files += 1
    counts.points += outcome.points
    if (outcome.kind === 'unrecognised') counts.unrecognised += 1
    if (outcome.kind === 'companion') counts.companions += 1
    for (const problem of outcome.problems) ofFiles.push(problem)
    if (outcome.unassigned.length + outcome.unknownProjects.length > 0) findings.push(outcome)
  }
  return {
    addFile({ file, outcome }) {
      for (const one of listOutcomes(file.path, outcome)) addOutcome(one)
    },
    addResult(result) {
      counts.added += result.added
      counts.gaps += result.gaps
      for (const problem of result.problems) conflicts.push(problem)
    },
    sumUp: () => ({
      ...counts,
      // Files that the cache knows never reached the store, and all their points are kept already.
      duplicates: counts.points - counts.added,
      conflicts: conflicts.length,
      problems: [...problems, ...ofFiles, ...describeProjects(findings), ...conflicts],
    }),
  }
}

async function listSegmentPaths(historyDir: string): Promise<readonly string[]> {
  const tables = await Promise.all([listSegments(historyDir, 'cases'), listSegments(historyDir, 'points')])
  return [...tables.flat().map((segment) => segment.path), ...listDescriptions(historyDir)]
}

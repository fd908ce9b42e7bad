// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { collectMappings } from '../adapters/csv-mappings.ts'
import type { CsvMappings } from '../adapters/csv-mappings.ts'
import { adaptDocument } from '../adapters/index.ts'
import { isBundle, readBundle } from '../checks/read-bundle.ts'
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { readArtefactDocument } from '../documents/read-document.ts'
import { writeDescription } from '../history/description-store.ts'
import { writeResult } from '../history/result-store.ts'
import type { HistoryStore } from '../history/store.ts'
import type { Problem } from '../problem.ts'
import { assignProject, unassignedProject } from '../records/assign-project.ts'
import { assumeTime } from '../records/assume-time.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'
import { identifyCase } from '../records/identity.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import type { StoredDescription } from '../records/system-description.ts'
import type { Artefact } from '../sources/artefact.ts'
import type { SourceFile } from '../sources/files.ts'
import { gatherEntries, nameInArchive } from '../sources/outcome.ts'
import type { ArtefactOutcome } from '../sources/outcome.ts'
import { readArtefact } from '../sources/read-artefact.ts'
import type { CachedFile, StatCache } from '../sources/stat-cache.ts'
import { readZip } from '../sources/zip-archive.ts'
import type { IngestRequest } from './ingest-request.ts'

/** What reading one file needs beside the file. */
export interface Intake {
  readonly request: IngestRequest
  readonly csvMappings: CsvMappings
  readonly cache: StatCache | undefined
  readonly store: HistoryStore
}

/** Reads one file and hands its cases to the store, unless the cache knows that this was done. */
export function ingestFile(file: SourceFile, intake: Intake): CachedFile | Promise<CachedFile> {
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
  const { format, cases: adapted, problems, descriptions = [], results = [] } = adaptedDocument
  keepDescriptions(descriptions, request)
  if (!request.dryRun) for (const result of results) writeResult(request.historyDir, result)
  const cases = adapted.map((one) => {
    const project = assignProject(one, claimProject(artefact, request))
    return assumeTime(identifyCase(one, project), artefact.leftAt)
  })
  return {
    kind: descriptions.length + results.length > 0 ? 'results' : nameKind(format, cases, problems),
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

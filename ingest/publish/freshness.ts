// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogueFolder } from '../documents/catalogue-snapshots.ts'
import { collectionFiles, collectionFolders } from '../documents/collections.ts'
import { contentFiles, projectFolder } from '../documents/content.ts'
import { versionsFolder } from '../documents/version-snapshots.ts'
import { snapshotFiles } from '../documents/snapshot-files.ts'
import { reportFolder } from '../documents/report-files.ts'
import { pageFolder } from '../documents/tutorial-files.ts'
import { guidelineFiles } from '../documents/content-guidelines.ts'
import { learningFiles } from '../documents/content-learning.ts'
import { skeletonFiles } from '../documents/content-skeleton.ts'
import type { Problem } from '../problem.ts'
import { readApprovals } from './approval.ts'
import { replaceFile } from './site-writer.ts'

/** Where publishing reads and writes. */
export interface PublishPlaces {
  /** Folder that holds portal.config.yml and content/. */
  readonly root: string
  readonly historyDir: string
  /** Folder of the site data. */
  readonly outDir: string
  /** With passwords of the engine; absent when the folder is to be read, whatever the configuration says. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** What the last publishing read and left behind. */
export interface Publication {
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

interface Memory extends Publication {
  readonly input: string
  readonly output: string
}

const codeFolders = ['../../ingest', '../../schemas']

/** Hash of everything publishing depends on: history, content and its own code, by name, size and time of change. */
export function hashInputs({ root, historyDir, outDir, environment }: PublishPlaces): string {
  const folders = [
    historyDir,
    join(root, reportFolder),
    join(root, projectFolder),
    join(root, versionsFolder),
    join(root, guidelineFiles.assessments),
    join(root, guidelineFiles.reviews),
    join(root, catalogueFolder),
    join(root, learningFiles.quizzes),
    join(root, pageFolder),
    ...Object.values(collectionFolders).map(({ folder }) => join(root, folder)),
    join(root, skeletonFiles.folder),
    ...codeFolders.map((folder) => join(import.meta.dirname, folder)),
  ]
  const written = [
    ...Object.values(contentFiles),
    guidelineFiles.guidelines,
    learningFiles.paths,
    ...Object.values(collectionFiles).map(({ file }) => file),
    skeletonFiles.about,
    ...Object.values(snapshotFiles),
  ]
  const content = written.map((file) => join(root, file))
  const reports = listFiles(join(root, reportFolder)).filter((file) => file.endsWith('.json'))
  const approvals = JSON.stringify([...readApprovals(root, reports)])
  // With an environment the configuration chooses the engine, without one it does not.
  return hashStats([...content, ...folders.flatMap(listFiles)], `${outDir} ${environment === undefined} ${approvals}`)
}

/** The last publication, when it read the same and all it wrote is still there as it was. */
export function recallPublication(places: PublishPlaces, input: string): Publication | undefined {
  const memory = readMemory(memoryPath(places))
  if (memory?.input !== input || memory.output !== hashOutput(places, memory.files)) return undefined
  return memory
}

/** Remembers a publication for the next time. */
export function rememberPublication(places: PublishPlaces, input: string, publication: Publication): void {
  const { files, problems } = publication
  const memory: Memory = { input, output: hashOutput(places, files), files, problems }
  mkdirSync(dirname(memoryPath(places)), { recursive: true })
  replaceFile(memoryPath(places), Buffer.from(JSON.stringify(memory)))
}

/** Beside the site data, in the folder of caches. */
function memoryPath({ outDir }: PublishPlaces): string {
  return join(dirname(outDir), 'cache', 'publish.json')
}

function hashOutput({ outDir }: PublishPlaces, files: readonly string[]): string {
  return hashStats(
    files.map((file) => join(outDir, file)),
    outDir,
  )
}

function hashStats(paths: readonly string[], salt: string): string {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    hash.update(`${path}\n${stat?.size ?? 'absent'} ${stat?.mtimeMs ?? ''}\n`)
  }
  return hash.digest('hex')
}

function listFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A memory that cannot be read is no memory: everything is done again. */
function readMemory(path: string): Memory | undefined {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined
  try {
    const memory: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isMemory(memory) ? memory : undefined
  } catch {
    return undefined
  }
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  return 'input' in value && 'output' in value && 'files' in value && 'problems' in value && Array.isArray(value.files)
}

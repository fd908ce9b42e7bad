// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { mergeInOrder, showFile, sortFiles, walkFolder } from './folder-walk.ts'
import type { WalkedFile } from './folder-walk.ts'
import { isProse, skippedFolders } from './skipped-names.ts'

/** A file to ingest, looked at but not read. */
export interface SourceFile {
  /** As messages show it: from where the person stands, forward slashes. */
  readonly path: string
  readonly absolute: string
  /** What the file system says; who has changed the content has changed one of these. */
  readonly stat: FileStat
  /** True when the artefacts are inside it. */
  readonly isArchive: boolean
  /** Project that the source gives to all its artefacts. */
  readonly project?: string
  /** Public address of the source. */
  readonly url?: string
  /** When a CI run left it, as its server says; ISO 8601 in UTC. */
  readonly leftAt?: string
}

/** Where a file is; it is not looked at before its turn. */
export interface FoundFile extends WalkedFile {
  readonly source: SourcePath
}

/** Size in bytes, times in milliseconds since 1970, inode. */
export interface FileStat {
  readonly size: number
  readonly modified: number
  readonly changed: number
  readonly inode: number
}

/** A file, a folder or a glob to look at. */
export interface SourcePath {
  readonly path: string
  /** Absolute folder that the path counts from. */
  readonly from: string
  /** zip: every file found is an archive, whatever its name. Else those called `.zip` are. */
  readonly type?: 'files' | 'zip'
  readonly project?: string
  readonly url?: string
}

const absent = { size: 0, mtimeMs: 0, ctimeMs: 0, ino: 0 }

/** What sources have. */
export interface FoundFiles {
  /** Each file once, sorted by path; looked for anew each time they are gone through, so that no list of them is kept. */
  readonly files: Iterable<FoundFile>
  readonly problems: readonly Problem[]
}

/**
 * All files of these sources. Folders are read to the bottom without hidden folders, `node_modules` and symbolic links; a file
 * that is named itself is always taken. What two sources have belongs to the first.
 */
export async function gatherFiles(sources: readonly SourcePath[], standing: string): Promise<FoundFiles> {
  const lists: (() => Iterable<FoundFile>)[] = []
  const problems: Problem[] = []
  for (const source of sources) {
    const list = await findFiles(source, standing)
    if (list === undefined) problems.push(describeNothing(source))
    else lists.push(() => addSource(list(), source))
  }
  const files = { [Symbol.iterator]: () => mergeInOrder(lists.map((list) => list())) }
  return { files, problems }
}

function* addSource(files: Iterable<WalkedFile>, source: SourcePath): Generator<FoundFile> {
  for (const file of files) yield { ...file, source }
}

/** A way to go through the files of a source; undefined when it leads nowhere. */
async function findFiles(
  { path: named, from }: SourcePath,
  standing: string,
): Promise<(() => Iterable<WalkedFile>) | undefined> {
  const absolute = path.resolve(from, named)
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return () => walkFolder(absolute, standing)
  if (stat !== undefined) return () => [showFile(absolute, standing)]
  if (!/[*?[{]/.test(named)) return undefined
  const { glob } = await import('glob')
  const ignore = [...skippedFolders].map((name) => `**/${name}/**`)
  const entries = await glob(named.replaceAll('\\', '/'), { cwd: from, withFileTypes: true, follow: false, ignore })
  const files = entries.filter((entry) => entry.isFile() && !isProse(entry.name))
  const found = sortFiles(files.map((entry) => showFile(entry.fullpath(), standing)))
  return found.length === 0 ? undefined : () => found
}

/** Looks at a file, unless somebody has. One that is gone since it was found has no size, and reading it tells. */
export function describeFile(file: FoundFile | SourceFile): SourceFile {
  if ('stat' in file) return file
  const { path: shown, absolute, source } = file
  const { type, project, url } = source
  const { size, mtimeMs, ctimeMs, ino } = statSync(absolute, { throwIfNoEntry: false }) ?? absent
  return {
    path: shown,
    absolute,
    stat: { size, modified: mtimeMs, changed: ctimeMs, inode: ino },
    isArchive: type === 'zip' || isArchiveName(absolute),
    ...(project === undefined ? {} : { project }),
    ...(url === undefined ? {} : { url }),
  }
}

/** True for the name of a zip archive. */
export function isArchiveName(name: string): boolean {
  return /\.zip$/i.test(name)
}

function describeNothing({ path: named }: SourcePath): Problem {
  const message = `There is no file or folder ${named}, and no file matches it as a pattern.`
  return makeProblem({ code: 'source/absent', message, file: named, hint: 'Paths count from where you stand.' })
}

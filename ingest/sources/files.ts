// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
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
}

/** Where a file is, and no more than that: there may be 100,000 of them. */
export interface FoundFile {
  /** As messages show it. */
  readonly path: string
  readonly absolute: string
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

/**
 * All files of these sources, each once, sorted by path. Folders are read to the bottom without hidden folders,
 * `node_modules` and symbolic links; a file that is named itself is always taken.
 */
export async function gatherFiles(
  sources: readonly SourcePath[],
  standing: string,
): Promise<{ files: readonly FoundFile[]; problems: readonly Problem[] }> {
  const files = new Map<string, FoundFile>()
  const problems: Problem[] = []
  for (const source of sources) {
    const found = await findFiles(source)
    if (found.length === 0) problems.push(...describeNothing(source))
    const shownAs = createShortener(standing)
    for (const absolute of found) {
      if (!files.has(absolute)) files.set(absolute, { path: shownAs(absolute), absolute, source })
    }
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

async function findFiles({ path: named, from }: SourcePath): Promise<readonly string[]> {
  const absolute = path.resolve(from, named)
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return walkFolder(absolute)
  if (stat !== undefined) return [absolute]
  if (!/[*?[{]/.test(named)) return []
  const { glob } = await import('glob')
  const ignore = [...skippedFolders].map((name) => `**/${name}/**`)
  const entries = await glob(named.replaceAll('\\', '/'), { cwd: from, withFileTypes: true, follow: false, ignore })
  return entries.filter((entry) => entry.isFile() && !isProse(entry.name)).map((entry) => entry.fullpath())
}

function walkFolder(folder: string, found: string[] = []): readonly string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const absolute = folder + path.sep + entry.name
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) walkFolder(absolute, found)
    if (entry.isFile() && !isProse(entry.name)) found.push(absolute)
  }
  return found
}

/** Paths from where the person stands; files of one folder come one after the other, so it is worked out once. */
function createShortener(standing: string): (absolute: string) => string {
  let last = { folder: '', shown: '' }
  return (absolute) => {
    const folder = absolute.slice(0, absolute.lastIndexOf(path.sep))
    if (folder !== last.folder) last = { folder, shown: path.relative(standing, folder).replaceAll(path.sep, '/') }
    const name = absolute.slice(folder.length + 1)
    return last.shown === '' ? name : `${last.shown}/${name}`
  }
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

/** An empty folder is nothing to worry about; a path that leads nowhere is. */
function describeNothing({ path: named, from }: SourcePath): readonly Problem[] {
  if (statSync(path.resolve(from, named), { throwIfNoEntry: false }) !== undefined) return []
  const message = `There is no file or folder ${named}, and no file matches it as a pattern.`
  return [makeProblem({ code: 'source/absent', message, file: named, hint: 'Paths count from where you stand.' })]
}

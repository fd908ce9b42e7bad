// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeSortedJson } from './sorted-json.ts'

/** What writing did to the folder. */
export interface WriteResult {
  /** Paths of all files of the site data, from the folder, in order. */
  readonly files: readonly string[]
  /** Files written or deleted. */
  readonly changed: number
}

/** Writes the files of the site data one by one, then removes those that are no longer part of it. */
export interface SiteWriter {
  write(path: string, value: unknown): void
  finish(): WriteResult
}

const temporary = '.tmp'

/**
 * A writer that leaves a file alone when its bytes are already there, and replaces it in one step when they are not, so
 * that a reader never sees half a file. Only `kpi/**` and `reports/**` are cleared of what was not written: nothing else
 * comes and goes.
 */
export function openSiteWriter(folder: string): SiteWriter {
  const files = new Set<string>()
  let changed = 0
  return {
    write(path, value) {
      files.add(path)
      if (replaceFile(join(folder, path), Buffer.from(writeSortedJson(value)))) changed += 1
    },
    finish() {
      return { files: [...files].sort(), changed: changed + removeStale(folder, files) }
    },
  }
}

function removeStale(folder: string, files: ReadonlySet<string>): number {
  const stale = ['kpi', 'reports'].flatMap((part) => listJson(folder, part)).filter((path) => !files.has(path))
  for (const path of stale) rmSync(join(folder, path))
  removeEmptyFolders(join(folder, 'kpi'))
  return stale.length
}

/** Puts the files of a draft in the place of the site data, one by one, and removes what is no longer part of them. */
export function moveDraft(draft: string, files: readonly string[], folder: string): WriteResult {
  let changed = 0
  for (const file of files) if (replaceFile(join(folder, file), readFileSync(join(draft, file)))) changed += 1
  const removed = removeStale(folder, new Set(files))
  return { files, changed: changed + removed }
}

/** Writes a file unless it holds these bytes; true when it wrote. */
export function replaceFile(path: string, bytes: Uint8Array): boolean {
  if (holdsBytes(path, bytes)) return false
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}${temporary}`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
  return true
}

function holdsBytes(path: string, bytes: Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  return size === bytes.length && readFileSync(path).equals(bytes)
}

/** JSON files and forgotten drafts below a folder, with forward slashes. */
function listJson(root: string, folder: string): string[] {
  const found: string[] = []
  for (const entry of readFolder(join(root, folder))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...listJson(root, path))
    if (entry.isFile() && (path.endsWith('.json') || path.endsWith(temporary))) found.push(path)
  }
  return found
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readFolder(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && readFolder(path).length === 0) rmSync(path, { recursive: true })
  }
}

function readFolder(folder: string): ReturnType<typeof readEntries> {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readEntries(folder) : []
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
}

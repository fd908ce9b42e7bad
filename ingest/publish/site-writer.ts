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

/** Takes the files of the site data one by one. */
export interface SiteWriter {
  write(path: string, value: unknown): void
}

/** Site data on their way: nothing that is published changes before all of them are there. */
export interface SiteDraft extends SiteWriter {
  /** Puts what changed in its place and removes what is no longer part of the site data. */
  finish(): WriteResult
  /** Gives up: what was published before stays as it was. After finish there is nothing to give up. */
  discard(): void
}

const temporary = '.tmp'
const draftPrefix = '.draft-'
const staleAfterMs = 3_600_000

/**
 * A writer that leaves a file alone when its bytes are already there, and replaces it in one step when they are not, so
 * that a reader never sees half a file. What changes waits in a folder beside the rest, on the same disk. Only `kpi/**` and
 * `reports/**` are cleared of what was not written: nothing else comes and goes.
 */
export function openSiteWriter(folder: string): SiteDraft {
  const files = new Set<string>()
  const changed = new Set<string>()
  const draft = join(folder, `${draftPrefix}${process.pid}`)
  const discard = () => rmSync(draft, { recursive: true, force: true })
  discard()
  sweepDrafts(folder, Date.now())
  return {
    write(path, value) {
      const bytes = Buffer.from(writeSortedJson(value))
      files.add(path)
      changed.delete(path)
      if (holdsBytes(join(folder, path), bytes)) return
      changed.add(path)
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), bytes)
    },
    finish() {
      for (const path of changed) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        renameSync(join(draft, path), join(folder, path))
      }
      discard()
      return { files: [...files].sort(), changed: changed.size + removeStale(folder, files) }
    },
    discard,
  }
}

/** Removes drafts that a killed process left; a younger one may be of a process that still runs. */
function sweepDrafts(folder: string, now: number): void {
  for (const { name } of readFolder(folder)) {
    if (!name.startsWith(draftPrefix)) continue
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    if (stat !== undefined && now - stat.mtimeMs > staleAfterMs)
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function removeStale(folder: string, files: ReadonlySet<string>): number {
  const stale = ['kpi', 'reports'].flatMap((part) => listJson(folder, part)).filter((path) => !files.has(path))
  for (const path of stale) rmSync(join(folder, path))
  removeEmptyFolders(join(folder, 'kpi'))
  return stale.length
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

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { keepCache } from './cache-file.ts'
import type { FileStat, SourceFile } from './files.ts'
import type { ArtefactOutcome } from './outcome.ts'

/**
 * Remembers which files were ingested, as the index of git does: a file whose size, times and inode are the same is the same
 * file. It saves work and decides nothing: without it everything is read again and found to be known.
 */
export interface StatCache {
  /** What the file gave last time, and the hash of its bytes; undefined when the file may have changed. */
  findByStat(file: SourceFile): Pick<CachedFile, 'sha256' | 'outcome'> | undefined
  /** The same for a file whose times are new but whose bytes may be the old ones. */
  findByHash(file: SourceFile, sha256: string): ArtefactOutcome | undefined
}

/** Where a cache is, and what it is good for. */
export interface CachePlace {
  readonly file: string
  /** All that reading depends on beside the bytes: rules, projects, code. Another context, another cache. */
  readonly context: string
}

/** One file to remember. */
export interface CachedFile {
  readonly file: SourceFile
  readonly sha256: string
  readonly outcome: ArtefactOutcome
}

/** key, size, modified, changed, inode, sha256, points, and all else when there is anything else. */
type Entry = readonly [string, number, number, number, number, string, number, Omit<ArtefactOutcome, 'points'>?]

interface CacheContent {
  readonly version: 2
  readonly context: string
  readonly writtenAt: number
  /** Segments that hold what the entries say. */
  readonly segments: readonly string[]
  readonly files: readonly Entry[]
}

// A file changed in the same moment in which the cache was written may look unchanged for ever; clocks of file systems
// are as coarse as 2 s.
const racyMs = 2000

const plain = { kind: 'results', problems: [], unassigned: [], unknownProjects: [] } as const

/** Reads a cache. It is believed only in its own context and while the history holds every segment it counts on. */
export function readStatCache({ file, context }: CachePlace, segments: ReadonlySet<string>): StatCache {
  const content = readContent(file)
  const isGood = content?.context === context && content.segments.every((name) => segments.has(name))
  const files = new Map((isGood ? content.files : []).map((entry) => [entry[0], entry]))
  const racyFrom = (content?.writtenAt ?? 0) - racyMs
  const findEntry = (source: SourceFile) => files.get(keyOf(source))
  return {
    findByStat(source) {
      const entry = findEntry(source)
      if (entry === undefined || !isSameFile(entry, source.stat) || source.stat.modified >= racyFrom) return undefined
      return { sha256: entry[5], outcome: readOutcome(entry) }
    },
    findByHash(source, sha256) {
      const entry = findEntry(source)
      return entry?.[5] === sha256 ? readOutcome(entry) : undefined
    },
  }
}

/** Writes a cache. A reader sees the old or the new one; losing it in a crash costs only time. */
export function writeStatCache(
  { file, context }: CachePlace,
  segments: readonly string[],
  cached: readonly CachedFile[],
): void {
  const files = cached.map(writeEntry)
  const content: CacheContent = { version: 2, context, writtenAt: Date.now(), segments, files }
  keepCache(file, JSON.stringify(content))
}

/** File of the cache that belongs to a history. */
export function placeCache(root: string, historyDir: string, context: string): CachePlace {
  const digits = hash('sha256', path.resolve(historyDir), 'hex').slice(0, 16)
  return { file: path.join(root, '.portal', 'cache', `ingest-${digits}.json`), context }
}

/** The project and address that a source gives are part of what was read. */
function keyOf({ absolute, project, url }: SourceFile): string {
  return project === undefined && url === undefined ? absolute : JSON.stringify([absolute, project, url])
}

function isSameFile([, size, modified, changed, inode]: Entry, stat: FileStat): boolean {
  return size === stat.size && modified === stat.modified && changed === stat.changed && inode === stat.inode
}

function writeEntry({ file, sha256, outcome }: CachedFile): Entry {
  const { size, modified, changed, inode } = file.stat
  const { points, ...rest } = outcome
  const known = [keyOf(file), size, modified, changed, inode, sha256, points] as const
  return isUneventful(outcome) ? known : [...known, rest]
}

function isUneventful({ kind, problems, unassigned, unknownProjects, entries }: ArtefactOutcome): boolean {
  return (
    kind === 'results' && entries === undefined && problems.length + unassigned.length + unknownProjects.length === 0
  )
}

function readOutcome(entry: Entry): ArtefactOutcome {
  const [, , , , , , points, rest = plain] = entry
  return { ...rest, points }
}

function readContent(file: string): CacheContent | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isCacheContent(content) ? content : undefined
  } catch {
    // Absent or spoilt: as good as empty.
    return undefined
  }
}

/** Looks at the envelope only: the file is our own, in a folder that nobody shares. */
function isCacheContent(content: unknown): content is CacheContent {
  if (typeof content !== 'object' || content === null) return false
  return 'version' in content && content.version === 2 && 'files' in content && 'segments' in content
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { discardCache, keepCache } from './cache-file.ts'
import { openLineReader, openLineWriter, sweepLines } from './cache-lines.ts'
import type { FileStat, SourceFile } from './files.ts'
import type { ArtefactOutcome } from './outcome.ts'

/**
 * Remembers which files were ingested, as the index of git does: a file whose size, times and inode are the same is the same
 * file. It saves work and decides nothing: without it everything is read again and found to be known. It is read line by
 * line beside the files, so files have to be asked for in the order of their paths, and memory does not grow with them.
 */
export interface StatCache {
  /** What the file gave last time, and the hash of its bytes; undefined when the file may have changed. */
  findByStat(file: SourceFile): Pick<CachedFile, 'sha256' | 'outcome'> | undefined
  /** The same for a file whose times are new but whose bytes may be the old ones. */
  findByHash(file: SourceFile, sha256: string): ArtefactOutcome | undefined
  close(): void
}

/** Takes down, in the order of their paths, the files of the ingest that is running. */
export interface StatCacheWriter {
  add(cached: CachedFile): void
  /** Puts it in the place of the old one. The segments hold what the files gave. */
  finish(segments: readonly string[]): void
  /** Leaves the old one in place. */
  abandon(): void
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

/** path, claims, size, modified, changed, inode, sha256, points, and all else when there is anything else. */
type Entry = readonly [string, string, number, number, number, number, string, number, Omit<ArtefactOutcome, 'points'>?]

interface CacheContent {
  readonly version: 3
  readonly context: string
  /** When the ingest began, in milliseconds since 1970. */
  readonly startedAt: number
  /** Segments that hold what the entries say. */
  readonly segments: readonly string[]
  /** Name of the file beside this one that has an entry in each line. */
  readonly lines: string
}

// A file changed in the same moment in which it was looked at may look unchanged for ever; clocks of file systems are as
// coarse as 2 s.
const racyMs = 2000

const plain = { kind: 'results', problems: [], unassigned: [], unknownProjects: [] } as const

/** Opens a cache. It is believed only in its own context and while the history holds every segment it counts on. */
export function openStatCache(place: CachePlace, segments: ReadonlySet<string>): StatCache {
  const content = readContent(place.file)
  const isGood = content?.context === place.context && content.segments.every((name) => segments.has(name))
  const reader = isGood ? openLineReader(path.join(path.dirname(place.file), content.lines)) : undefined
  const racyFrom = (content?.startedAt ?? 0) - racyMs
  let entry = readEntry(reader?.next())
  const findEntry = (source: SourceFile) => {
    while (entry !== undefined && entry[0] < source.path) entry = readEntry(reader?.next())
    return entry !== undefined && entry[0] === source.path && entry[1] === claimsOf(source) ? entry : undefined
  }
  return {
    findByStat(source) {
      const found = findEntry(source)
      if (found === undefined || !isSameFile(found, source.stat) || source.stat.modified >= racyFrom) return undefined
      return { sha256: found[6], outcome: readOutcome(found) }
    },
    findByHash(source, sha256) {
      const found = findEntry(source)
      return found?.[6] === sha256 ? readOutcome(found) : undefined
    },
    close() {
      reader?.close()
    },
  }
}

/** Begins a new cache. A reader sees the old or the new one; losing it in a crash costs only time. */
export function writeStatCache({ file, context }: CachePlace, startedAt: number): StatCacheWriter {
  const lines = `${path.basename(file, '.json')}-${process.pid}-${process.hrtime.bigint().toString(36)}.lines`
  const writer = openLineWriter(path.join(path.dirname(file), lines))
  return {
    add(cached) {
      writer.add(JSON.stringify(writeEntry(cached)))
    },
    finish(segments) {
      const content: CacheContent = { version: 3, context, startedAt, segments, lines }
      if (writer.finish()) keepCache(file, JSON.stringify(content))
      sweepLines(path.dirname(file), { base: path.basename(file, '.json'), kept: lines })
    },
    abandon() {
      if (writer.finish()) discardCache(path.join(path.dirname(file), lines))
    },
  }
}

/** File of the cache that belongs to a history. */
export function placeCache(root: string, historyDir: string, context: string): CachePlace {
  const digits = hash('sha256', path.resolve(historyDir), 'hex').slice(0, 16)
  return { file: path.join(root, '.portal', 'cache', `ingest-${digits}.json`), context }
}

/** The project and address that a source gives are part of what was read. */
function claimsOf({ project, url }: SourceFile): string {
  return project === undefined && url === undefined ? '' : JSON.stringify([project, url])
}

function isSameFile([, , size, modified, changed, inode]: Entry, stat: FileStat): boolean {
  return size === stat.size && modified === stat.modified && changed === stat.changed && inode === stat.inode
}

function writeEntry({ file, sha256, outcome }: CachedFile): Entry {
  const { size, modified, changed, inode } = file.stat
  const { points, ...rest } = outcome
  const known = [file.path, claimsOf(file), size, modified, changed, inode, sha256, points] as const
  return isUneventful(outcome) ? known : [...known, rest]
}

function isUneventful({ kind, problems, unassigned, unknownProjects, entries }: ArtefactOutcome): boolean {
  return (
    kind === 'results' && entries === undefined && problems.length + unassigned.length + unknownProjects.length === 0
  )
}

function readOutcome(entry: Entry): ArtefactOutcome {
  const [, , , , , , , points, rest = plain] = entry
  return { ...rest, points }
}

/** Undefined at the end, and where a line is spoilt: what comes after it is read anew. */
function readEntry(line: string | undefined): Entry | undefined {
  if (line === undefined) return undefined
  try {
    const entry: unknown = JSON.parse(line)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
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

/** Looks at the envelope only: the files are our own, in a folder that nobody shares. */
function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === 'string' && value.length >= 8
}

function isCacheContent(content: unknown): content is CacheContent {
  if (typeof content !== 'object' || content === null) return false
  return 'version' in content && content.version === 3 && 'lines' in content && 'segments' in content
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { crc32, inflateRawSync } from 'node:zlib'
import { IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { isSkippedName } from './skipped-names.ts'
import { readZipDirectory } from './zip-directory.ts'
import type { DirectoryEntry } from './zip-directory.ts'
import { findContentFault, findDirectoryFault } from './zip-checks.ts'
import { makeZipError, nameEntry } from './zip-fault.ts'
import type { ZipFault } from './zip-fault.ts'

/** An archive in memory; path is how messages name it. */
export interface ZipSource {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file of an archive. Its bytes may be a view of the archive's own, and live no longer than they. */
export interface ZipEntry {
  /** Inside the archive, forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of all files together, once inflated. */
  readonly totalBytes: number
  /** Times that something may grow when it is inflated; asked only from 1 MB on, since small files grow by chance. */
  readonly ratio: number
}

/** What the portal takes: 64 MB of archive, 48 MB of files and what 10,000 entries need beside them stay under 150 MB. */
export const zipLimits: ZipLimits = { entries: 10_000, totalBytes: 48 * 1024 * 1024, ratio: 200 }

/**
 * The files of a zip archive, in its own order, without those that are no results by their name (`isSkippedName`); or why
 * the whole archive is refused. All entries are inflated and held against their checksums before any is given; nothing is
 * written to disk.
 */
export async function readZip(
  { path, bytes }: ZipSource,
  limits: ZipLimits = zipLimits,
): Promise<{ entries: readonly ZipEntry[] } | { problem: Problem }> {
  try {
    const directory = await readZipDirectory(bytes, path, limits.entries)
    refuse(findDirectoryFault(directory, limits, bytes.length), path)
    const entries = directory.entries.flatMap((entry) => readEntry(entry, { path, bytes }))
    return { entries }
  } catch (error) {
    if (error instanceof IngestError) return { problem: error.problems[0] }
    throw error
  }
}

function refuse(fault: ZipFault | undefined, path: string): void {
  if (fault !== undefined) throw makeZipError(path, fault)
}

function readEntry(entry: DirectoryEntry, { path, bytes }: ZipSource): readonly ZipEntry[] {
  const packed = bytes.subarray(entry.dataStart, entry.end)
  const content = entry.method === 0 ? packed : inflate(packed, entry)
  if (!(content instanceof Uint8Array)) throw makeZipError(path, content)
  refuse(crc32(content) === entry.crc32 ? findContentFault(entry.name, content) : describeChecksum(entry), path)
  return entry.name.endsWith('/') || isSkippedName(entry.name) ? [] : [{ name: entry.name, bytes: content }]
}

function inflate(packed: Uint8Array, entry: DirectoryEntry): Uint8Array | ZipFault {
  try {
    // One byte of room more than the entry says it needs: the content comes in one piece, and more than it says is an error.
    const room = { chunkSize: Math.max(64, entry.size + 1), maxOutputLength: entry.size + 1 }
    const { content, used } = readInflated(inflateRawSync(packed, { ...room, info: true }))
    return content.length === entry.size && used === packed.length ? content : describeSize(entry)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return describeSize(entry)
    if (typeof code === 'string' && code.startsWith('Z_')) return describeDamage(entry)
    throw error
  }
}

/** With `info`, zlib gives an object of which the types know nothing: the content, and the engine that counts what it read. */
function readInflated(result: object): { content: Uint8Array; used: number } {
  if (!('buffer' in result && result.buffer instanceof Uint8Array && 'engine' in result)) throw new TypeError('no info')
  const { buffer: content, engine } = result
  if (!(typeof engine === 'object' && engine !== null && 'bytesWritten' in engine)) throw new TypeError('no engine')
  return { content, used: Number(engine.bytesWritten) }
}

function describeSize({ name, size }: DirectoryEntry): ZipFault {
  return {
    code: 'archive/wrong-size',
    message: `The entry ${nameEntry(name)} says that it holds ${size.toLocaleString('en')} bytes, and its data say otherwise.`,
    hint: 'Make the archive again. An archive that lies about sizes is made to fill memory, or by a broken tool.',
  }
}

function describeDamage({ name }: DirectoryEntry): ZipFault {
  return {
    code: 'archive/damaged',
    message: `The data of the entry ${nameEntry(name)} cannot be inflated.`,
    hint: 'Make the archive again, and look whether a transfer changed it.',
  }
}

function describeChecksum({ name }: DirectoryEntry): ZipFault {
  return {
    code: 'archive/bad-checksum',
    message: `The content of the entry ${nameEntry(name)} does not have the checksum that the archive gives.`,
    hint: 'Make the archive again, and look whether a transfer or a disk changed it.',
  }
}

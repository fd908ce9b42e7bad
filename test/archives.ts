// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { crc32, deflateRawSync } from 'node:zlib'

/** What the two headers of an entry say; whatever is left out is true. */
interface HeaderFields {
  readonly name?: string | Uint8Array
  readonly flags?: number
  readonly method?: number
  readonly crc32?: number
  readonly packed?: number
  readonly size?: number
}

/** An entry of an archive, honest unless told otherwise. */
export interface ArchiveEntry extends HeaderFields {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** Bytes that stand in the archive, whatever the content. */
  readonly data?: Uint8Array
  /** POSIX mode; a regular file that everybody may read when left out. */
  readonly mode?: number
  /** What only the header before the data says. */
  readonly local?: HeaderFields
  /** Offset of the header that the directory gives. */
  readonly start?: number
}

/** What the end of an archive says, when it is not true. */
export interface ArchiveEnd {
  readonly count?: number
  readonly comment?: string
}

/** Writes a zip archive byte by byte (APPNOTE.TXT 6.3), so that it can say what no honest writer would. */
export function makeArchive(entries: readonly ArchiveEntry[], end: ArchiveEnd = {}): Buffer {
  const bodies: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const fields = completeFields(entry)
    const local = writeHeader({ ...fields, ...entry.local }, undefined)
    listed.push(writeHeader(fields, { mode: entry.mode ?? 0o100644, start: entry.start ?? offset }))
    bodies.push(local, Buffer.from(fields.data))
    offset += local.length + fields.data.length
  }
  const directory = Buffer.concat(listed)
  return Buffer.concat([...bodies, directory, writeEnd(end, { count: entries.length, size: directory.length, offset })])
}

function completeFields(entry: ArchiveEntry) {
  const content = Buffer.from(entry.content ?? '')
  const method = entry.method ?? 8
  const data = entry.data ?? (method === 8 ? deflateRawSync(content) : content)
  const truth = { flags: 0x800, method, crc32: crc32(content), packed: data.length, size: content.length }
  return { ...truth, ...entry, data }
}

interface Listing {
  readonly mode: number
  readonly start: number
}

function writeHeader(fields: Required<HeaderFields>, listing: Listing | undefined): Buffer {
  const name = Buffer.from(fields.name)
  const header = Buffer.alloc(listing === undefined ? 30 : 46)
  header.writeUInt32LE(listing === undefined ? 0x04034b50 : 0x02014b50, 0)
  // The directory has one field more at the beginning: who made it, here a Unix.
  const shift = listing === undefined ? 0 : header.writeUInt16LE((3 << 8) | 20, 4) - 4
  header.writeUInt16LE(20, 4 + shift)
  header.writeUInt16LE(fields.flags, 6 + shift)
  header.writeUInt16LE(fields.method, 8 + shift)
  header.writeUInt16LE(0x5d75, 12 + shift)
  header.writeUInt32LE(fields.crc32 >>> 0, 14 + shift)
  header.writeUInt32LE(fields.packed, 18 + shift)
  header.writeUInt32LE(fields.size, 22 + shift)
  header.writeUInt16LE(name.length, 26 + shift)
  if (listing !== undefined) {
    header.writeUInt32LE((listing.mode << 16) >>> 0, 38)
    header.writeUInt32LE(listing.start, 42)
  }
  return Buffer.concat([header, name])
}

function writeEnd(told: ArchiveEnd, truth: { count: number; size: number; offset: number }): Buffer {
  const comment = Buffer.from(told.comment ?? '')
  const end = Buffer.alloc(22)
  const count = told.count ?? truth.count
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(truth.size, 12)
  end.writeUInt32LE(truth.offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([end, comment])
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isUtf8 } from 'node:buffer'
import { fromBufferPromise, getFileNameLowLevel } from 'yauzl'
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl'
import { IngestError } from '../problem.ts'
import { makeZipError, nameEntry } from './zip-fault.ts'
import type { ZipFault } from './zip-fault.ts'

/** One entry as the directory at the end of the archive and the header before its data both tell it. */
export interface DirectoryEntry {
  readonly name: string
  /** Bits of the general purpose flag; 1 and 0x2040 mean encrypted, 8 that sizes follow the data, 0x800 that the name is UTF-8. */
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc32: number
  /** Bytes in the archive, bytes once inflated. */
  readonly packed: number
  readonly size: number
  /** POSIX mode, 0 where the writer had none, and whether Windows calls it a link. */
  readonly mode: number
  readonly isReparsePoint: boolean
  /** Offsets of the header, of the data, and of what comes after the data. */
  readonly start: number
  readonly dataStart: number
  readonly end: number
}

/** All entries, and where the directory that lists them starts. */
export interface ZipDirectory {
  readonly entries: readonly DirectoryEntry[]
  readonly start: number
}

/**
 * Reads the directory of a zip archive (APPNOTE.TXT 6.3, sections 4.3 and 4.4) and looks at each entry's own header; nothing
 * is inflated. Throws an IngestError when they contradict each other, or there are more entries than the limit.
 */
export async function readZipDirectory(bytes: Uint8Array, file: string, limit: number): Promise<ZipDirectory> {
  try {
    const archive = await fromBufferPromise(asBuffer(bytes), { decodeStrings: false })
    if (archive.entryCount > limit) throw makeZipError(file, describeCount(archive.entryCount, limit))
    // Before the first entry is read it is the offset of the directory, a number whatever its type says.
    const start = Number(archive.readEntryCursor)
    const entries: DirectoryEntry[] = []
    for await (const entry of archive.eachEntry()) entries.push(await readEntry(archive, entry, file))
    if (asBuffer(bytes).readUInt32LE(Number(archive.readEntryCursor)) === directorySignature) {
      throw makeZipError(file, hiddenEntries)
    }
    return { entries, start }
  } catch (error) {
    if (error instanceof IngestError || !(error instanceof Error)) throw error
    throw makeZipError(file, explain(error.message, bytes))
  }
}

const directorySignature = 0x02014b50
const utf8Flag = 0x800
const sizesFollow = 8
const sizeIsElsewhere = 0xffffffff
/** Systems that write a POSIX mode into the upper half of the attributes: Unix and macOS. */
const posixSystems = new Set([3, 19])

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function readEntry(archive: ZipFile, entry: Entry, file: string): Promise<DirectoryEntry> {
  const { generalPurposeBitFlag: flags, externalFileAttributes: attributes, compressedSize: packed } = entry
  const name = readName(entry, file)
  const header = await archive.readLocalFileHeaderPromise(entry)
  const difference = findDifference(entry, header)
  if (difference !== undefined) throw makeZipError(file, describeMismatch(name, difference))
  return {
    name,
    flags,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    packed,
    size: entry.uncompressedSize,
    mode: posixSystems.has(entry.versionMadeBy >>> 8) ? attributes >>> 16 : 0,
    isReparsePoint: (attributes & 0x400) !== 0,
    start: entry.relativeOffsetOfLocalHeader,
    dataStart: header.fileDataStart,
    end: header.fileDataStart + packed,
  }
}

function readName({ generalPurposeBitFlag: flags, fileNameRaw, extraFields }: Entry, file: string): string {
  const isWrong = (flags & utf8Flag) !== 0 && !isUtf8(fileNameRaw)
  if (isWrong)
    throw makeZipError(file, {
      code: 'archive/bad-name',
      message: 'The name of an entry is not the UTF-8 that it says it is.',
    })
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
}

/** Where a header contradicts the directory: one program would read this, another that. */
function findDifference(entry: Entry, header: LocalFileHeader): string | undefined {
  if (!header.fileName.equals(entry.fileNameRaw))
    return `its header has the name ${nameEntry(header.fileName.toString())}`
  if (header.compressionMethod !== entry.compressionMethod) return 'its header has another compression'
  if (((header.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & (1 | sizesFollow | utf8Flag)) !== 0) {
    return 'its header has other flags'
  }
  const isDeferred = (header.generalPurposeBitFlag & sizesFollow) !== 0
  const isSame = (told: number, known: number) => {
    return told === known || told === sizeIsElsewhere || (isDeferred && told === 0)
  }
  if (!isSame(header.crc32, entry.crc32)) return 'its header has another checksum'
  const hasSizes =
    isSame(header.compressedSize, entry.compressedSize) && isSame(header.uncompressedSize, entry.uncompressedSize)
  return hasSizes ? undefined : 'its header has other sizes'
}

function describeMismatch(name: string, difference: string): ZipFault {
  return {
    code: 'archive/header-mismatch',
    message: `The archive contradicts itself about ${nameEntry(name)}: ${difference}.`,
    hint: 'Make the archive again. Programs would read different things out of this one.',
  }
}

const hiddenEntries: ZipFault = {
  code: 'archive/header-mismatch',
  message: 'The directory of the archive lists more entries than it says.',
  hint: 'Make the archive again. Programs would read different things out of this one.',
}

function describeCount(count: number, limit: number): ZipFault {
  return {
    code: 'archive/too-many-entries',
    message: `The archive has ${count.toLocaleString('en')} entries; at most ${limit.toLocaleString('en')} are read.`,
    hint: 'Split it, or put many small results into one report.',
  }
}

/** What the library says, as one of our codes. */
function explain(reason: string, bytes: Uint8Array): ZipFault {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { code: 'archive/damaged', message: 'This is no zip archive: it does not begin like one.' }
  }
  if (/End of central directory|EOF|overflows file bounds/.test(reason)) {
    const hint = 'Send it again. A disk may have been full, or a transfer was cut.'
    return { code: 'archive/truncated', message: 'The archive ends before all of it is there.', hint }
  }
  if (reason.includes('size mismatch')) {
    return { code: 'archive/wrong-size', message: 'An entry that is not compressed says that it has two sizes.' }
  }
  if (reason.includes('encryption')) return encrypted
  return { code: 'archive/damaged', message: `The archive cannot be read: ${reason.replace(/\.$/, '')}.` }
}

/** What is said of an archive that needs a password. */
export const encrypted: ZipFault = {
  code: 'archive/encrypted',
  message: 'The archive is encrypted.',
  hint: 'Make it without a password. Results that must not be read by others do not belong into the portal.',
}

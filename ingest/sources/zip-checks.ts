// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { encrypted } from './zip-directory.ts'
import type { DirectoryEntry, ZipDirectory } from './zip-directory.ts'
import { nameEntry } from './zip-fault.ts'
import type { ZipFault } from './zip-fault.ts'
import { findNameFault, foldName, trimFolder } from './zip-name.ts'

/** The limits that can be looked at before anything is inflated. */
export interface DirectoryLimits {
  readonly totalBytes: number
  readonly ratio: number
}

/** The first thing that is wrong with what the directory says, before one byte is inflated; undefined when it is sound. */
export function findDirectoryFault(
  { entries, start }: ZipDirectory,
  limits: DirectoryLimits,
  archiveBytes: number,
): ZipFault | undefined {
  for (const entry of entries) {
    const fault = findNameFault(entry.name) ?? findEntryFault(entry)
    if (fault !== undefined) return fault
  }
  return findCollision(entries) ?? findOverlap(entries, start) ?? findBomb(entries, limits, archiveBytes)
}

const typeBits = 0o170000
/** No type at all, a regular file, a folder. */
const plainTypes = new Set([0, 0o100000, 0o040000])

function findEntryFault({ name, flags, method, mode, isReparsePoint }: DirectoryEntry): ZipFault | undefined {
  if (!plainTypes.has(mode & typeBits) || isReparsePoint) {
    return {
      code: 'archive/link',
      message: `The entry ${nameEntry(name)} is a link or a device, not a file.`,
      hint: 'Put the file itself into the archive. The program zip follows links unless -y says otherwise.',
    }
  }
  if ((flags & 0x2041) !== 0) return encrypted
  if (method === 0 || method === 8) return undefined
  return {
    code: 'archive/unknown-compression',
    message: `The entry ${nameEntry(name)} is compressed by method ${method}; read are 0 (stored) and 8 (deflate).`,
    hint: 'Make the archive with the program zip, or with "deflate" chosen in another.',
  }
}

function findCollision(entries: readonly DirectoryEntry[]): ZipFault | undefined {
  const names = new Map<string, string>()
  for (const { name } of entries) {
    const key = foldName(name)
    const other = names.get(key)
    if (other !== undefined)
      return trimFolder(other) === trimFolder(name) ? describeDuplicate(name) : describeFolded(other, name)
    names.set(key, name)
  }
  return findFileAsFolder(entries)
}

/** A file `a` beside a file `a/b`: no file system holds both. */
function findFileAsFolder(entries: readonly DirectoryEntry[]): ZipFault | undefined {
  const files = new Map(entries.filter(({ name }) => !name.endsWith('/')).map(({ name }) => [foldName(name), name]))
  for (const { name } of entries) {
    const parts = foldName(name).split('/')
    for (let depth = 1; depth < parts.length; depth += 1) {
      const file = files.get(parts.slice(0, depth).join('/'))
      if (file !== undefined) return describeFolded(file, name)
    }
  }
  return undefined
}

function describeDuplicate(name: string): ZipFault {
  return {
    code: 'archive/duplicate-name',
    message: `The entry ${nameEntry(name)} stands twice in the archive.`,
    hint: 'Make the archive again. One program would read the first, another the last.',
  }
}

function describeFolded(one: string, other: string): ZipFault {
  return {
    code: 'archive/colliding-names',
    message: `The entries ${nameEntry(one)} and ${nameEntry(other)} are the same file on some systems.`,
    hint: 'Rename one of them, so that they differ by more than case, the way accents are written, or being a folder.',
  }
}

function findOverlap(entries: readonly DirectoryEntry[], directoryStart: number): ZipFault | undefined {
  const sorted = entries.toSorted((a, b) => a.start - b.start)
  for (const [index, { name, end }] of sorted.entries()) {
    if (end <= (sorted[index + 1]?.start ?? directoryStart)) continue
    return {
      code: 'archive/overlap',
      message: `The data of the entry ${nameEntry(name)} lie over what follows it.`,
      hint: 'Make the archive again. Entries that share bytes are how a small archive hides very much.',
    }
  }
  return undefined
}

const smallest = 1024 * 1024

function findBomb(
  entries: readonly DirectoryEntry[],
  { totalBytes, ratio }: DirectoryLimits,
  archiveBytes: number,
): ZipFault | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const bomb = entries.find(({ size, packed }) => size > smallest && size > packed * ratio)
  if (bomb !== undefined || (total > smallest && total > archiveBytes * ratio)) {
    return {
      code: 'archive/bomb',
      message: `${bomb === undefined ? 'The archive' : `The entry ${nameEntry(bomb.name)}`} grows more than ${ratio} times when it is inflated.`,
      hint: 'No report is that empty. Look at what wrote it, or send the file as it is.',
    }
  }
  if (total <= totalBytes) return undefined
  return {
    code: 'archive/too-large',
    message: `The files of the archive have ${total.toLocaleString('en')} bytes; at most ${totalBytes.toLocaleString('en')} are read.`,
    hint: 'Split it, and leave out logs and data that hold no results.',
  }
}

/** First bytes of formats that hold other files, with the offset they stand at. */
const signatures: readonly (readonly [offset: number, bytes: readonly number[]])[] = [
  [0, [0x50, 0x4b, 0x03, 0x04]],
  [0, [0x50, 0x4b, 0x05, 0x06]],
  [0, [0x1f, 0x8b]],
  [0, [0x42, 0x5a, 0x68]],
  [0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  [0, [0x28, 0xb5, 0x2f, 0xfd]],
  [0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  [0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  [257, [0x75, 0x73, 0x74, 0x61, 0x72]],
]

/** What only the content tells: that an entry is an archive under another name. */
export function findContentFault(name: string, content: Uint8Array): ZipFault | undefined {
  const isPacked = signatures.some(([offset, bytes]) => bytes.every((byte, index) => content[offset + index] === byte))
  if (!isPacked) return undefined
  return {
    code: 'archive/nested',
    message: `The entry ${nameEntry(name)} is an archive or a compressed file, whatever its name says.`,
    hint: 'Put the reports themselves into the archive.',
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { closeSync, mkdirSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { discardCache } from './cache-file.ts'

/** Lines of a file, one after the other; undefined at the end. */
export interface LineReader {
  next(): string | undefined
  close(): void
}

/** Writes lines. */
export interface LineWriter {
  add(line: string): void
  /** False when not all could be written; then the file is gone. */
  finish(): boolean
}

const pieceSize = 65_536

/** Opens a file to read its lines in pieces; undefined when it is not there. */
export function openLineReader(file: string): LineReader | undefined {
  const handle = tryTo(() => openSync(file, 'r'))
  if (handle === undefined) return undefined
  const lines = readLines(handle)
  return {
    next: () => lines.next().value ?? undefined,
    close() {
      tryTo(() => {
        closeSync(handle)
      })
    },
  }
}

/** Opens a file to write lines in pieces. On a full disk nothing is kept, and that is no failure. */
export function openLineWriter(file: string): LineWriter {
  let handle = tryTo(() => {
    mkdirSync(path.dirname(file), { recursive: true })
    return openSync(file, 'wx')
  })
  let waiting = ''
  const flush = () => {
    const at = handle
    if (at === undefined) return
    if (tryTo(() => writeAll(at, waiting)) === undefined) handle = undefined
    if (handle === undefined) tryTo(() => (closeSync(at), true))
    waiting = ''
  }
  return {
    add(line) {
      waiting += `${line}\n`
      if (waiting.length > pieceSize) flush()
    },
    finish() {
      flush()
      const at = handle
      if (at !== undefined && tryTo(() => (closeSync(at), true)) === true) return true
      discardCache(file)
      return false
    },
  }
}

/** Removes what earlier processes wrote under this name. One that still runs will find its file gone, and keep nothing. */
export function sweepLines(folder: string, { base, kept }: { readonly base: string; readonly kept: string }): void {
  const names = tryTo(() => readdirSync(folder)) ?? []
  for (const name of names) {
    const isOurs = name.startsWith(`${base}-`) && name.endsWith('.lines')
    if (isOurs && name !== kept) discardCache(path.join(folder, name))
  }
}

function writeAll(handle: number, text: string): true {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
  return true
}

function* readLines(handle: number): Generator<string, undefined> {
  const decoder = new StringDecoder('utf8')
  const piece = Buffer.allocUnsafe(pieceSize)
  let rest = ''
  for (let read = readPiece(handle, piece); read > 0; read = readPiece(handle, piece)) {
    const lines = `${rest}${decoder.write(piece.subarray(0, read))}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  return undefined
}

function readPiece(handle: number, piece: Buffer): number {
  return tryTo(() => readSync(handle, piece, 0, piece.length, null)) ?? 0
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

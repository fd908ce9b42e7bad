// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAbsent } from './segment.ts'

const staleAfterMs = 3_600_000

/** First 32 hex digits of the SHA-256 of a file's bytes. */
export function hashFile(file: string): string {
  return hash('sha256', readFileSync(file), 'hex').slice(0, 32)
}

/** A name in a folder that no reader looks at and no other process takes. */
export function temporaryPath(folder: string, label: string): string {
  return path.join(folder, `.${label}-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`)
}

/**
 * Gives a finished temporary file its name so that after a crash there is the whole file or none:
 * bytes to the disk, then the name, then the folder. An fsync that fails is never tried again.
 */
export function commitFile(temporary: string, final: string): void {
  syncPath(temporary, 'r+')
  renameSync(temporary, final)
  syncFolder(path.dirname(final))
}

/** Writes a small file below a root durably, with its folder; who reads it sees the old or the new one, never a part. */
export function writeDurably(root: string, name: string, content: string | Uint8Array): void {
  const file = path.join(root, name)
  makeFolder(root, path.dirname(file))
  sweepTemporaries(path.dirname(file), Date.now())
  const temporary = temporaryPath(path.dirname(file), 'write')
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    commitFile(temporary, file)
  } catch (error) {
    discardFile(temporary)
    throw error
  }
}

/** Folders whose names this process has brought to the disk. */
const durable = new Set<string>()

/**
 * Creates a folder below a root so that it survives a crash. A folder that is there already may have been created by a process
 * that was killed before it could make the name durable, so each process does that once.
 */
export function makeFolder(root: string, folder: string): void {
  const first = mkdirSync(folder, { recursive: true }) ?? ''
  for (let at = folder; at.length >= Math.max(2, root.length) || isBelow(at, first); at = path.dirname(at)) {
    if (durable.has(at) && !isBelow(at, first)) continue
    syncFolder(path.dirname(at))
    durable.add(at)
  }
}

/** True for the first folder that had to be created and all below it. */
function isBelow(folder: string, first: string): boolean {
  return first !== '' && folder.length >= first.length
}

/** Removes what a killed process left in a folder; what is younger may belong to a process that still runs. */
export function sweepTemporaries(folder: string, now: number): void {
  for (const name of listNames(folder)) {
    if (!name.startsWith('.') || !name.endsWith('.tmp')) continue
    const temporary = path.join(folder, name)
    if (now - readLastChange(temporary) > staleAfterMs) discardTemporary(temporary)
  }
}

/** Tells who sweeps that a temporary folder is still in use. */
export function keepTemporary(folder: string): void {
  utimesSync(folder, new Date(), new Date())
}

/** Milliseconds since 1970, of a folder the latest of all that is in it. Another process may sweep at the same time. */
function readLastChange(temporary: string): number {
  const stat = statSync(temporary, { throwIfNoEntry: false })
  if (stat === undefined) return Number.POSITIVE_INFINITY
  const inside = stat.isDirectory() ? listNames(temporary) : []
  return Math.max(stat.mtimeMs, ...inside.map((name) => readLastChange(path.join(temporary, name))))
}

function discardTemporary(temporary: string): void {
  try {
    rmSync(temporary, { recursive: true, force: true })
  } catch {
    // No longer to be changed: it is swept later.
  }
}

/** Removes what a failure left. That it cannot be removed must not hide why: it is swept later. */
export function discardFile(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // Not there, or no longer to be changed.
  }
}

/** Removes a file; one that is gone already is as good. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

/** Makes a folder's names durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

/**
 * Makes names durable that were found in a folder and need not be written again: who wrote them may have been killed between
 * naming them and this call. A folder that is not there has none.
 */
export function syncFound(folder: string): void {
  try {
    syncFolder(folder)
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

function syncPath(target: string, mode: 'r' | 'r+'): void {
  const handle = openSync(target, mode)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

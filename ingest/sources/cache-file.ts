// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Keeps a text that only saves work. Who reads the file sees the old text or the new one. On a full disk nothing is kept, and
 * that is no failure: the work is done again next time.
 */
export function keepCache(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch {
    discardCache(temporary)
  }
}

/** Removes what is no longer needed. */
export function discardCache(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A disk that takes nothing away either; what stays is never read.
  }
}

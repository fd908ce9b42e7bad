// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { hashFile } from './durable-file.ts'
import { isAbsent, listSegments } from './segment.ts'
import type { Segment } from './segment.ts'
import type { TableName } from './tables.ts'

/** Segments of a history, told apart by whether their bytes are those they were written with. */
export interface SegmentCheck {
  readonly sound: readonly Segment[]
  readonly corrupt: readonly Segment[]
  /** Bytes of the sound ones. */
  readonly bytes: number
}

/** Reads every segment and compares its hash with the one in its name, which finds every flipped bit. */
export async function checkSegments(historyDir: string, table: TableName): Promise<SegmentCheck> {
  const sound: Segment[] = []
  const corrupt: Segment[] = []
  let bytes = 0
  for (const segment of await listSegments(historyDir, table)) {
    const file = path.join(historyDir, segment.path)
    const hash = hashIfThere(file)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    // A segment that went away since it was listed was compacted: what it held is in another one.
    if (hash === undefined || size === undefined) return checkSegments(historyDir, table)
    const isSound = hash === segment.bytesSha
    ;(isSound ? sound : corrupt).push(segment)
    bytes += isSound ? size : 0
  }
  return { sound, corrupt, bytes }
}

/** Problem that names a spoilt segment. */
export function describeCorrupt({ path: file }: Segment): Problem {
  return makeProblem({
    code: 'history/corrupt',
    message: 'The bytes of this segment are not those it was written with. It is left out; everything else is read.',
    file,
    hint: 'Restore the file from version control, or delete it and ingest its artefacts again.',
  })
}

/** Hash of a file; undefined when it is not there, '' when the system cannot read it, which is as bad as wrong bytes. */
export function hashIfThere(file: string): string | undefined {
  try {
    return hashFile(file)
  } catch (error) {
    return isAbsent(error) ? undefined : ''
  }
}

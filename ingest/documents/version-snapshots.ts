// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import type { VersionSnapshot } from '../../schemas/types.gen.ts'
import { decodeText } from './decode.ts'
import { locateJson } from './json-positions.ts'
import { parseJsonText } from './json-text.ts'
import { hintSnapshot } from './snapshot-hint.ts'
import { readFileBytes } from './text-file.ts'
import { validateRecord } from './validate.ts'

/** Folder of what package repositories said, from the root of an instance. */
export const versionsFolder = 'snapshots/versions'

const snapshotLimit = 32_000_000

/** A snapshot, or what is wrong with its file. A repository that was never asked has neither. */
export interface SnapshotRead {
  readonly snapshot?: VersionSnapshot
  readonly problems: readonly Problem[]
}

/** Where the snapshot of a repository is kept, from the root. */
export function nameSnapshot(repository: string): string {
  return `${versionsFolder}/${repository}.json`
}

/** Reads the snapshot of a repository. */
export async function readVersionSnapshot(root: string, repository: string): Promise<SnapshotRead> {
  const { problems, ...read } = await readAsIs(root, repository)
  return { ...read, problems: hintSnapshot(problems, 'versions refresh') }
}

async function readAsIs(root: string, repository: string): Promise<SnapshotRead> {
  const file = nameSnapshot(repository)
  const read = await readFileBytes(join(root, file), file, snapshotLimit)
  if (read === undefined) return { problems: [] }
  if ('problem' in read) return { problems: [read.problem] }
  const decoded = decodeText(read.bytes, file)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  const { text } = decoded
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
  const validated = validateRecord(
    'version-snapshot',
    parsed.value,
    file,
    locateJson(() => source),
  )
  return 'problems' in validated ? validated : { snapshot: validated.record, problems: [] }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import { decodeText } from './decode.ts'
import { locateJson } from './json-positions.ts'
import { parseJsonText } from './json-text.ts'
import { hintSnapshot } from './snapshot-hint.ts'
import { readFileBytes } from './text-file.ts'
import { validateRecord } from './validate.ts'
import type { SchemaTypes } from './validate.ts'

/** Files that commands of the portal keep of what they asked elsewhere, from the root of an instance. */
export const snapshotFiles = {
  'command-snapshot': 'snapshots/commands.json',
  'dependency-snapshot': 'snapshots/dependencies/spack.json',
  'feed-snapshot': 'snapshots/catalogue/seen.json',
  'link-snapshot': 'snapshots/links.json',
  'training-feedback': 'snapshots/feedback.json',
} as const

/** The command that writes each of them; there is none for dependencies. */
const writers = {
  'command-snapshot': 'commands test',
  'dependency-snapshot': undefined,
  'feed-snapshot': 'feeds refresh',
  'link-snapshot': 'links check',
  'training-feedback': 'feedback add',
} as const

/** A kind of snapshot, by its schema. */
export type SnapshotKind = keyof typeof snapshotFiles

/** The kind of snapshot that a file holds; undefined when none of them is kept there. */
export function findSnapshotKind(file: string): SnapshotKind | undefined {
  let kind: SnapshotKind
  for (kind in snapshotFiles) if (snapshotFiles[kind] === file) return kind
  return undefined
}

/** A snapshot, or what is wrong with its file. One that was never taken is neither. */
export interface SnapshotRead<Kind extends SnapshotKind> {
  readonly record?: SchemaTypes[Kind]
  readonly problems: readonly Problem[]
}

const snapshotLimit = 32_000_000

/** Reads a snapshot of an instance. */
export async function readSnapshot<Kind extends SnapshotKind>(root: string, kind: Kind): Promise<SnapshotRead<Kind>> {
  const { problems, ...read } = await readAsIs(root, kind)
  return { ...read, problems: hintSnapshot(problems, writers[kind]) }
}

async function readAsIs<Kind extends SnapshotKind>(root: string, kind: Kind): Promise<SnapshotRead<Kind>> {
  const file = snapshotFiles[kind]
  const read = await readFileBytes(join(root, file), file, snapshotLimit)
  if (read === undefined) return { problems: [] }
  if ('problem' in read) return { problems: [read.problem] }
  const decoded = decodeText(read.bytes, file, snapshotLimit)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  const { text } = decoded
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
  const locate = locateJson(() => source)
  const validated = validateRecord(kind, parsed.value, file, locate)
  return 'problems' in validated ? validated : { record: validated.record, problems: [] }
}

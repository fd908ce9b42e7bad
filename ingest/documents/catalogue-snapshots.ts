// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import type { CatalogueSource } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { decodeText } from './decode.ts'
import { locateJson } from './json-positions.ts'
import { parseJsonText } from './json-text.ts'
import { hintSnapshot } from './snapshot-hint.ts'
import { readFileBytes } from './text-file.ts'
import { validateRecord } from './validate.ts'

/** Folder of what files elsewhere said of projects, from the root of an instance. */
export const catalogueFolder = 'snapshots/catalogue'

/** The snapshot of the codemeta.json that projects name, from the root. */
export const codemetaSnapshot = `${catalogueFolder}/codemeta.json`

/** The snapshot of an import, from the root. */
export function nameImportSnapshot(id: string): string {
  return `${catalogueFolder}/imports/${id}.json`
}

const snapshotLimit = 32_000_000

/** Sources of a snapshot; none when nothing was ever read. */
export interface SourcesRead {
  readonly sources: readonly CatalogueSource[]
  readonly problems: readonly Problem[]
}

/** Reads one snapshot. */
export async function readCatalogueSnapshot(root: string, file: string): Promise<SourcesRead> {
  const { sources, problems } = await readAsIs(root, file)
  return { sources, problems: hintSnapshot(problems, 'catalogue refresh') }
}

async function readAsIs(root: string, file: string): Promise<SourcesRead> {
  const read = await readFileBytes(join(root, file), file, snapshotLimit)
  if (read === undefined) return { sources: [], problems: [] }
  if ('problem' in read) return { sources: [], problems: [read.problem] }
  const decoded = decodeText(read.bytes, file, snapshotLimit)
  if ('problem' in decoded) return { sources: [], problems: [decoded.problem] }
  const { text } = decoded
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) return { sources: [], problems: [parsed.problem] }
  const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
  const validated = validateRecord(
    'catalogue-snapshot',
    parsed.value,
    file,
    locateJson(() => source),
  )
  if ('problems' in validated) return { sources: [], problems: validated.problems }
  return { sources: validated.record.sources, problems: [] }
}

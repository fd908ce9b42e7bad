// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { contentLimit, decodeText } from '../documents/decode.ts'
import type { Problem } from '../problem.ts'
import type { CsvMapping } from '../../schemas/types.gen.ts'

/** A mapping file and where it applies. */
export interface LocatedMapping {
  /** The mapping file, as messages show it. */
  readonly path: string
  /** Folder that its globs count from, with a slash at its end; '' for the whole path of an artefact. */
  readonly folder: string
  readonly mapping: CsvMapping
}

/** All mapping files that were read before the tables. */
export interface CsvMappings {
  readonly mappings: readonly LocatedMapping[]
  /** What is wrong with a mapping file, by its path. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
  /** Another one when any mapping file is another: tables are read anew then. */
  readonly digest: string
}

/** No mapping file at all. */
export const noMappings: CsvMappings = { mappings: [], problems: new Map(), digest: '' }

const head = 4000

/** True when a text says near its beginning that it is a mapping file. */
export function isCsvMappingText(text: string): boolean {
  return /^format:[ \t]*["']?csv-mapping["']?[ \t\r]*(?:#.*)?$/m.test(text.slice(0, head))
}

/** True for the name of a file that may be a mapping file. */
export function isMappingName(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

/** Adds the mapping files that are among some files, each about its own folder and those below, to those that are known. */
export async function collectMappings(
  files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>,
  known: CsvMappings,
): Promise<CsvMappings> {
  const texts: { path: string; text: string }[] = []
  for (const { path, bytes } of files) {
    if (!isMappingName(path) || bytes.length > contentLimit) continue
    const decoded = decodeText(bytes, path)
    if ('text' in decoded && isCsvMappingText(decoded.text)) texts.push({ path, text: decoded.text })
  }
  if (texts.length === 0) return known
  const { addCsvMappings } = await import('./csv-mapping-file.ts')
  return addCsvMappings(known, texts)
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Loads what reads YAML, which costs more than most ingests: only whoever has found a mapping file imports this module.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateRecord } from '../documents/validate.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import type { Problem } from '../problem.ts'
import { hashText } from '../records/identity.ts'
import type { CsvMapping } from '../../schemas/types.gen.ts'
import { findContradictions } from './csv-mapping-rules.ts'
import { isMappingName, type CsvMappings, type LocatedMapping } from './csv-mappings.ts'

/** Text of a mapping file. */
export interface MappingText {
  /** As messages show it, forward slashes. */
  readonly path: string
  readonly text: string
}

/** Reads a mapping file, or tells all that is wrong with it. */
export function readCsvMapping({
  path,
  text,
}: MappingText): { readonly mapping: CsvMapping } | { readonly problems: readonly Problem[] } {
  const parsed = parseYamlText(text, path)
  if ('problems' in parsed) return parsed
  const read = validateRecord('csv-mapping', parsed.value, path, parsed.locate)
  if ('problems' in read) return read
  const problems = findContradictions(read.record, path, parsed.locate)
  return problems.length === 0 ? { mapping: read.record } : { problems }
}

/** Adds mapping files found among artefacts, each about its own folder and those below, to what is known. */
export function addCsvMappings(known: CsvMappings, texts: readonly MappingText[]): CsvMappings {
  const mappings: LocatedMapping[] = [...known.mappings]
  const problems = new Map(known.problems)
  for (const item of texts) {
    const read = readCsvMapping(item)
    const folder = item.path.slice(0, item.path.lastIndexOf('/') + 1)
    if ('problems' in read) problems.set(item.path, read.problems)
    else mappings.push({ path: item.path, folder: folder === '' ? './' : folder, mapping: read.mapping })
  }
  const digest = hashText(JSON.stringify([known.digest, ...texts.map(({ path, text }) => [path, text])]))
  return { mappings, problems, digest }
}

const folderOfInstance = 'content/csv-mappings'

/** Mapping files that an instance keeps in content/csv-mappings/, which are about artefacts wherever they lie. */
export function readInstanceMappings(root: string): CsvMappings {
  const mappings: LocatedMapping[] = []
  const problems = new Map<string, readonly Problem[]>()
  for (const path of listInstanceMappings(root)) {
    const read = readCsvMapping({ path, text: readFileSync(join(root, path), 'utf8') })
    if ('problems' in read) problems.set(path, read.problems)
    else mappings.push({ path, folder: '', mapping: read.mapping })
  }
  return { mappings, problems, digest: mappings.length === 0 ? '' : hashText(JSON.stringify(mappings)) }
}

function listInstanceMappings(root: string): readonly string[] {
  try {
    const names = readdirSync(join(root, folderOfInstance)).filter(isMappingName)
    return names.sort().map((name) => `${folderOfInstance}/${name}`)
  } catch {
    // Most instances have no such folder.
    return []
  }
}

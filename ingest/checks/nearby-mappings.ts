// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { readInstanceMappings } from '../adapters/csv-mapping-file.ts'
import { collectMappings, isMappingName, type CsvMappings } from '../adapters/csv-mappings.ts'

/** Where mapping files are looked for. */
export interface MappingPlaces {
  /** Instance that may keep some in content/csv-mappings/. */
  readonly root: string
  /** Folder that relative paths count from; nothing above it is looked at. */
  readonly cwd: string
}

/** The mapping files that ingest would find beside and above these files, or among them, as in an archive. */
export async function findMappings(
  files: readonly (string | { readonly file: string; readonly bytes: Uint8Array })[],
  { root, cwd }: MappingPlaces,
): Promise<CsvMappings> {
  const given = files.flatMap((file) => (typeof file === 'string' ? [] : [{ path: file.file, bytes: file.bytes }]))
  const folders = new Set(files.flatMap((file) => (typeof file === 'string' ? listFolders(file) : [])))
  const found = [...folders].sort().flatMap((folder) => readYaml(folder, cwd))
  return collectMappings([...found, ...given], readInstanceMappings(root))
}

/** Folder of a table and those above it, as messages show them; a file that is no table has none. */
function listFolders(named: string): readonly string[] {
  const file = named.replaceAll('\\', '/')
  if (!/\.(?:csv|tsv|dat|txt)$/i.test(file)) return []
  const folders = [posix.dirname(file)]
  for (let at = folders[0] ?? '.'; at !== '.' && at !== '/' && !at.endsWith('..'); at = posix.dirname(at)) {
    folders.push(posix.dirname(at))
  }
  return posix.isAbsolute(file) ? folders.slice(0, 1) : folders.filter((folder) => folder !== '..')
}

function readYaml(folder: string, cwd: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  try {
    const names = readdirSync(resolve(cwd, folder)).filter(isMappingName).sort()
    return names.map((name) => ({
      path: folder === '.' ? name : `${folder}/${name}`,
      bytes: readFileSync(resolve(cwd, folder, name)),
    }))
  } catch {
    // Whoever checks the file itself says what is wrong with its place.
    return []
  }
}

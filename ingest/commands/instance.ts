// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { LocatedMapping } from '../adapters/csv-mappings.ts'
import type { Problem } from '../problem.ts'
import { keepCache } from '../sources/cache-file.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'

/** What ingest needs to know of the instance it works for. */
export interface Instance {
  readonly config?: PortalConfig
  /** Ids of the catalogue and of the outside projects. */
  readonly projects: readonly string[]
  /** Mapping files of content/csv-mappings/, which are about artefacts wherever they lie. */
  readonly csvMappings: readonly LocatedMapping[]
  readonly problems: readonly Problem[]
}

interface Remembered {
  readonly key: string
  readonly instance: Instance
}

const files = ['portal.config.yml', 'content/projects.yml']
const projectFolder = 'content/projects.d'
const mappingFolder = 'content/csv-mappings'
const importFolders = ['snapshots/catalogue', 'snapshots/catalogue/imports']
const code = [
  '../adapters',
  '../documents',
  '../records',
  '../records/catalogue-import',
  '../publish',
  '../../schemas/v1',
]

/**
 * Reads portal.config.yml and projects.yml. Loading what reads YAML and checks it against schemas costs more than most
 * ingests, so what it found is remembered for as long as the files and the code that read them are the same.
 */
export async function readInstance(root: string): Promise<Instance> {
  const memory = path.join(root, '.portal', 'cache', 'instance.json')
  const key = hashInstance(root)
  const remembered = recall(memory)
  if (remembered?.key === key) return remembered.instance
  const instance = await readFiles(root)
  // A file with problems is read again, so that they are told with their positions each time.
  if (instance.problems.length === 0) keepCache(memory, JSON.stringify({ key, instance } satisfies Remembered))
  return instance
}

async function readFiles(root: string): Promise<Instance> {
  const { readConfig, readProjects } = await import('../documents/content.ts')
  const { projectId } = await import('../records/catalogue.ts')
  const config = await readConfig(root)
  const projects = await readProjects(root)
  const { readCatalogue } = await import('../publish/read-catalogue.ts')
  const catalogue = await readCatalogue(root, config, projects)
  const outside = config.record?.outsideProjects ?? []
  const { readInstanceMappings } = await import('../adapters/csv-mapping-file.ts')
  const tables = readInstanceMappings(root)
  return {
    ...(config.record === undefined ? {} : { config: config.record }),
    projects: [...catalogue.projects.map(({ project }) => projectId(project)), ...outside.map(({ id }) => id)],
    csvMappings: tables.mappings,
    problems: [...config.problems, ...projects.problems, ...[...tables.problems.values()].flat()],
  }
}

/** YAML and JSON files of a folder of the instance, from its root, in order. */
function listData(root: string, folder: string): readonly string[] {
  const absolute = path.join(root, folder)
  if (!existsSync(absolute)) return []
  const names = readdirSync(absolute).filter((name) => /\.(?:ya?ml|json)$/i.test(name))
  return names.sort().map((name) => `${folder}/${name}`)
}

/** The bytes of the files, and name, size and time of the code that reads them. */
function hashInstance(root: string): string {
  const sha = createHash('sha256')
  const folders = [projectFolder, mappingFolder, ...importFolders].flatMap((folder) => listData(root, folder))
  for (const file of [...files, ...folders]) sha.update(`\n${file}\n`).update(readBytes(path.join(root, file)))
  for (const folder of code) {
    const absolute = path.join(import.meta.dirname, folder)
    for (const name of readdirSync(absolute).sort()) {
      const { size, mtimeMs } = statSync(path.join(absolute, name))
      sha.update(`${name} ${size} ${mtimeMs}\n`)
    }
  }
  return sha.digest('hex')
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    // Absent or unreadable: whoever reads it properly says so.
    return Buffer.alloc(0)
  }
}

function recall(file: string): Remembered | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRemembered(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Looks at the envelope only: the file is our own, in a folder that nobody shares. */
function isRemembered(value: unknown): value is Remembered {
  return typeof value === 'object' && value !== null && 'key' in value && 'instance' in value
}

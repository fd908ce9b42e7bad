// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { codemetaSnapshot, nameImportSnapshot, readCatalogueSnapshot } from '../documents/catalogue-snapshots.ts'
import { writeDurably } from '../history/durable-file.ts'
import type { Problem } from '../problem.ts'
import type { CodemetaAddress } from '../records/catalogue-import/codemeta-addresses.ts'
import type { HttpClient } from '../sources/http-client.ts'
import type { CatalogueImport, CatalogueSource } from '../../schemas/types.gen.ts'
import { openJsonReader } from './ask-json.ts'
import { refreshCodemeta, refreshImport } from './refresh-import.ts'
import type { UpdatedSource } from './update-source.ts'

/** What to read, and for whom. */
export interface RefreshRequest {
  readonly root: string
  readonly imports: readonly CatalogueImport[]
  /** Files that projects name; undefined when they are not asked for. */
  readonly codemeta?: readonly CodemetaAddress[] | undefined
  readonly client: HttpClient
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly noun: string }) => void
}

/** One place after it was read: an import, or the codemeta.json of a project. */
export interface RefreshedPlace {
  /** Id of the import, or `codemeta/<project>`. */
  readonly name: string
  readonly status: CatalogueSource['status']
  readonly fetchedAt?: string
  /** Projects that it says something of. */
  readonly projects: number
  readonly message?: string
  readonly problems: readonly Problem[]
}

/** Reads every place and keeps what it says in snapshots/catalogue/. One that fails is told and stops no other. */
export async function refreshCatalogue(request: RefreshRequest): Promise<readonly RefreshedPlace[]> {
  const { root, imports, codemeta, client, onProgress } = request
  const world = { ask: openJsonReader(client), now: new Date(request.now).toISOString() }
  const total = imports.length + (codemeta?.length ?? 0)
  const places: RefreshedPlace[] = []
  for (const entry of imports) {
    const file = nameImportSnapshot(entry.id)
    const { sources, problems } = await readCatalogueSnapshot(root, file)
    const updated = await refreshImport(entry, sources, world)
    writeSnapshot(root, file, updated)
    places.push({ name: entry.id, ...sumUp(updated), problems: [...problems, ...listProblems(updated)] })
    onProgress({ done: places.length, total, noun: 'places' })
  }
  if (codemeta === undefined) return places
  const known = await readCatalogueSnapshot(root, codemetaSnapshot)
  const updated: UpdatedSource[] = []
  for (const address of codemeta.toSorted((a, b) => (a.project < b.project ? -1 : 1))) {
    const one = await refreshCodemeta(address, known.sources, world)
    updated.push(one)
    const { status, fetchedAt, message, projects } = one.source
    places.push({
      name: `codemeta/${address.project}`,
      status,
      ...(fetchedAt === undefined ? {} : { fetchedAt }),
      projects: projects.length,
      ...(message === undefined ? {} : { message }),
      problems: one.problems,
    })
    onProgress({ done: places.length, total, noun: 'places' })
  }
  if (updated.length > 0 || known.sources.length > 0) writeSnapshot(root, codemetaSnapshot, updated)
  return places
}

function writeSnapshot(root: string, file: string, updated: readonly UpdatedSource[]): void {
  const sources = updated.map(({ source }) => source)
  writeDurably(root, file, `${JSON.stringify({ sources }, undefined, 2)}\n`)
}

/** An import is as its list is; a file of its mapping that fails is told by itself. */
function sumUp(updated: readonly UpdatedSource[]): Omit<RefreshedPlace, 'name' | 'problems'> {
  const sources = updated.map(({ source }) => source)
  const [list] = sources
  const failed = sources.find(({ status }) => status !== 'ok')
  const names = new Set(sources.flatMap(({ projects }) => projects.map(({ name }) => name)))
  return {
    status: list?.status === 'ok' && failed !== undefined ? 'stale' : (list?.status ?? 'error'),
    ...(list?.fetchedAt === undefined ? {} : { fetchedAt: list.fetchedAt }),
    projects: names.size,
    ...(failed?.message === undefined ? {} : { message: `${failed.url}: ${failed.message}` }),
  }
}

function listProblems(updated: readonly UpdatedSource[]): readonly Problem[] {
  return updated.flatMap(({ problems }) => problems)
}

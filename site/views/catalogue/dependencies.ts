// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { DependencyData, RecipeNeeds } from '../../../ingest/records/site-dependencies.ts'
import type { VersionsData } from '../../../ingest/records/site-versions.ts'
import { listPackages } from './packages.ts'
import type { Needs } from './related.ts'

/** What is known of the recipes of one project. */
export interface ProjectNeeds {
  readonly entry: CatalogueEntry
  /** Names of its recipes in Spack; empty when it has none. */
  readonly recipes: readonly string[]
  /** What they need; undefined when no snapshot has one of them. */
  readonly needs: readonly string[] | undefined
  /** The recipe that was read. */
  readonly url?: string
}

/**
 * What a piece is to who needs it. language and tool are asked for only to build; interface has several implementations and so is
 * nobody's to maintain alone; library is all else.
 */
export type PieceKind = 'library' | 'interface' | 'tool' | 'language'

/** A package that projects of the catalogue need. */
export interface Piece {
  readonly name: string
  readonly kind: PieceKind
  /** The project of the catalogue that makes it, where one does. */
  readonly project?: CatalogueEntry
  /** Projects whose recipe names it. */
  readonly direct: readonly CatalogueEntry[]
  /** Projects that reach it only through another project of the catalogue. */
  readonly through: readonly CatalogueEntry[]
}

const languages: ReadonlySet<string> = new Set(['c', 'cxx', 'fortran'])
/** Virtual packages of Spack (https://spack.readthedocs.io): a name for what several packages provide. */
const interfaces: ReadonlySet<string> = new Set(['mpi', 'blas', 'lapack', 'scalapack', 'fftw-api', 'zlib-api', 'gl'])
const tools: ReadonlySet<string> = new Set(
  'autoconf automake binutils bison cmake doxygen flex gcc gmake libtool m4 ninja pkgconfig py-setuptools python-venv'.split(
    ' ',
  ),
)

/** What each project needs. What a package repository was asked counts before a snapshot of recipes, since it is newer. */
export function listNeeds(
  entries: readonly CatalogueEntry[],
  { packages }: DependencyData,
  versions: VersionsData,
): readonly ProjectNeeds[] {
  const read = new Map(packages.map((recipe) => [recipe.name, recipe]))
  for (const { packages: rows } of versions.projects) {
    for (const { repository, name, dependencies, url } of rows) {
      if (!isSpack(repository) || dependencies === undefined || dependencies.length === 0) continue
      read.set(name, { name, dependencies, ...(url === undefined ? {} : { url }) })
    }
  }
  return entries.map((entry) => describeNeeds(entry, read))
}

function describeNeeds(entry: CatalogueEntry, read: ReadonlyMap<string, RecipeNeeds>): ProjectNeeds {
  const recipes = listRecipes(entry)
  const known = recipes.flatMap((name) => read.get(name) ?? [])
  const url = known.find((recipe) => recipe.url !== undefined)?.url
  const all = [...new Set(known.flatMap(({ dependencies }) => dependencies))].filter((name) => !recipes.includes(name))
  return { entry, recipes, needs: known.length === 0 ? undefined : all.sort(), ...(url === undefined ? {} : { url }) }
}

/** Names that a project has in Spack: those it names, else those that its links tell; a recipe's folder writes _ for -. */
export function listRecipes(entry: CatalogueEntry): readonly string[] {
  const named = Object.entries(entry.packages).flatMap(([repository, names]) => (isSpack(repository) ? names : []))
  if (named.length > 0) return [...new Set(named)]
  const linked = listPackages(entry).flatMap(({ manager, name }) => (manager === 'Spack' ? (name ?? []) : []))
  return [...new Set(linked.map((name) => name.replaceAll('_', '-')))]
}

function isSpack(repository: string): boolean {
  return repository === 'spack' || repository.startsWith('spack-')
}

/** Which project of the catalogue needs which other one directly, by id. */
export function projectNeeds(all: readonly ProjectNeeds[]): Needs {
  const maker = makersOf(all)
  return new Map(
    all.map(({ entry, needs = [] }) => [
      entry.id,
      needs.flatMap((name) => maker.get(name)?.id ?? []).filter((id) => id !== entry.id),
    ]),
  )
}

function makersOf(all: readonly ProjectNeeds[]): ReadonlyMap<string, CatalogueEntry> {
  return new Map(all.flatMap(({ entry, recipes }) => recipes.map((name) => [name, entry] as const)))
}

/** Every package that somebody needs, those that most depend on first. */
export function listPieces(all: readonly ProjectNeeds[]): readonly Piece[] {
  const makers = makersOf(all)
  const between = projectNeeds(all)
  const direct = new Map<string, CatalogueEntry[]>()
  for (const { entry, needs = [] } of all) {
    for (const name of needs) direct.set(name, [...(direct.get(name) ?? []), entry])
  }
  return [...direct]
    .map(([name, users]): Piece => {
      const ids = new Set(users.map(({ id }) => id))
      const maker = makers.get(name)
      const through = all
        .map(({ entry }) => entry)
        .filter(({ id }) => {
          return !ids.has(id) && id !== maker?.id && reaches(id, ids, between)
        })
      return { name, kind: kindOf(name), direct: users, through, ...(maker === undefined ? {} : { project: maker }) }
    })
    .sort((a, b) => b.direct.length + b.through.length - a.direct.length - a.through.length || compare(a.name, b.name))
}

/** Whether a project comes to one of others by going from need to need. */
function reaches(start: string, goals: ReadonlySet<string>, needs: Needs): boolean {
  const seen = new Set([start])
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of needs.get(id) ?? []) {
      if (goals.has(next)) return true
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return false
}

function kindOf(name: string): PieceKind {
  if (languages.has(name)) return 'language'
  if (interfaces.has(name)) return 'interface'
  return tools.has(name) ? 'tool' : 'library'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}

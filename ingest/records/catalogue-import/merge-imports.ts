// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueSource, Project } from '../../../schemas/types.gen.ts'
import { makeProblem } from '../../problem.ts'
import type { Problem } from '../../problem.ts'
import type { EntryPlace } from '../catalogue.ts'
import { projectId } from '../catalogue.ts'
import { safeUrl } from '../safe-url.ts'
import type { ImportedFrom } from '../site-submit.ts'
import { makeSlug } from '../slug.ts'
import { listCodemetaAddresses } from './codemeta-addresses.ts'
import { foldImport } from './fold-import.ts'
import type { ImportedProject } from './fold-import.ts'
import { layFields } from './lay-fields.ts'
import type { LaidFields } from './lay-fields.ts'

/** A project, where it was written, and which places elsewhere say something of it. */
export interface CatalogueProject {
  readonly project: Project
  readonly place: EntryPlace
  readonly imported: readonly ImportedFrom[]
}

/** An earlier catalogue as it was last read. */
export interface ReadImport {
  readonly title: string
  readonly mode: 'fill' | 'replace'
  readonly sources: readonly CatalogueSource[]
  /** Where the import is written, which is where a project that only it knows has its place. */
  readonly place: EntryPlace
}

/** All that is known of projects. */
export interface Knowledge {
  readonly written: readonly { readonly project: Project; readonly place: EntryPlace }[]
  /** Sources with the role codemeta. */
  readonly codemeta: readonly CatalogueSource[]
  readonly imports: readonly ReadImport[]
}

/**
 * The catalogue: what is written, filled by the codemeta.json of each project and then by earlier catalogues, in their order. A
 * project that only an earlier catalogue knows comes after those that are written.
 */
export function mergeImports({ written, codemeta, imports }: Knowledge): {
  readonly projects: readonly CatalogueProject[]
  readonly problems: readonly Problem[]
} {
  const own = new Map(codemeta.map((source) => [`${source.project ?? ''} ${source.url}`, source]))
  const projects: CatalogueProject[] = written.map((entry) => fillFromCodemeta({ ...entry, imported: [] }, own))
  const problems: Problem[] = []
  for (const one of imports) {
    const folded = foldImport(one.sources)
    problems.push(...folded.problems)
    const places = indexProjects(projects)
    for (const [id, found] of folded.projects) {
      const at = places.get(id)
      const known = at === undefined ? undefined : projects[at]
      if (known !== undefined && at !== undefined) projects[at] = layImport(known, found, one)
      else if (isWhole(found.fields)) projects.push(startEntry(found, one))
      else problems.push(describeIncomplete(found, one))
    }
  }
  return { projects, problems }
}

function fillFromCodemeta(entry: CatalogueProject, own: ReadonlyMap<string, CatalogueSource>): CatalogueProject {
  const [address] = listCodemetaAddresses([entry.project])
  if (address === undefined) return entry
  const source = own.get(`${address.project} ${address.url}`)
  const laid = layFields(entry.project, source?.projects[0] ?? {}, address.mode)
  const from: ImportedFrom = {
    kind: 'codemeta',
    title: 'codemeta.json',
    ...(source === undefined ? { ...linkTo(address.url), status: 'never' } : describeSource(source)),
    fields: laid.taken,
    differs: laid.differs,
  }
  // The id must stay, whatever is laid over the entry.
  return { ...entry, project: { ...laid.project, id: address.project }, imported: [...entry.imported, from] }
}

function layImport(entry: CatalogueProject, found: ImportedProject, { title, mode }: ReadImport): CatalogueProject {
  const laid = layFields(entry.project, found.fields, mode)
  const project = { ...laid.project, id: projectId(entry.project) }
  return { ...entry, project, imported: [...entry.imported, ...listOrigins(found, title, laid)] }
}

/** A project that nobody has written here. */
function startEntry(found: ImportedProject, { title, place }: ReadImport): CatalogueProject {
  const { name = '', description = '' } = found.fields
  const taken = Object.keys(found.fields).sort()
  const imported = listOrigins(found, title, { taken, differs: [] })
  return { project: { ...found.fields, name, description }, place, imported }
}

/** The files that fields come from, in the order in which the earlier catalogue reads them. */
function listOrigins(
  { sources }: ImportedProject,
  title: string,
  { taken, differs }: Pick<LaidFields, 'taken' | 'differs'>,
): readonly ImportedFrom[] {
  return [...new Set(sources.values())].map((source) => {
    const isOf = (field: string) => sources.get(field) === source
    return {
      kind: 'catalogue',
      title,
      ...describeSource(source),
      fields: taken.filter(isOf),
      differs: differs.filter(({ field }) => isOf(field)),
    }
  })
}

function isWhole({ name, description }: ImportedProject['fields']): boolean {
  return name !== undefined && description !== undefined
}

/** Places of projects by id, earlier id and slug of the name. */
function indexProjects(projects: readonly CatalogueProject[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, { project }] of projects.entries()) places.set(projectId(project), index)
  for (const [index, { project }] of projects.entries()) {
    for (const name of [...(project.aliases ?? []), makeSlug(project.name)])
      if (!places.has(name)) places.set(name, index)
  }
  return places
}

function describeSource({
  url,
  status,
  fetchedAt,
  message,
}: CatalogueSource): Omit<ImportedFrom, 'kind' | 'title' | 'fields' | 'differs'> {
  return {
    ...linkTo(url),
    status,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(message === undefined ? {} : { message }),
  }
}

function linkTo(address: string): { readonly url?: string } {
  const url = safeUrl(address)
  return url === undefined ? {} : { url }
}

function describeIncomplete({ fields, sources }: ImportedProject, { place }: ReadImport): Problem {
  const [source] = sources.values()
  return makeProblem({
    code: 'catalogue/incomplete',
    message: `The project ${JSON.stringify(fields.name ?? '')} has no description in the earlier catalogue, so it has no page.`,
    file: source?.url ?? place.file,
    hint: 'Write an entry for it in content/projects.d; what the earlier catalogue says is then added to it.',
  })
}

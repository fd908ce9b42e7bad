// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import { safeUrl } from './safe-url.ts'
import type { CatalogueEntry } from './site-catalogue.ts'
import type { ImportedFrom } from './site-submit.ts'
import { makeSlug } from './slug.ts'

/** Where an entry was written: file from the root of the instance, line from 1. */
export type EntryPlace = Pick<CatalogueEntry, 'file' | 'line'>

/** What the catalogue needs beside the authored entries. */
export interface CatalogueContext {
  /** KPI history by project id. */
  readonly kpi: ReadonlyMap<string, NonNullable<CatalogueEntry['kpi']>>
  /** Where the entry at an index of the authored list was written. */
  readonly placeOf: (index: number) => EntryPlace
  /** Places elsewhere that say something of the project at an index. */
  readonly importedOf?: (index: number) => readonly ImportedFrom[]
}

/** Permanent id of an authored project: its own, else the slug of its name. */
export function projectId(project: Pick<Project, 'id' | 'name'>): string {
  return project.id ?? makeSlug(project.name)
}

/** The catalogue by name: every list is a list, every address is safe to link, and absent stays absent. */
export function toCatalogueEntries(projects: readonly Project[], context: CatalogueContext): CatalogueEntry[] {
  return projects
    .map((project, index) => toEntry(project, context, index))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

function toEntry(project: Project, context: CatalogueContext, index: number): CatalogueEntry {
  const id = projectId(project)
  const kpi = context.kpi.get(id)
  const imported = context.importedOf?.(index) ?? []
  return {
    id,
    name: project.name,
    description: project.description,
    aliases: project.aliases ?? [],
    ...linkable('homepage', project.homepage),
    repository: listUrls(project.repository),
    documentation: listUrls(project.documentation),
    discussion: listUrls(project.discussion),
    guixPackage: listUrls(project.guix_package),
    spackPackage: listUrls(project.spack_package),
    ...(project.license === undefined ? {} : { license: project.license }),
    packages: listNames(project.packages ?? {}),
    containers: project.containers ?? [],
    languages: project.languages ?? [],
    parallelism: project.parallelism ?? [],
    workPackages: project.work_packages ?? [],
    topics: project.topics ?? [],
    institutions: project.institutions ?? [],
    demonstrators: project.demonstrators ?? [],
    contacts: (project.contacts ?? []).map(({ role, url }) => ({ role, ...linkable('url', url) })),
    publications: (project.publications ?? []).map(({ url, ...publication }) => ({
      ...publication,
      ...linkable('url', url),
    })),
    ...(project.doi === undefined ? {} : { doi: project.doi }),
    ...(project.swhid === undefined ? {} : { swhid: project.swhid }),
    ...(project.logo === undefined ? {} : { logo: project.logo }),
    ...(project.deprecated_by === undefined ? {} : { deprecatedBy: project.deprecated_by }),
    ...(project.versions === undefined ? {} : { versionRules: project.versions }),
    ...(kpi === undefined ? {} : { kpi }),
    ...context.placeOf(index),
    ...(imported.length === 0 ? {} : { imported }),
  }
}

/** An address under its name, when it is safe to link. */
function linkable<Name extends string>(name: Name, authored: string | undefined): { readonly [Key in Name]?: string }
function linkable(name: string, authored: string | undefined): object {
  const address = safeUrl(authored)
  return address === undefined ? {} : { [name]: address }
}

/** Names by repository, repositories in order. */
function listNames(packages: NonNullable<Project['packages']>): CatalogueEntry['packages'] {
  const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([repository, names]) => [repository, [names].flat()]))
}

function listUrls(authored: string | readonly string[] | undefined): string[] {
  return [authored ?? []]
    .flat()
    .map((address) => safeUrl(address))
    .filter((address) => address !== undefined)
}

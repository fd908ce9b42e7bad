// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import { safeUrl } from './safe-url.ts'
import type { CatalogueEntry } from './site-data.ts'
import { makeSlug } from './slug.ts'

/** What the catalogue needs beside the authored entries. */
export interface CatalogueContext {
  /** KPI history by project id. */
  readonly kpi: ReadonlyMap<string, NonNullable<CatalogueEntry['kpi']>>
  /** Line of the entry at an index of the authored list, from 1. */
  readonly lineOf: (index: number) => number
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
  const homepage = safeUrl(project.homepage)
  const kpi = context.kpi.get(id)
  return {
    id,
    name: project.name,
    description: project.description,
    aliases: project.aliases ?? [],
    ...(homepage === undefined ? {} : { homepage }),
    repository: listUrls(project.repository),
    documentation: listUrls(project.documentation),
    discussion: listUrls(project.discussion),
    guixPackage: listUrls(project.guix_package),
    spackPackage: listUrls(project.spack_package),
    ...(project.license === undefined ? {} : { license: project.license }),
    languages: project.languages ?? [],
    parallelism: project.parallelism ?? [],
    workPackages: project.work_packages ?? [],
    topics: project.topics ?? [],
    institutions: project.institutions ?? [],
    ...(kpi === undefined ? {} : { kpi }),
    line: context.lineOf(index),
  }
}

function listUrls(authored: string | readonly string[] | undefined): string[] {
  return [authored ?? []]
    .flat()
    .map((address) => safeUrl(address))
    .filter((address) => address !== undefined)
}

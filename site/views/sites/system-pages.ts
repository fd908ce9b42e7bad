// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Machines that people described and systems of the KPI history, joined: one page for each. */
import type { Identified } from '../../../ingest/records/site-collections.ts'
import { makeSlug } from '../../../ingest/records/slug.ts'
import type { ComputingSite } from '../../../schemas/types.gen.ts'

/** A machine as the site records have it. */
export type Site = Identified<ComputingSite>

/** One page: a machine, the systems that are its results, or both. */
export interface SystemPage {
  /** Part of its address. */
  readonly id: string
  readonly title: string
  readonly site?: Site
  /** Names in the KPI history. */
  readonly systems: readonly string[]
}

/** Pages of all machines and all systems, by title. A system belongs to the machine that names it, or that has its name. */
export function listSystemPages(sites: readonly Site[], systems: readonly string[]): readonly SystemPage[] {
  const owners = new Map(sites.flatMap((site) => (site.systems ?? []).map((system) => [system, site.id] as const)))
  const known = new Set(sites.map(({ id }) => id))
  const bySite = new Map<string, string[]>(sites.map(({ id }) => [id, []]))
  const alone = new Map<string, string[]>()
  for (const system of [...new Set(systems)].sort()) {
    const id = owners.get(system) ?? (makeSlug(system) || 'system')
    const target = known.has(id) ? bySite : alone
    target.set(id, [...(target.get(id) ?? []), system])
  }
  const pages: readonly SystemPage[] = [
    ...sites.map((site) => ({ id: site.id, title: site.title, site, systems: bySite.get(site.id) ?? [] })),
    ...[...alone].map(([id, names]) => ({ id, title: names.join(', '), systems: names })),
  ]
  return pages.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }))
}

/** Which page each system of the history is on, by the name of the system. */
export function mapSystems(pages: readonly SystemPage[]): ReadonlyMap<string, string> {
  return new Map(pages.flatMap(({ id, systems }) => systems.map((system) => [system, id] as const)))
}

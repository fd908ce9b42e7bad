// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { CatalogueKey } from '../../i18n/catalogue.en.ts'

/** Why two projects belong together, in the words of the page. */
export interface Reason {
  readonly key: CatalogueKey
  readonly values: string
}

/** A project that belongs to another one. */
export interface Related {
  readonly entry: CatalogueEntry
  /** Strongest first; never empty. */
  readonly reasons: readonly Reason[]
}

/** Which projects need which, by id. */
export type Needs = ReadonlyMap<string, readonly string[]>

interface Link {
  readonly weight: number
  /** Of one such tie: strong reasons are told first, however many weak ones there are. */
  readonly strength: number
  readonly reason: Reason
}

/** A weak tie alone is no reason to send a reader there. */
const leastWeight = 3

/**
 * Projects that a reader of this one may want, with the reasons: one needs the other, a common demonstrator or topic, and then work
 * package and institution, which say little alone.
 */
export function listRelated(
  entry: CatalogueEntry,
  all: readonly CatalogueEntry[],
  needs: Needs,
  most = 5,
): readonly Related[] {
  return all
    .filter(({ id, deprecatedBy }) => id !== entry.id && deprecatedBy === undefined)
    .map((other) => ({ other, links: findLinks(entry, other, needs) }))
    .map(({ other, links }) => ({ other, links, weight: links.reduce((sum, link) => sum + link.weight, 0) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
    .map(({ other, links }) => ({ entry: other, reasons: links.map(({ reason }) => reason) }))
}

function findLinks(entry: CatalogueEntry, other: CatalogueEntry, needs: Needs): readonly Link[] {
  const common = (key: CatalogueKey, weight: number, a: readonly string[], b: readonly string[]): readonly Link[] => {
    const shared = a.filter((value) => b.includes(value))
    return shared.length === 0
      ? []
      : [{ weight: weight * Math.min(shared.length, 2), strength: weight, reason: { key, values: shared.join(', ') } }]
  }
  return [
    ...(needs.get(entry.id)?.includes(other.id) === true
      ? [{ weight: 6, strength: 6, reason: { key: 'related.needs' as const, values: entry.name } }]
      : []),
    ...(needs.get(other.id)?.includes(entry.id) === true
      ? [{ weight: 6, strength: 6, reason: { key: 'related.neededBy' as const, values: entry.name } }]
      : []),
    ...common('related.demonstrator', 4, entry.demonstrators, other.demonstrators),
    ...common('related.topic', 3, entry.topics, other.topics),
    ...common('related.workPackage', 1, entry.workPackages, other.workPackages),
    ...common('related.institution', 1, entry.institutions, other.institutions),
  ].sort((a, b) => b.strength - a.strength)
}

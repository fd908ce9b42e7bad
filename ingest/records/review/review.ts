// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../../problem.ts'
import type { CatalogueEntry } from '../site-catalogue.ts'
import { listBadgeChanges, listDoubtfulLinks, listFoundVersions } from './review-data.ts'
import type { BadgeChange, DoubtfulLink, FoundVersion, PublishedFacts } from './review-data.ts'
import { describeFields } from './review-fields.ts'
import type { FieldChange } from './review-fields.ts'

/** The catalogue before or after a change, as it would be published. */
export interface ReviewSide extends PublishedFacts {
  readonly catalogue: readonly CatalogueEntry[]
}

/** What a change does to one project. */
export interface ReviewedProject {
  readonly id: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'renamed' | 'changed'
  /** Id before, of a project that was renamed. */
  readonly former?: string
  /** True when the id before does not stand among its aliases, so that its old address leads nowhere. */
  readonly losesAddress?: true
  readonly fields: readonly FieldChange[]
  readonly badges: readonly BadgeChange[]
  readonly versions: readonly FoundVersion[]
  readonly links: readonly DoubtfulLink[]
}

/** What a change of the catalogue does, for its author and for who merges it. */
export interface Review {
  readonly projects: readonly ReviewedProject[]
  /** Problems that were not there before. */
  readonly problems: readonly Problem[]
  /** Problems that were there before and still are. */
  readonly known: number
  /** True when the content after the change cannot be published, so that nothing is known but its problems. */
  readonly isUnpublishable: boolean
}

/** Compares the catalogue before and after a change, by project. Undefined: this side cannot be published. */
export function reviewChange(
  before: ReviewSide | undefined,
  after: ReviewSide | undefined,
  problems: { readonly before: readonly Problem[]; readonly after: readonly Problem[] },
): Review {
  const old = new Set(problems.before.map(nameProblem))
  const fresh = problems.after.filter((problem) => !old.has(nameProblem(problem)))
  return {
    projects: after === undefined ? [] : compareSides(before ?? { catalogue: [] }, after),
    problems: fresh,
    known: problems.after.length - fresh.length,
    isUnpublishable: after === undefined,
  }
}

/** Lines move when something is written above, so the place does not count. */
function nameProblem({ code, file, message }: Problem): string {
  return `${code} ${file} ${message}`
}

function compareSides(before: ReviewSide, after: ReviewSide): readonly ReviewedProject[] {
  const old = new Map(before.catalogue.map((entry) => [entry.id, entry]))
  const now = new Set(after.catalogue.map(({ id }) => id))
  const gone = before.catalogue.filter(({ id }) => !now.has(id))
  const formerOf = matchRenamed(
    gone,
    after.catalogue.filter(({ id }) => !old.has(id)),
  )
  const renamed = new Set([...formerOf.values()].map(({ id }) => id))
  const kept = after.catalogue.flatMap((entry) => {
    const known = old.get(entry.id) ?? formerOf.get(entry.id)
    return describeEntry(known, entry, { before, after })
  })
  const removed = gone
    .filter(({ id }) => !renamed.has(id))
    .map(({ id, name }): ReviewedProject => {
      return { id, name, change: 'removed', fields: [], badges: [], versions: [], links: [] }
    })
  return [...kept, ...removed].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A project that is gone and one that is new are the same when they share an id, a repository or a name. */
function matchRenamed(
  gone: readonly CatalogueEntry[],
  added: readonly CatalogueEntry[],
): ReadonlyMap<string, CatalogueEntry> {
  const found = new Map<string, CatalogueEntry>()
  const taken = new Set<string>()
  for (const entry of added) {
    const former = gone.find(
      (other) =>
        !taken.has(other.id) &&
        (entry.aliases.includes(other.id) ||
          entry.name === other.name ||
          entry.repository.some((url) => other.repository.includes(url))),
    )
    if (former === undefined) continue
    taken.add(former.id)
    found.set(entry.id, former)
  }
  return found
}

function describeEntry(
  known: CatalogueEntry | undefined,
  entry: CatalogueEntry,
  { before, after }: { readonly before: ReviewSide; readonly after: ReviewSide },
): readonly ReviewedProject[] {
  const isRenamed = known !== undefined && known.id !== entry.id
  const fields = describeFields(known, entry)
  const badges = listBadgeChanges(before, after, { former: known?.id, id: entry.id })
  const versions = listFoundVersions(before, after, { former: known?.id, id: entry.id })
  const links = listDoubtfulLinks(after, fields)
  if (known !== undefined && !isRenamed && fields.length + badges.length + versions.length === 0) return []
  const existing = isRenamed ? 'renamed' : 'changed'
  return [
    {
      id: entry.id,
      name: entry.name,
      change: known === undefined ? 'added' : existing,
      ...(isRenamed ? { former: known.id } : {}),
      ...(isRenamed && !entry.aliases.includes(known.id) ? { losesAddress: true as const } : {}),
      fields,
      badges,
      versions,
      links,
    },
  ]
}

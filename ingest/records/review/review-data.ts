// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldChange } from './review-fields.ts'

/** Parts of what publishing writes about badges, versions and links; a part that an instance does not have is absent. */
export interface PublishedFacts {
  readonly badges?: readonly { readonly project: string; readonly badges: readonly Badge[] }[]
  readonly versions?: readonly { readonly project: string; readonly packages: readonly PackageFact[] }[]
  readonly links?: readonly LinkFact[]
}

interface Badge {
  readonly path: string
  readonly label: string
  readonly message: string
  readonly level: string
}

interface PackageFact {
  readonly repository: string
  readonly name: string
  readonly status: string
  readonly newest?: { readonly version: string; readonly status: string }
}

interface LinkFact {
  readonly url: string
  readonly status: string
  readonly message?: string
  readonly target?: string
}

/** A badge whose words change. gained: nothing stood on it before; lost: nothing does now. */
export interface BadgeChange {
  readonly label: string
  readonly kind: 'gained' | 'lost' | 'changed'
  readonly before?: string
  readonly after?: string
}

/** A package as its repository has it. */
export interface FoundVersion {
  readonly repository: string
  readonly name: string
  /** ok, stale, error, absent or never. */
  readonly status: string
  readonly version?: string
  /** How that version stands: newest, outdated and so on. */
  readonly standing?: string
}

/** An address of a changed field that did not answer well when it was last asked. */
export interface DoubtfulLink {
  readonly field: string
  readonly url: string
  readonly status: string
  readonly message?: string
}

interface Ids {
  readonly former: string | undefined
  readonly id: string
}

/** Badges whose words are not those of before. */
export function listBadgeChanges(
  before: PublishedFacts,
  after: PublishedFacts,
  { former, id }: Ids,
): readonly BadgeChange[] {
  const find = (side: PublishedFacts, project?: string) => {
    const badges = side.badges?.find((one) => one.project === project)?.badges ?? []
    return new Map(badges.filter(({ level }) => level !== 'none').map((badge) => [badge.path, badge]))
  }
  const [old, now] = [find(before, former), find(after, id)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): BadgeChange[] => {
    const [had, has] = [old.get(path), now.get(path)]
    if (had?.message === has?.message) return []
    const existing = had === undefined ? 'gained' : 'changed'
    return [
      {
        label: (has ?? had)?.label ?? path,
        kind: has === undefined ? 'lost' : existing,
        ...(had === undefined ? {} : { before: had.message }),
        ...(has === undefined ? {} : { after: has.message }),
      },
    ]
  })
}

/** Packages of the entry that are not as they were before. */
export function listFoundVersions(
  before: PublishedFacts,
  after: PublishedFacts,
  { former, id }: Ids,
): readonly FoundVersion[] {
  const find = (side: PublishedFacts, project?: string) =>
    (side.versions?.find((one) => one.project === project)?.packages ?? []).map(toFound)
  const old = new Set(find(before, former).map((found) => JSON.stringify(found)))
  return find(after, id).filter((found) => !old.has(JSON.stringify(found)))
}

function toFound({ repository, name, status, newest }: PackageFact): FoundVersion {
  const known = newest === undefined ? {} : { version: newest.version, standing: newest.status }
  return { repository, name, status, ...known }
}

const doubtful: ReadonlySet<string> = new Set(['dead', 'failed', 'moved'])

/** Addresses that a change brings, and that did not answer well. */
export function listDoubtfulLinks(
  { links = [] }: PublishedFacts,
  fields: readonly FieldChange[],
): readonly DoubtfulLink[] {
  const known = new Map(links.filter(({ status }) => doubtful.has(status)).map((link) => [link.url, link]))
  return fields.flatMap(({ field, before, after }) =>
    after
      .filter((text) => !before.includes(text))
      .flatMap((url): DoubtfulLink[] => {
        const link = known.get(url)
        if (link === undefined) return []
        const message = link.target === undefined ? link.message : `It is at ${link.target} now.`
        return [{ field, url, status: link.status, ...(message === undefined ? {} : { message }) }]
      }),
  )
}

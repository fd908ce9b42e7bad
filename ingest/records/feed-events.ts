// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What is new in the catalogue since it was last looked at. */
import type { FeedSnapshot } from '../../schemas/types.gen.ts'
import type { CatalogueEntry } from './site-catalogue.ts'
import type { GuidelineBadge, GuidelinesData } from './site-guidelines.ts'
import type { VersionsData } from './site-versions.ts'

/** One thing that was new. */
export type FeedEvent = FeedSnapshot['events'][number]

/** The catalogue as it is now. */
export interface CatalogueState {
  readonly entries: readonly CatalogueEntry[]
  readonly versions: VersionsData
  readonly guidelines: GuidelinesData
}

type Seen = FeedSnapshot['projects'][string]

/** More than a year of a large catalogue; a feed shows fewer. */
export const mostEvents = 2000

/**
 * The snapshot after another look. The first look finds nothing new: what was there before anybody looked has no date. A package
 * repository that could not be read leaves what was seen of it as it was, so that its return is no news.
 */
export function noteChanges(before: FeedSnapshot | undefined, state: CatalogueState, at: string): FeedSnapshot {
  const projects: Record<string, Seen> = {}
  const events: FeedEvent[] = []
  for (const { id, name } of state.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const known = before?.projects[id]
    const badges = state.guidelines.projects.find(({ project }) => project === id)?.badges ?? []
    const seen: Seen = {
      versions: { ...known?.versions, ...listVersions(id, state) },
      badges: sortEntries(badges.map(({ path, message }) => [path, message] as const)),
      earned: badges
        .filter(isEarned)
        .map(({ path }) => path)
        .sort(),
    }
    projects[id] = seen
    if (before === undefined) continue
    const base = { at, project: id, name }
    if (known === undefined) events.push({ ...base, kind: 'project' })
    else events.push(...compare(known, seen).map((change) => ({ ...base, ...change })))
  }
  return {
    format: 'feed-snapshot',
    version: '1.0',
    since: before?.since ?? at,
    // Months, not moments: a look that finds nothing new leaves the file as it was, and yet is known.
    months: [...new Set([...(before?.months ?? []), at.slice(0, 7)])].sort(),
    projects,
    events: [...events, ...(before?.events ?? [])].slice(0, mostEvents),
  }
}

type Change = Pick<FeedEvent, 'kind' | 'subject' | 'from' | 'to' | 'move'>

function isEarned({ level }: GuidelineBadge): boolean {
  return level !== 'none' && level !== 'stale'
}

function compare(known: Seen, seen: Seen): readonly Change[] {
  return [
    ...listChanges('version', known.versions, seen.versions),
    // A badge that nobody knew before is one that the site has learnt to draw.
    ...listChanges('badge', known.badges, seen.badges)
      .filter(({ from }) => from !== undefined)
      .map((change) => ({ ...change, ...findMove(change, known, seen) })),
  ]
}

function findMove({ subject = '' }: Change, before: Seen, after: Seen): Pick<Change, 'move'> {
  if (before.earned === undefined) return {}
  const [was, is] = [before.earned.includes(subject), after.earned?.includes(subject) ?? false]
  if (was === is) return {}
  return { move: is ? 'gained' : 'lost' }
}

function listChanges(
  kind: 'version' | 'badge',
  known: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, string>>,
): readonly Change[] {
  const changed = Object.entries(seen).filter(([subject, to]) => known[subject] !== to)
  return changed.map(([subject, to]) => {
    const from = known[subject]
    return { kind, subject, to, ...(from === undefined ? {} : { from }) }
  })
}

function listVersions(id: string, { versions }: CatalogueState): Seen['versions'] {
  const rows = versions.projects.find(({ project }) => project === id)?.packages ?? []
  const read = rows.filter(({ status }) => status === 'ok' || status === 'stale')
  return sortEntries(
    read.flatMap(({ repository, name, newest }) =>
      newest === undefined ? [] : [[`${repository}/${name}`, newest.version] as const],
    ),
  )
}

function sortEntries(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

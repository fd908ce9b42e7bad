// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What of the sidebar a page carries. Starlight repeats the whole of it on every page, so the site grows with the square of its
 * pages: a thousand pages make 200 MB. A page needs its own section and the way to the others.
 */
import type { StarlightRouteData } from '@astrojs/starlight/route-data'

type Entry = StarlightRouteData['sidebar'][number]
type Group = Extract<Entry, { type: 'group' }>
type Link = Extract<Entry, { type: 'link' }>

/** Up to so many entries, a part of the site is listed on the pages of the others too. */
const shortList = 30

/** The sidebar with the sections that do not hold the page turned into links to their first page. */
export function pruneSidebar(sidebar: readonly Entry[]): Entry[] {
  return sidebar.map((entry) => {
    if (entry.type === 'link') return entry
    if (holdsCurrent(entry)) return { ...entry, entries: pruneSections(entry.entries) }
    return countLinks(entry) <= shortList ? entry : linkTo(entry)
  })
}

function pruneSections(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.type === 'link') return entry
    const named = { ...entry, label: nameFolder(entry.label) }
    return holdsCurrent(entry) ? { ...named, entries: pruneSections(entry.entries) } : linkTo(named)
  })
}

/** Starlight calls a group after its folder; a folder's name is a slug, and a reader sees words. */
function nameFolder(label: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(label)) return label
  return label.charAt(0).toUpperCase() + label.slice(1).replaceAll('-', ' ')
}

function holdsCurrent(entry: Entry): boolean {
  return entry.type === 'link' ? entry.isCurrent : entry.entries.some(holdsCurrent)
}

function countLinks(entry: Entry): number {
  return entry.type === 'link' ? 1 : entry.entries.map(countLinks).reduce((sum, count) => sum + count, 0)
}

/** A group without pages stays what it is: there is nothing to lead to. */
function linkTo(group: Group): Entry {
  const first = findLink(group)
  return first === undefined ? group : { ...first, label: group.label, badge: group.badge }
}

function findLink(entry: Entry): Link | undefined {
  if (entry.type === 'link') return entry
  for (const inner of entry.entries) {
    const link = findLink(inner)
    if (link !== undefined) return link
  }
  return undefined
}

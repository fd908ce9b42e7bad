// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareDescriptions, listFacts } from '../../../ingest/records/system-description.ts'
import type { StoredDescription, SystemChange, SystemFact } from '../../../ingest/records/system-description.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { formatMeasure } from './measure-text.ts'
import type { Locale } from './measure-text.ts'

/** One description as a page shows it. */
export interface SystemEntry {
  readonly description: StoredDescription
  /** System and partition. */
  readonly place: string
  readonly facts: readonly SystemFact[]
  /** The one before it on the same page and place, and what changed since; absent for the first. */
  readonly since?: { readonly takenAt: string; readonly changes: readonly SystemChange[] }
}

/** Descriptions with these ids, newest first, each with what changed since the one before it at the same place. */
export function listSystems(
  descriptions: readonly StoredDescription[],
  ids: ReadonlySet<string>,
): readonly SystemEntry[] {
  const chosen = descriptions.filter(({ id }) => ids.has(id)).sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
  const last = new Map<string, StoredDescription>()
  return chosen
    .map((description) => {
      const place = [description.system, description.partition].filter((part) => part !== undefined).join(', ')
      const before = last.get(place)
      last.set(place, description)
      const entry = { description, place, facts: listFacts(description) }
      return before === undefined
        ? entry
        : { ...entry, since: { takenAt: before.takenAt, changes: compareDescriptions(before, description) } }
    })
    .reverse()
}

/** The newest description of each partition of these systems. */
export function pickCurrent(
  descriptions: readonly StoredDescription[],
  systems: readonly string[],
): ReadonlySet<string> {
  const newest = new Map<string, StoredDescription>()
  for (const one of descriptions.filter(({ system }) => systems.includes(system))) {
    const place = JSON.stringify([one.system, one.partition])
    if ((newest.get(place)?.takenAt ?? '') < one.takenAt) newest.set(place, one)
  }
  return new Set([...newest.values()].map(({ id }) => id))
}

/** What a fact says, in the words of a page: amounts of memory come in bytes. */
export function showFact(key: string, values: readonly string[] | undefined, locale: Locale): string | undefined {
  const isMemory = key === 'memory' || key.endsWith('.memory')
  const shown = (text: string): string => {
    const bytes = Number(text)
    return isMemory && Number.isFinite(bytes) ? formatMeasure(bytes, chooseDisplayUnit('By', bytes), locale) : text
  }
  return values?.map(shown).join(', ')
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesColumns } from '../site-data.ts'
import { compareDescriptions } from '../system-description.ts'
import type { StoredDescription, SystemChange } from '../system-description.ts'

/** Whether two runs say the same of something; untold when one of them says nothing. */
export type Likeness = 'same' | 'differs' | 'untold'

/** What two runs say of one thing; a side that says nothing is absent. */
export interface Told {
  readonly likeness: Likeness
  readonly before?: string
  readonly after?: string
}

/** What is different between two runs of a series, besides the value. */
export interface RunDifference {
  /** Row of the earlier run; absent when there is none. */
  readonly before?: number
  readonly after: number
  readonly commit: Told
  /** Ids of the system descriptions in force, compared by what they say. */
  readonly system: Told & { readonly changes: readonly SystemChange[] }
  /** Format of the artefact and its version; absent when the whole series has one. */
  readonly format?: Told
}

/** Finds a system description by its id. */
export type DescriptionById = (id: string) => StoredDescription | undefined

/** What differs between a run and the last measured one before it. What nobody told is untold, never the same. */
export function compareWithPrevious(
  columns: SeriesColumns,
  after: number,
  findDescription: DescriptionById,
): RunDifference {
  const before = findPrevious(columns, after)
  const both = (column: readonly (string | null)[] | undefined): Told =>
    compareTold(before === undefined ? undefined : column?.[before], column?.[after])
  const system = both(columns.description)
  const changes = listChanges(system, findDescription)
  return {
    ...(before === undefined ? {} : { before }),
    after,
    commit: compareCommits(both(columns.commit)),
    system: { ...system, likeness: judgeSystem(system, changes), changes: changes ?? [] },
    ...(columns.format === undefined ? {} : { format: both(columns.format) }),
  }
}

/** Row of the last measured run before a row. */
export function findPrevious({ value }: Pick<SeriesColumns, 'value'>, row: number): number | undefined {
  for (let at = row - 1; at >= 0; at -= 1) if (typeof value[at] === 'number') return at
  return undefined
}

function compareTold(was: string | null | undefined, is: string | null | undefined): Told {
  const [before, after] = [was ?? undefined, is ?? undefined]
  const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  if (before === undefined || after === undefined) return { likeness: 'untold', ...sides }
  return { likeness: before === after ? 'same' : 'differs', ...sides }
}

/** A tool may write the first digits of a commit only. */
function compareCommits(told: Told): Told {
  const { before, after } = told
  if (before === undefined || after === undefined) return told
  return { ...told, likeness: before.startsWith(after) || after.startsWith(before) ? 'same' : 'differs' }
}

/** Undefined when one of the descriptions cannot be looked at. */
function listChanges({ before, after }: Told, find: DescriptionById): readonly SystemChange[] | undefined {
  if (before === undefined || after === undefined) return undefined
  if (before === after) return []
  const [was, is] = [find(before), find(after)]
  return was === undefined || is === undefined ? undefined : compareDescriptions(was, is)
}

/** Two descriptions that say the same were taken twice of one state. Without a look at them, other ids are other systems. */
function judgeSystem({ likeness }: Told, changes: readonly SystemChange[] | undefined): Likeness {
  if (likeness !== 'differs' || changes === undefined) return likeness
  return changes.length === 0 ? 'same' : 'differs'
}

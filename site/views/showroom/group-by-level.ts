// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { Demonstrator, PortalConfig } from '../../../schemas/types.gen.ts'

type Level = NonNullable<PortalConfig['levels']>[number]
type Listed = Identified<Demonstrator>

/** The demonstrators of a level; the group without a level holds those that nobody has decided about. */
export interface LevelGroup {
  readonly level: Level | undefined
  readonly demonstrators: readonly Listed[]
}

/** What a reader may choose by, and how many there are of it. */
export interface Choice {
  readonly value: string
  readonly demonstrators: readonly Listed[]
}

export const statuses = ['planned', 'specified', 'prototype', 'running', 'retired'] as const

/**
 * Demonstrators by level, in the order of the configuration; a level without any is there too, since that is news as well. Those
 * without a level of the configuration come last, and only when there are some. Within a group those that run come first.
 */
export function groupByLevel(demonstrators: readonly Listed[], levels: readonly Level[]): readonly LevelGroup[] {
  const known = levels.map((level) => ({
    level,
    demonstrators: sortByStatus(demonstrators.filter((one) => one.level === level.id)),
  }))
  const rest = sortByStatus(demonstrators.filter((one) => !levels.some(({ id }) => id === one.level)))
  return rest.length === 0 ? known : [...known, { level: undefined, demonstrators: rest }]
}

/** Work packages that demonstrators use, in the order of the configuration, each with its demonstrators. */
export function groupByWorkPackage(demonstrators: readonly Listed[], ids: readonly string[]): readonly Choice[] {
  const used = [...new Set([...ids, ...demonstrators.flatMap(({ workPackages }) => workPackages)])]
  return keepUsed(used, demonstrators, ({ workPackages }, id) => workPackages.includes(id))
}

/** States that demonstrators are in, each with its demonstrators. */
export function groupByStatus(demonstrators: readonly Listed[]): readonly Choice[] {
  return keepUsed(statuses, demonstrators, ({ status }, value) => status === value)
}

function keepUsed(
  values: readonly string[],
  demonstrators: readonly Listed[],
  has: (one: Listed, value: string) => boolean,
): readonly Choice[] {
  const choices = values.map((value) => ({ value, demonstrators: demonstrators.filter((one) => has(one, value)) }))
  return choices.filter((choice) => choice.demonstrators.length > 0)
}

function sortByStatus(demonstrators: readonly Listed[]): readonly Listed[] {
  const rank = ({ status }: Listed) => [3, 2, 1, 0, 4][statuses.indexOf(status)] ?? 5
  return demonstrators.toSorted((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1))
}

/** True for a status of demonstrators. */
export function isShowroomStatus(text: string): text is (typeof statuses)[number] {
  return statuses.some((status) => status === text)
}

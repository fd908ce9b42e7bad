// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LagLine, LagPoint } from '../site-versions.ts'
import { giveRole, isRelease } from './judge-versions.ts'
import type { HeldPackage, VersionRules } from './judge-versions.ts'
import { measureLag } from './measure-lag.ts'

/** All packages of one software, and how its versions are compared. */
export interface TracedSoftware {
  readonly held: readonly HeldPackage[]
  readonly rules?: VersionRules | undefined
}

/** Days that a line keeps; of more, only the last of each month. */
const mostDays = 60

/**
 * How far each repository was behind with these packages: a point for each day on which a newest release changed somewhere, from
 * the first snapshot that has one of them to the last. What was not looked at on a day has no part in it.
 */
export function traceLag(all: readonly TracedSoftware[]): readonly LagLine[] {
  const packages = all.flatMap((software) => software.held.map((one) => ({ ...software, one })))
  const changes = packages.flatMap(({ one }) => (one.snapshot?.timeline ?? []).map(({ since }) => since))
  const byRepository = Map.groupBy(packages, ({ one }) => one.repository.id)
  return [...byRepository].flatMap(([repository, own]) => {
    const read = own.flatMap(({ one }) => dayOf(one.snapshot?.fetchedAt) ?? [])
    const days = thinDays([...new Set([...changes, ...read])].sort())
    const points = days.flatMap((day) => measureDay(own, day) ?? [])
    return points.length === 0 ? [] : [{ repository, points }]
  })
}

function measureDay(
  packages: readonly (TracedSoftware & { readonly one: HeldPackage })[],
  day: string,
): LagPoint | undefined {
  const looked = packages.flatMap(({ one, held, rules }) => {
    const version = versionOn(one, day, rules)
    return version === undefined
      ? []
      : [measureLag({ version, fetchedAt: `${day}T00:00:00.000Z` }, held, rules) ?? { days: 0, atLeast: false }]
  })
  if (looked.length === 0) return undefined
  const behind = looked.filter(({ days }) => days > 0)
  const sum = behind.reduce((total, { days }) => total + days, 0)
  return {
    day,
    packages: looked.length,
    behind: behind.length,
    days: Math.round((sum / looked.length) * 10) / 10,
    atLeast: behind.some(({ atLeast }) => atLeast),
  }
}

/** What was the greatest release of a package on a day; undefined outside the days that its snapshots cover. */
function versionOn({ repository, snapshot }: HeldPackage, day: string, rules: VersionRules = {}): string | undefined {
  const last = dayOf(snapshot?.fetchedAt)
  if (snapshot === undefined || snapshot.status === 'absent' || last === undefined || day > last) return undefined
  const held = snapshot.timeline?.findLast(({ since }) => since <= day)
  return held !== undefined && isRelease(giveRole({ version: held.version }, repository.id, rules))
    ? held.version
    : undefined
}

function dayOf(at: string | undefined): string | undefined {
  return at?.slice(0, 10)
}

function thinDays(days: readonly string[]): readonly string[] {
  if (days.length <= mostDays) return days
  return days.filter((day, index) => day.slice(0, 7) !== days[index + 1]?.slice(0, 7))
}

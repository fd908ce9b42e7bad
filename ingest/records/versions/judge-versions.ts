// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository, PackageSnapshot, Project, SnapshotVersion } from '../../../schemas/types.gen.ts'
import type { VersionRow, VersionStatus } from '../site-versions.ts'
import { compareVersions } from './compare-versions.ts'
import { isPreRelease } from './greatest-release.ts'

/** A package in one repository, with what is known of it. */
export interface HeldPackage {
  readonly repository: PackageRepository
  readonly name: string
  readonly snapshot: PackageSnapshot | undefined
}

/** How one package stands among all of the same software. */
export interface Verdict {
  /** Greatest release here. */
  readonly newest?: { readonly version: string; readonly status: VersionStatus }
  /** Greatest pre-release here, when it is ahead of all releases. */
  readonly devel?: string
  /** In the order of the snapshot, rolling and ignored ones last. */
  readonly versions: readonly VersionRow[]
}

/** Verdicts on packages of the same software, in the order in which they were given. */
export interface Judgement {
  /** Greatest release anywhere. */
  readonly newest?: string
  readonly verdicts: readonly Verdict[]
}

/** The rules of a project in projects.yml. */
export type VersionRules = NonNullable<Project['versions']>

type Role = 'release' | 'pre-release' | 'deprecated' | 'rolling' | 'ignored' | 'unknown'

interface Judged extends SnapshotVersion {
  readonly role: Role
}

/**
 * Says how each version stands. As Repology does: releases are compared over all repositories, pre-releases, branches and
 * what a rule leaves out are not, and what a repository advises against is never the greatest anywhere.
 */
export function judgeVersions(packages: readonly HeldPackage[], rules: VersionRules = {}): Judgement {
  const order = orderBy(rules)
  const judged = packages.map(({ repository, snapshot }) =>
    (snapshot?.versions ?? []).map((version) => giveRole(version, repository.id, rules)),
  )
  const newest = judged
    .flat()
    .filter(isRelease)
    .map(({ version }) => version)
    .sort(order)
    .at(-1)
  const top = isUnique(packages, judged) ? 'unique' : 'newest'
  const verdicts = judged.map((versions) => judgePackage(versions, { newest, top, order }))
  return { ...(newest === undefined ? {} : { newest }), verdicts }
}

/**
 * True when one family of repositories alone has releases, and all others that are named were asked. A repository that nobody
 * has asked, or that failed, may have it as well.
 */
function isUnique(packages: readonly HeldPackage[], judged: readonly (readonly Judged[])[]): boolean {
  const familyOf = ({ repository: { id, family = id } }: HeldPackage) => family
  const holders = new Set(packages.filter((_, index) => judged[index]?.some(isRelease) === true).map(familyOf))
  const isOpen = ({ snapshot }: HeldPackage) => snapshot === undefined || snapshot.status === 'error'
  return holders.size === 1 && !packages.some((one) => isOpen(one) && !holders.has(familyOf(one)))
}

/** The order of versions by a project's scheme. */
export function orderBy({ scheme }: VersionRules): (a: string, b: string) => number {
  const letters = scheme === 'patch-p' || scheme === 'patch-any' ? scheme : 'usual'
  return (a, b) => compareVersions({ version: a, scheme: letters }, { version: b, scheme: letters })
}

/** True for an ordinary release that its repository stands by. */
export function isRelease({ role }: { readonly role: Role }): boolean {
  return role === 'release'
}

/** What a version counts as, by its repository, its letters and the rules of its project. */
export function giveRole(version: SnapshotVersion, repository: string, rules: VersionRules): Judged {
  const rule = rules.ignore?.find(
    (one) => (one.in === undefined || one.in === repository) && matches(one.version, version.version),
  )
  if (rule !== undefined) return { ...version, role: 'ignored', reason: rule.reason }
  if (version.kind === 'rolling' || version.kind === 'ignored') return { ...version, role: version.kind }
  if (rules.scheme === 'none') return { ...version, role: 'unknown' }
  if (version.kind === 'deprecated') return { ...version, role: 'deprecated' }
  // With letters as patches, nothing but its repository can call a version a pre-release.
  const isPre = rules.scheme === 'patch-any' ? version.kind === 'prerelease' : isPreRelease(version)
  return { ...version, role: isPre ? 'pre-release' : 'release' }
}

function matches(pattern: string, version: string): boolean {
  return pattern.endsWith('*') ? version.startsWith(pattern.slice(0, -1)) : version === pattern
}

interface Scale {
  readonly newest: string | undefined
  readonly top: VersionStatus
  readonly order: (a: string, b: string) => number
}

function judgePackage(versions: readonly Judged[], scale: Scale): Verdict {
  const { newest, order } = scale
  const greatest = (wanted: Role) =>
    versions
      .filter(({ role }) => role === wanted)
      .map(({ version }) => version)
      .sort(order)
      .at(-1)
  const own = greatest('release')
  const fallback = own ?? greatest('deprecated') ?? greatest('pre-release')
  const rows = versions.map((version): VersionRow => toRow(version, judgeOne(version, { ...scale, own, fallback })))
  const pre = greatest('pre-release')
  const devel = pre !== undefined && (newest === undefined || order(pre, newest) > 0) ? pre : undefined
  const last = (row: VersionRow) => Number(row.status === 'ignored') + 2 * Number(row.status === 'rolling')
  return {
    ...(own === undefined
      ? {}
      : { newest: { version: own, status: rows.find(({ version }) => version === own)?.status ?? 'unknown' } }),
    ...(devel === undefined ? {} : { devel }),
    versions: rows.toSorted((a, b) => last(a) - last(b)),
  }
}

function judgeOne(
  { role, version }: Judged,
  {
    newest,
    top,
    order,
    own,
    fallback,
  }: Scale & { readonly own: string | undefined; readonly fallback: string | undefined },
): VersionStatus {
  if (role === 'rolling' || role === 'ignored' || role === 'unknown') return role
  if (role === 'pre-release' && (newest === undefined || order(version, newest) > 0)) return 'devel'
  if (role === 'release' && newest !== undefined && order(version, newest) === 0) return top
  return version === (own ?? fallback) ? 'outdated' : 'legacy'
}

function toRow(
  { role, kind: _kind, builds, version, original, reason, released }: Judged,
  status: VersionStatus,
): VersionRow {
  return {
    version,
    ...(original === undefined ? {} : { original }),
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(released === undefined ? {} : { released }),
    ...(role === 'deprecated' ? { deprecated: true } : {}),
    ...(builds === undefined ? {} : { builds }),
  }
}

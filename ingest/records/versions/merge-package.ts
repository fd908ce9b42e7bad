// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageSnapshot, SnapshotVersion } from '../../../schemas/types.gen.ts'
import { findGreatestRelease } from './greatest-release.ts'

/** What asking about one package gave. */
export type PackageAnswer =
  | {
      readonly kind: 'found'
      readonly versions: readonly SnapshotVersion[]
      readonly dependencies?: readonly string[] | undefined
      readonly licenses?: readonly string[] | undefined
      readonly etag?: string | undefined
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * What is kept of a package after it was asked. A failure never takes the place of what was known: that stands and is
 * stale. Absent is only what its repository said is absent.
 */
export function mergePackage(
  before: PackageSnapshot | undefined,
  answer: PackageAnswer,
  fetchedAt: string,
): PackageSnapshot {
  switch (answer.kind) {
    case 'found':
      return keepFound(before, answer, fetchedAt)
    case 'unchanged': {
      const { message: _message, ...known } = before ?? { versions: [] }
      return {
        ...known,
        status: known.versions.length === 0 && before?.status === 'absent' ? 'absent' : 'ok',
        fetchedAt,
      }
    }
    case 'absent': {
      const timeline = before?.timeline
      return { status: 'absent', fetchedAt, versions: [], ...(timeline === undefined ? {} : { timeline }) }
    }
    case 'failed':
      // Only what was once read can be stale.
      if (before?.fetchedAt === undefined) return { status: 'error', message: answer.message, versions: [] }
      return { ...before, status: 'stale', message: answer.message }
  }
}

function keepFound(
  before: PackageSnapshot | undefined,
  { versions, dependencies, licenses, etag }: Extract<PackageAnswer, { readonly kind: 'found' }>,
  fetchedAt: string,
): PackageSnapshot {
  const timeline = continueTimeline(before?.timeline ?? [], versions, fetchedAt)
  return {
    status: 'ok',
    fetchedAt,
    ...(etag === undefined ? {} : { etag }),
    versions: [...versions],
    ...(dependencies === undefined ? {} : { dependencies: [...dependencies] }),
    ...(licenses === undefined ? {} : { licenses: [...licenses] }),
    ...(timeline.length === 0 ? {} : { timeline }),
  }
}

type Timeline = NonNullable<PackageSnapshot['timeline']>

function continueTimeline(before: Timeline, versions: readonly SnapshotVersion[], fetchedAt: string): Timeline {
  const version = findGreatestRelease(versions)
  if (version === undefined || before.at(-1)?.version === version) return before
  return [...before, { version, since: fetchedAt.slice(0, 10) }]
}

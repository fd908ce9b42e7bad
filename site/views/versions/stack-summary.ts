// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RepositoryRow, SiteStack } from '../../../ingest/records/site-versions.ts'
import { listColumns } from './stack-view.ts'

/** A stack in a few numbers. */
export interface StackSummary {
  readonly programs: number
  /** Programs of which a repository that was read has a release. */
  readonly known: number
  /** Programs that at least one repository has in an older release than another. */
  readonly outdated: number
  /** Repositories of its columns that were read, and the day of each snapshot. */
  readonly read: readonly { readonly title: string; readonly fetchedAt: string }[]
  /** Names of those that nobody has asked yet. */
  readonly unread: readonly string[]
}

/** What the page of all stacks says of one. A program without a known release counts neither as outdated nor as up to date. */
export function summarizeStack(stack: SiteStack, repositories: readonly RepositoryRow[]): StackSummary {
  const items = stack.groups.flatMap((group) => group.items)
  const columns = listColumns(stack, repositories).map(({ repository }) => repository)
  return {
    programs: items.length,
    known: items.filter(({ newest }) => newest !== undefined).length,
    outdated: items.filter(({ cells }) => cells.some(({ newest }) => newest?.status === 'outdated')).length,
    read: columns.flatMap(({ title, fetchedAt }) => (fetchedAt === undefined ? [] : [{ title, fetchedAt }])),
    unread: columns.filter(({ fetchedAt }) => fetchedAt === undefined).map(({ title }) => title),
  }
}

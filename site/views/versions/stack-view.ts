// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  PackageRow,
  PublishedTable,
  RepositoryRow,
  SiteStack,
  StackItem,
} from '../../../ingest/records/site-versions.ts'

/** A column of a stack's table. */
export interface StackColumn {
  readonly repository: RepositoryRow
  /** Shown without being asked for. */
  readonly isOn: boolean
}

/**
 * Columns of a stack: those that it asks for, in its order, then every other repository in which one of its entries is packaged.
 * What has been read comes before what has not, and is shown without being asked for: on a phone, the first columns are all
 * that one sees.
 */
export function listColumns(stack: SiteStack, repositories: readonly RepositoryRow[]): readonly StackColumn[] {
  const named = new Set(
    stack.groups.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map((cell) => cell.repository))),
  )
  const first = stack.columns.flatMap((id) => repositories.find((one) => one.id === id) ?? [])
  const others = repositories.filter(({ id }) => named.has(id) && !stack.columns.includes(id))
  const all = [...first, ...others]
  const isRead = ({ fetchedAt }: RepositoryRow) => fetchedAt !== undefined
  return [...all.filter(isRead), ...all.filter((one) => !isRead(one))].map((repository) => ({
    repository,
    isOn: isRead(repository) || first.includes(repository),
  }))
}

/** The entry of a stack that a line of a published table is about; Repology writes python: before Python packages. */
export function findItem({ groups }: SiteStack, name: string): StackItem | undefined {
  const bare = name.replace(/^python:/, '').toLowerCase()
  const items = groups.flatMap((group) => group.items)
  const isAbout = (item: StackItem) =>
    item.name.toLowerCase() === bare ||
    item.cells.some((cell) => [bare, `py-${bare}`].includes(cell.name.toLowerCase()))
  return items.find(isAbout)
}

/** What the snapshots say now where a published table has a column; undefined for columns that are no repository. */
export function listNow(
  item: StackItem | undefined,
  { columns }: PublishedTable,
  repositories: readonly RepositoryRow[],
): readonly (readonly PackageRow[])[] {
  return columns.map((column) => {
    const repository = repositories.find(({ title }) => title === column)
    return (item?.cells ?? []).filter((cell) => cell.repository === repository?.id)
  })
}

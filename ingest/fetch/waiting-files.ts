// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import { isArchiveName } from '../sources/files.ts'
import type { SourceFile } from '../sources/files.ts'
import type { SourceEntry } from '../../schemas/types.gen.ts'
import type { WaitingSource } from './commit-sources.ts'
import { placeFile, placeInbox, readPending } from './inbox.ts'

/** What was fetched from these sources and is not in the history yet. */
export function listWaiting(root: string, sources: readonly SourceEntry[]): readonly WaitingSource[] {
  return sources.flatMap(({ id }) => {
    const inbox = placeInbox(root, id)
    const pending = readPending(inbox)
    return pending === undefined ? [] : [{ inbox, pending }]
  })
}

/** The files that wait, as ingest reads files. One that is gone is left out: its source is read again. */
export function listWaitingFiles(
  waiting: readonly WaitingSource[],
  sources: readonly SourceEntry[],
): readonly SourceFile[] {
  const projects = new Map(sources.map(({ id, project }) => [id, project]))
  return waiting.flatMap(({ inbox, pending }) =>
    [...pending.files, ...pending.spare].flatMap((file) => {
      const absolute = placeFile(inbox, file)
      const stat = statSync(absolute, { throwIfNoEntry: false })
      if (stat === undefined) return []
      const project = projects.get(pending.id)
      const given = {
        ...(project === undefined ? {} : { project }),
        ...(file.url === undefined ? {} : { url: file.url }),
        ...(file.leftAt === undefined ? {} : { leftAt: file.leftAt }),
      }
      const { size, mtimeMs, ctimeMs, ino } = stat
      const known = { size, modified: mtimeMs, changed: ctimeMs, inode: ino }
      return [{ path: file.path, absolute, stat: known, isArchive: isArchiveName(file.path), ...given }]
    }),
  )
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import { readSourceStates, writeSourceState } from '../history/source-state.ts'
import type { SourceState } from '../history/source-state.ts'
import { toPublicText } from '../records/public-text.ts'
import { clearInbox, placeFile } from './inbox.ts'
import type { Pending } from './inbox.ts'

/** What ingest found out about one file that was read. */
export interface ReadFile {
  /** Where its bytes are. */
  readonly absolute: string
  /** Hex SHA-256 of its bytes; empty when it could not be read. */
  readonly sha256: string
  readonly isUnrecognised: boolean
}

/** What waits in the inbox of one source. */
export interface WaitingSource {
  readonly inbox: string
  readonly pending: Pending
}

const mostNames = 100

/**
 * Writes down how far each source has been read, and empties its inbox. Call it only when the history holds every file that
 * waited; whoever is killed here does it again and comes to the same.
 */
export function commitSources(historyDir: string, waiting: readonly WaitingSource[], read: readonly ReadFile[]): void {
  const states = new Map(readSourceStates(historyDir).map((state) => [state.id, state]))
  const byPlace = new Map(read.map((file) => [file.absolute, file]))
  for (const { inbox, pending } of waiting) {
    const files = pending.files.map((file) => ({ file, read: byPlace.get(placeFile(inbox, file)) }))
    const isWhole = files.every(({ file, read }) => read?.sha256 === file.sha256)
    const spare = pending.spare.map((file) => ({ file, read: byPlace.get(placeFile(inbox, file)) }))
    const unrecognised = [...files, ...spare].flatMap(({ file, read }) =>
      read?.isUnrecognised === true ? [nameFile(file.path)] : [],
    )
    writeSourceState(historyDir, describeState(pending, states.get(pending.id), { isWhole, unrecognised }))
    clearInbox(inbox, pending)
  }
}

/**
 * The watermark moves only when the files that waited lie between the one that the history has and the new one, and all of them
 * were read as they were fetched. Else they are in the history all the same, and are fetched and found to be known once more.
 */
function describeState(
  { id, type, base, watermark, before, files, status, fetchedAt, freshAt, message }: Pending,
  known: SourceState | undefined,
  { isWhole, unrecognised }: { readonly isWhole: boolean; readonly unrecognised: readonly string[] },
): SourceState {
  const committed = known?.watermark ?? null
  const fits = isDeepStrictEqual(committed, base) || isDeepStrictEqual(committed, watermark)
  const next = fits && isWhole ? watermark : committed
  return {
    version: 1,
    id,
    type,
    status,
    fetchedAt,
    ...(freshAt === undefined ? {} : { freshAt }),
    ...(next === null ? {} : { watermark: next }),
    artefacts: fits && isWhole ? before + files.length : (known?.artefacts ?? 0),
    unrecognised: [...new Set([...(before === 0 ? [] : (known?.unrecognised ?? [])), ...unrecognised])]
      .sort()
      .slice(0, mostNames),
    ...(message === undefined ? {} : { message }),
  }
}

/** The name alone: folders inside an archive may be those of a person's home. */
function nameFile(file: string): string {
  return toPublicText(file.split('/').at(-1) ?? '').slice(0, 100)
}

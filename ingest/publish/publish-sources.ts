// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SourceState } from '../history/source-state.ts'
import type { RetractedRun, SourceRow, SourcesData } from '../records/site-data.ts'
import type { PortalConfig, SourceEntry } from '../../schemas/types.gen.ts'

/** What is known of a run beside its tombstone. */
export type KnownRun = Pick<RetractedRun, 'run' | 'project' | 'system' | 'startedAt'>

/** What the page of sources is made from. */
export interface SourcesInput {
  readonly config: PortalConfig
  readonly states: readonly SourceState[]
  readonly tombstones: readonly Pick<RetractedRun, 'run' | 'reason' | 'at'>[]
  readonly runs: readonly KnownRun[]
}

/** Where results come from, and what was taken back. A source that is no longer in the configuration is not listed. */
export function describeSources({ config, states, tombstones, runs }: SourcesInput): SourcesData {
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const runOf = new Map(runs.map((run) => [run.run, run]))
  return {
    sources: (config.sources ?? [])
      .map((source) => describeSource(source, stateOf.get(source.id)))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    retracted: tombstones
      .map((tombstone) => ({ ...runOf.get(tombstone.run), ...tombstone }))
      .sort((a, b) => compareTexts(b.at, a.at) || compareTexts(a.run, b.run)),
  }
}

function compareTexts(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function describeSource(source: SourceEntry, state: SourceState | undefined): SourceRow {
  const { id, url, project } = source
  const known = { id, ...(url === undefined ? {} : { url }), ...(project === undefined ? {} : { project }) }
  // Files need no fetching: every ingest reads them as they are. Everything else has to be asked once.
  if (state === undefined)
    return { ...known, type: source.type ?? 'files', status: isRead(source) ? 'ok' : 'never', unrecognised: [] }
  const { type, status, fetchedAt, freshAt, artefacts, unrecognised, message } = state
  return {
    ...known,
    type,
    status,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(freshAt === undefined ? {} : { freshAt }),
    ...(artefacts === undefined ? {} : { artefacts }),
    unrecognised,
    ...(message === undefined ? {} : { message }),
  }
}

function isRead({ type = 'files', path, url }: SourceEntry): boolean {
  return type === 'files' || (type === 'zip' && path !== undefined && url === undefined)
}

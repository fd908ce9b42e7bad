// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitSources } from '../../ingest/fetch/commit-sources.ts'
import { fetchSource } from '../../ingest/fetch/fetch-source.ts'
import type { FetchedSource } from '../../ingest/fetch/fetch-source.ts'
import { writePending } from '../../ingest/fetch/inbox.ts'
import { listWaiting, listWaitingFiles } from '../../ingest/fetch/waiting-files.ts'
import { readSourceStates } from '../../ingest/history/source-state.ts'
import type { SourceState } from '../../ingest/history/source-state.ts'
import { readEntry } from '../../ingest/sources/source-config.ts'
import { readArtefact } from '../../ingest/sources/read-artefact.ts'
import type { SourceEntry } from '../../schemas/types.gen.ts'
import { openClient } from './http-server.ts'

/** A machine that fetches one source, with a history of its own or one that it shares. */
export interface Machine {
  readonly root: string
  readonly historyDir: string
  fetch(options?: FetchOptions): Promise<FetchedSource>
  /** Files that wait for the ingest, as path -> text. */
  waiting(): Record<string, string>
  /** What an ingest does with the source once the history holds its files. */
  commit(options?: { readonly keepsInbox: boolean }): void
  state(): SourceState | undefined
  remove(): void
}

interface FetchOptions {
  readonly now?: number
  readonly fromStart?: boolean
  readonly environment?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
}

/** Makes such a machine in a temporary folder. */
export function makeMachine(entry: SourceEntry, hosts: readonly string[], historyDir?: string): Machine {
  const root = mkdtempSync(join(tmpdir(), 'portal-sources-'))
  const history = historyDir ?? join(root, 'history')
  const state = () => readSourceStates(history).find(({ id }) => id === entry.id)
  const files = () => listWaitingFiles(listWaiting(root, [entry]), [entry])
  const read = () =>
    files().map((file) => {
      const artefact = readArtefact(file)
      if ('problem' in artefact) throw new Error(artefact.problem.message)
      return { file, text: Buffer.from(artefact.artefact.bytes).toString(), sha256: artefact.artefact.sha256 }
    })
  return {
    root,
    historyDir: history,
    state,
    async fetch({ now = Date.now(), fromStart = false, environment = {}, timeoutMs = 2000 } = {}) {
      const entryRead = readEntry(entry)
      if (!('place' in entryRead)) throw new Error('The entry is no place to ask.')
      const { place } = entryRead
      const client = openClient(hosts, { timeoutMs })
      const rules = { httpHosts: new Set<string>(), privateHosts: new Set(hosts) }
      const { maxAgeDays } = entry
      try {
        return await fetchSource({
          root,
          place,
          maxAgeDays,
          state: state(),
          fromStart,
          client,
          rules,
          environment,
          now,
        })
      } finally {
        await client.close()
      }
    },
    waiting: () => Object.fromEntries(read().map(({ file, text }) => [file.path, text])),
    commit({ keepsInbox } = { keepsInbox: false }) {
      const done = read().map(({ file, sha256 }) => ({ absolute: file.absolute, sha256, isUnrecognised: false }))
      const waiting = listWaiting(root, [entry])
      commitSources(history, waiting, done)
      // As if the process had been killed just before.
      if (keepsInbox) for (const { inbox, pending } of waiting) writePending(inbox, pending)
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}

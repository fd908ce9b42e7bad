// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { snapshotFiles, readSnapshot } from '../documents/snapshot-files.ts'
import { readPublished } from '../publish/read-published.ts'
import { replaceFile } from '../publish/site-writer.ts'
import { noteChanges } from '../records/feed-events.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command } from './command.ts'

/** Notes what is new in the catalogue, with the time: a build has no clock, so this is where dates of feeds come from. */
export const feedsRefreshCommand: Command = {
  name: 'feeds refresh',
  usage: '',
  summary: 'Notes new projects, releases and badges with the time, for the feeds, in snapshots/catalogue/seen.json.',
  options: [],
  examples: ['feeds refresh'],
  takesPaths: false,
  async run({ root, now }) {
    const state = readPublished(path.join(root, '.portal', 'site-data'))
    if (state === undefined) return refuseUsage('There are no site data to look at yet: run `portal publish` first.')
    const before = await readSnapshot(root, 'feed-snapshot')
    // Without what was seen before, everything would be new, or nothing: a damaged file is for a person.
    if (before.problems.length > 0) return { output: '', messages: before.problems, exitCode: 1 }
    const at = new Date(now).toISOString()
    const seen = noteChanges(before.record, state, at)
    replaceFile(path.join(root, snapshotFiles['feed-snapshot']), Buffer.from(`${JSON.stringify(seen, undefined, 2)}\n`))
    const fresh = seen.events.filter((event) => event.at === at)
    const lines = fresh.map(({ kind, name, subject, from, to }) => {
      const change = to === undefined ? '' : `: ${subject ?? ''} ${from === undefined ? '' : `${from} -> `}${to}`
      return `${kind.padEnd(7)} ${name}${change}\n`
    })
    const first = before.record === undefined ? 'Looked for the first time: what is new counts from now on.\n' : ''
    return { output: `${lines.join('')}${first}${fresh.length} new.\n`, exitCode: exitCodeFor([]) }
  },
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSourceStates, writeSourceState } from '../../../ingest/history/source-state.ts'
import { readTombstones, writeTombstone } from '../../../ingest/history/tombstone.ts'
import { describeSources } from '../../../ingest/publish/publish-sources.ts'
import type { PortalConfig } from '../../../schemas/types.gen.ts'

let history = ''

beforeEach(() => {
  history = mkdtempSync(join(tmpdir(), 'sources-'))
})

afterEach(() => {
  rmSync(history, { recursive: true })
})

const config = {
  sources: [
    { id: 'nightly', path: 'reports', url: 'https://example.org/reports', project: 'example-solver' },
    { id: 'artefacts', path: 'artefacts' },
  ],
} as unknown as PortalConfig

function describeAll(runs: Parameters<typeof describeSources>[0]['runs'] = []) {
  return describeSources({ config, states: readSourceStates(history), tombstones: readTombstones(history), runs })
}

describe('the sources of a site', () => {
  test('are those of the configuration, by id, with what is known of the last time', () => {
    writeSourceState(history, {
      version: 1,
      id: 'nightly',
      type: 'http',
      status: 'stale',
      fetchedAt: '2026-11-20T03:17:00.000Z',
      freshAt: '2026-11-18T03:17:00.000Z',
      watermark: { etag: '"a"' },
      artefacts: 4,
      unrecognised: ['notes.json'],
      message: 'The server answers 503.',
    })
    expect(describeAll().sources).toEqual([
      { id: 'artefacts', type: 'files', status: 'ok', unrecognised: [] },
      {
        id: 'nightly',
        url: 'https://example.org/reports',
        project: 'example-solver',
        type: 'http',
        status: 'stale',
        fetchedAt: '2026-11-20T03:17:00.000Z',
        freshAt: '2026-11-18T03:17:00.000Z',
        artefacts: 4,
        unrecognised: ['notes.json'],
        message: 'The server answers 503.',
      },
    ])
  })

  test('count as never asked until a fetch has asked them, files apart', () => {
    const sources = [
      { id: 'campaign', type: 'zip', path: 'campaign.zip' },
      { id: 'remote', type: 'zip', url: 'https://example.org/campaign.zip' },
      { id: 'solver-ci', type: 'github-actions', repository: 'example/solver' },
    ]
    const rows = describeSources({
      config: { sources } as unknown as PortalConfig,
      states: [],
      tombstones: [],
      runs: [],
    }).sources
    expect(rows.map(({ id, type, status }) => `${id} ${type} ${status}`)).toEqual([
      'campaign zip ok',
      'remote zip never',
      'solver-ci github-actions never',
    ])
  })

  test('count as never asked where the file of their state is spoilt', () => {
    mkdirSync(join(history, 'sources'))
    writeFileSync(join(history, 'sources/nightly.json'), '{"version": 1, "id": "nigh')
    expect(readSourceStates(history)).toEqual([])
  })
})

describe('the runs that were taken back', () => {
  const first = 'a'.repeat(32)
  const second = 'b'.repeat(32)

  test('are listed newest first, with the reason and what is known of the run', () => {
    writeTombstone(history, { run: first, reason: 'The node was faulty.', at: '2026-11-01T00:00:00.000Z' })
    writeTombstone(history, { run: second, reason: 'Wrong mesh.', at: '2026-11-02T00:00:00.000Z' })
    const known = [{ run: first, project: 'example-solver', system: 'gaya', startedAt: '2026-10-31T00:00:00.000Z' }]
    expect(describeAll(known).retracted).toEqual([
      { run: second, reason: 'Wrong mesh.', at: '2026-11-02T00:00:00.000Z' },
      { ...known[0], reason: 'The node was faulty.', at: '2026-11-01T00:00:00.000Z' },
    ])
  })

  test('stay listed when the file that says why is spoilt', () => {
    mkdirSync(join(history, 'retracted'))
    writeFileSync(join(history, `retracted/${first}.json`), 'not JSON')
    expect(describeAll().retracted).toEqual([{ run: first }])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import { makeDocument } from './documents.ts'

const start = { time_start: '2026-03-02T09:15:00+0100' }

/** What ingest makes of these test cases in a report of data_version 4.2. */
export function adaptCases(testcases: readonly unknown[], overrides: Record<string, unknown> = {}): AdaptedDocument {
  const info = { data_version: '4.2', uuid: 'session-1', ...start, ...overrides }
  return adaptDocument(makeDocument({ session_info: info, runs: [{ testcases }] }), { mapping: [] })
}

/** A test case that passed without a metric; made up. */
export function makeTestcase(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'solver',
    system: 'testbed',
    partition: 'cpu',
    environ: 'gnu',
    result: 'pass',
    perfvalues: {},
    ...overrides,
  }
}

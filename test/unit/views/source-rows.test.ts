// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { SourceRow } from '../../../ingest/records/site-data.ts'
import { describeSources } from '../../../site/views/kpi/source-rows.ts'

function makeSource(overrides: Partial<SourceRow> = {}): SourceRow {
  return { id: 'nightly', type: 'http', status: 'ok', unrecognised: [], ...overrides }
}

describe('the list of sources', () => {
  test('begins with those that somebody should look after', () => {
    const statuses: readonly SourceRow['status'][] = ['ok', 'never', 'stale', 'absent', 'error']
    const shown = describeSources(
      statuses.map((status) => makeSource({ id: status, status })),
      'en',
    )
    expect(shown.map(({ id, tone }) => `${id} ${tone}`)).toEqual([
      'error bad',
      'absent bad',
      'stale brass',
      'never plain',
      'ok good',
    ])
  })

  test('says in words what its colour says, in both languages', () => {
    const [english] = describeSources([makeSource({ status: 'stale' })], 'en')
    const [french] = describeSources([makeSource({ status: 'stale' })], 'fr')
    expect(english?.statusText).toContain('stale')
    expect(french?.statusText).toContain('périmée')
  })

  test('tells a source that gave nothing from one that nobody has counted', () => {
    const shown = describeSources([makeSource({ id: 'a', artefacts: 0 }), makeSource({ id: 'b' })], 'en')
    expect(shown.map(({ artefactsText }) => artefactsText)).toEqual(['0', 'not known yet'])
  })

  test('does not call files of its own up to date, since nobody notes when they were read', () => {
    const [own] = describeSources([makeSource({ type: 'files' })], 'en')
    expect(own).toMatchObject({ statusText: 'read at each ingest', tone: 'plain' })
    expect(own?.artefactsText).toContain('not counted')
  })

  test('links only addresses that are safe', () => {
    const shown = describeSources([makeSource({ url: 'javascript:alert(1)' })], 'en')
    expect(shown[0]).not.toHaveProperty('url')
  })
})

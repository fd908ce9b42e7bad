// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readView, writeView } from '../../../site/views/kpi/view-address.ts'

const range = { min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 5, 8, 12) }

describe('the address of a view', () => {
  test('says range and run, and gives both back', () => {
    const address = writeView('https://example.org/kpi/a/b/?x=1#runs', { range, run: 'abc123' })
    expect(address).toBe(
      'https://example.org/kpi/a/b/?x=1&from=2026-06-01T00:00:00Z&to=2026-06-08T12:00:00Z&run=abc123#runs',
    )
    expect(readView(new URL(address).search)).toEqual({ range, run: 'abc123' })
  })

  test('of the whole is that of the page', () => {
    expect(writeView('https://example.org/kpi/a/b/?from=2026-06-01&to=2026-06-02&run=a', {})).toBe(
      'https://example.org/kpi/a/b/',
    )
  })

  test.each(['?from=yesterday&to=now', '?from=2026-06-02&to=2026-06-01', '?from=2026-06-02', ''])(
    'that says nothing sensible (%s) names the whole',
    (query) => {
      expect(readView(query)).toEqual({})
    },
  )
})

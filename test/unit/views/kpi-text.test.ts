// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { kpiEn } from '../../../site/i18n/kpi.en.ts'
import { kpiFr } from '../../../site/i18n/kpi.fr.ts'
import { k } from '../../../site/i18n/kpi-text.ts'

/** Names between braces, sorted. */
const slots = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

describe('texts of the KPI pages', () => {
  test('ask for the same values in both languages', () => {
    const french = new Map(Object.entries(kpiFr))
    for (const [key, text] of Object.entries(kpiEn))
      expect([key, slots(french.get(key) ?? '')]).toEqual([key, slots(text)])
  })

  test('count one as one, and write numbers as the language does', () => {
    expect(k('en', 'count.runs', { count: 1 })).toBe('1 run')
    expect(k('en', 'count.runs', { count: 1433 })).toBe('1,433 runs')
    expect(k('fr', 'count.runs', { count: 1433 }).replaceAll('\u202f', ' ')).toBe('1 433 exécutions')
  })

  test('leave a slot without a value as it is, for scripts to fill', () => {
    expect(k('en', 'project.filter.count', { total: 5 })).toBe('{shown} of 5 series')
  })
})

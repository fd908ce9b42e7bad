// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { catalogueEn } from '../../../site/i18n/catalogue.en.ts'
import { catalogueFr } from '../../../site/i18n/catalogue.fr.ts'
import { en } from '../../../site/i18n/en.ts'
import { fr } from '../../../site/i18n/fr.ts'
import { formatCount, formatDate, t } from '../../../site/i18n/text.ts'

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('a French text has the same slots as the English one', () => {
  for (const [key, text] of Object.entries(en)) expect(slots(fr[key as keyof typeof en]), key).toEqual(slots(text))
  for (const [key, text] of Object.entries(catalogueEn)) {
    expect(slots(catalogueFr[key as keyof typeof catalogueEn]), key).toEqual(slots(text))
  }
})

test('a slot without a value stays, and a value is never read as a pattern', () => {
  expect(t('en', 'catalogue.count', { total: 3 })).toBe('{shown} of 3 projects')
  expect(t('en', 'project.kpi.open', { name: '$& {name}' })).toBe('See the KPIs of $& {name}')
})

test('dates and counts are in the language of the page, in UTC', () => {
  expect(formatDate('en', '2025-11-02T23:30:00Z')).toBe('2 Nov 2025')
  expect(formatDate('fr', '2025-11-02T23:30:00Z')).toBe('2 nov. 2025')
  expect(formatDate('en', 'not a date')).toBe('not a date')
  expect(formatCount('en', 3270)).toBe('3,270')
})

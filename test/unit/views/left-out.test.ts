// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { describeLeftOut } from '../../../site/views/kpi/left-out.ts'

test('a page says of which quarters damaged files are left out, in the language of the page', () => {
  expect(describeLeftOut(['2025-Q4', '2026-Q1'], 'en')).toBe(
    'A file of the history is damaged and left out until it is restored. These figures lack results of Q4 2025 and Q1 2026.',
  )
  expect(describeLeftOut(['2025-Q4', 'undated'], 'fr')).toContain('des résultats de : T4 2025 et date inconnue.')
})

test('a page says nothing when all of the history was read', () => {
  expect(describeLeftOut([], 'en')).toBeUndefined()
})

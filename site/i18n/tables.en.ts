// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words around tables of data in English. */
export const tablesEn = {
  asOf: 'As of {date}.',
  source: 'Source:',
  notes: 'What is unclear',
  superseded: 'No longer true:',
  absent: 'not told',
} as const

/** A text about tables of data. */
export type TablesKey = keyof typeof tablesEn

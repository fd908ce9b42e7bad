// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TablesKey } from './tables.en.ts'

/** Words around tables of data in French. */
export const tablesFr: Readonly<Record<TablesKey, string>> = {
  asOf: 'État au {date}.',
  source: 'Source :',
  notes: 'Ce qui n’est pas clair',
  superseded: 'N’est plus vrai :',
  absent: 'non indiqué',
}

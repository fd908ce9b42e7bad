// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GuidelinesData } from '../records/site-guidelines.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes what the programme asks of its software and how each project stands. */
export function publishGuidelines(writer: SiteWriter): void {
  const data: GuidelinesData = { guidelines: [], projects: [] }
  writer.write('guidelines.json', data)
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, test } from 'vitest'
import type { Database } from '../../ingest/history/database.ts'
import { expectOneHistory } from '../unit/history/deliveries.ts'
import { openTestDatabase } from '../unit/history/history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

test('1,000 orders of the same artefacts, with duplicates and in several goes, give one history', () =>
  expectOneHistory(database, 1000))

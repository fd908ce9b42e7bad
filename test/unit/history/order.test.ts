// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, test } from 'vitest'
import type { Database } from '../../../ingest/history/database.ts'
import { expectOneHistory } from './deliveries.ts'
import { openTestDatabase } from './history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

// A thousand orders are tried by npm run test:faults.
test('200 orders of the same artefacts, with duplicates and in several goes, give one history', () =>
  expectOneHistory(database, 200))

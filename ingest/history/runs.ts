// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { openDatabase, quoteText } from './database.ts'
import { readSegments } from './segment-tables.ts'
import { checkSegments } from './sound-segments.ts'

/** True when the history holds a case of this run, retracted or not. */
export async function hasRun(historyDir: string, run: string): Promise<boolean> {
  const { sound } = await checkSegments(historyDir, 'cases')
  const database = await openDatabase({ memory: 256, threads: 1 })
  try {
    const cases = readSegments(historyDir, 'cases', sound)
    const found = await database.connection.runAndReadAll(`SELECT 1 FROM ${cases} WHERE run = ${quoteText(run)} LIMIT 1`)
    return found.currentRowCount > 0
  } finally {
    database.close()
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../ingest/history/database.ts'
import type { Database } from '../../../ingest/history/database.ts'
import { hashHistory } from '../../../ingest/history/export.ts'
import type { HistoryRow } from '../../../ingest/history/history.ts'
import { openReader } from '../../../ingest/history/reader.ts'
import { buildRegistry } from '../../../ingest/records/metric-registry.ts'

/** In memory where the system offers it: what these tests ask of the disk is order, not durability. */
const fastFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** An empty folder for a history that exists while a function runs. */
export async function withFolder<T>(work: (historyDir: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(fastFolder, 'history-test-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One database for all tests of a file: opening one costs more than what most of them do with it. */
export function openTestDatabase(): Promise<Database> {
  return openDatabase({ memory: 512, threads: 1 })
}

/** The history's hash, as `history stats` tells it. */
export async function hashOf(historyDir: string, database?: Database): Promise<string> {
  const reader = await openReader(historyDir, database)
  try {
    return await hashHistory(reader, buildRegistry(undefined))
  } finally {
    reader.close()
  }
}

/** All rows of a history. */
export async function readAll(historyDir: string, database?: Database): Promise<HistoryRow[]> {
  const reader = await openReader(historyDir, database)
  try {
    const rows: HistoryRow[] = []
    for await (const some of reader.readRows()) rows.push(...some)
    return rows
  } finally {
    reader.close()
  }
}

/** Paths of all files of a history, sorted. */
export function listFiles(historyDir: string): string[] {
  return readdirSync(historyDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

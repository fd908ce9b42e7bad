// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compactHistory } from '../../ingest/history/compact.ts'
import { addCases } from '../../ingest/history/store.ts'
import { verifyHistory } from '../../ingest/history/verify.ts'
import { scatterHistory } from '../../scripts/bench/make-history.ts'
import { makeCase } from '../builders.ts'
import { readLines } from '../setup/interrupted-history.ts'
import { withFolder } from '../unit/history/history-folder.ts'

const cli = fileURLToPath(new URL('../../ingest/cli.ts', import.meta.url))

function listScratch(historyDir: string): readonly string[] {
  const names = readdirSync(historyDir, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.startsWith('.compact-')).map((name) => join(historyDir, name))
}

/** Compacts in a process of its own, which is killed as by `kill -9` as soon as there is a file in its temporary folder. */
async function killCompaction(historyDir: string): Promise<void> {
  const child = spawn(process.execPath, [cli, 'history', 'compact', '--history', historyDir], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('close', resolve))
  while (child.exitCode === null && !listScratch(historyDir).some((name) => name.endsWith('.parquet'))) await wait(1)
  child.kill('SIGKILL')
  expect(await ended).toBe(null)
}

function makeOld(files: readonly string[]): void {
  const hoursAgo = Date.now() / 1000 - 7200
  for (const file of files.toReversed()) utimesSync(file, hoursAgo, hoursAgo)
}

test.each([
  ['compaction', (historyDir: string) => compactHistory(historyDir, Date.now())],
  ['ingest', (historyDir: string) => addCases(historyDir, [makeCase()], 'r.json')],
] as const)('what a killed compaction leaves is taken away by the next %s, when it is an hour old', async (_, next) => {
  await withFolder(async (historyDir) => {
    await scatterHistory(historyDir, 140, 3)
    const before = await readLines(historyDir)
    await killCompaction(historyDir)
    const left = listScratch(historyDir)
    expect(left.length).toBeGreaterThan(0)
    expect((await verifyHistory(historyDir)).problems).toEqual([])
    expect(await readLines(historyDir)).toEqual(before)
    // It may belong to a compaction that still runs.
    await compactHistory(historyDir, Date.now())
    expect(listScratch(historyDir)).toEqual(left)
    expect(await readLines(historyDir)).toEqual(before)
    makeOld(left)
    await next(historyDir)
    expect(listScratch(historyDir)).toEqual([])
    expect((await readLines(historyDir)).filter((line) => before.includes(line))).toEqual(before)
  })
})

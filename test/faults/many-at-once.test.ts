// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { makeInstance, removeInstance, runPortal, writeRun } from '../integration/portal-process.ts'
import { readLines } from '../setup/interrupted-history.ts'
import { verifyHistory } from '../../ingest/history/verify.ts'

const ingests = 16
const rounds = 20

test(`${String(ingests)} ingests at once into one history lose nothing and keep nothing twice, ${String(rounds)} times`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const folder = makeInstance()
    const names = Array.from({ length: ingests }, (_, index) => `job-${String(index)}`)
    for (const [index, name] of names.entries()) {
      mkdirSync(join(folder, name))
      for (let run = 0; run < 3; run += 1) writeRun(join(folder, name), `${name}-${String(run)}`, index + run)
      // All of them bring this one.
      writeRun(join(folder, name), 'shared', 42)
    }
    // A compaction runs in between: it must not take away what the others rely on.
    cpSync(join(folder, 'job-0'), join(folder, 'earlier'), { recursive: true })
    await runPortal(folder, ['ingest', 'earlier', '--history', 'one'])
    const args = names.map((name) => ['ingest', name, '--history', 'one'])
    const ended = await Promise.all(
      [...args, ['history', 'compact', '--history', 'one']].map((line) => runPortal(folder, line)),
    )
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']))
    const one = join(folder, 'one')
    expect((await verifyHistory(one)).problems).toEqual([])
    expect(readdirSync(one, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([])
    const lines = await readLines(one)
    expect(lines).toHaveLength(ingests * 3 + 1)
    expect(new Set(lines).size).toBe(lines.length)
    await runPortal(folder, ['ingest', ...names, '--history', 'calm'])
    expect(lines).toEqual(await readLines(join(folder, 'calm')))
    removeInstance(folder)
  }
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// A short form of test/faults/crash.test.ts, which tries every call.
import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prepareIngest, prepareRetraction } from '../setup/crash-cases.ts'
import type { CrashCase } from '../setup/crash-cases.ts'
import { resetFolder, sweepFaults } from '../setup/fault-sweep.ts'
import { runFaulty, tracePortal, whyNoStrace } from '../setup/strace.ts'
import type { FaultEffect } from '../setup/strace.ts'

const missing = whyNoStrace()
if (missing !== undefined) console.warn(`Crashes are not tried: ${missing}.`)

async function interrupt({ instance, args, check, remove }: CrashCase, effect: FaultEffect, step: number) {
  const swept = await sweepFaults({ instance, args, effect, step, workers: 2 }, check)
  remove()
  return swept
}

/** Folders that a rerun syncs when the run before was killed after it had named its last file of a folder and before it synced that. */
async function rerunAfterKill({ instance, args, remove }: CrashCase, folder: string): Promise<readonly string[]> {
  const copy = `${instance}-again`
  const listSyncs = async () => {
    const calls = await tracePortal(copy, args)
    return calls.flatMap((call) => {
      const synced = /^fsync <(?<folder>history\/[^>.]*)> #/.exec(call.key)?.groups?.['folder']
      return synced === undefined ? [] : [{ ...call, synced }]
    })
  }
  resetFolder(copy, instance)
  const last = (await listSyncs()).findLast(({ synced }) => synced === folder)
  if (last === undefined) throw new Error(`A calm run does not sync ${folder}.`)
  resetFolder(copy, instance)
  expect((await runFaulty(copy, args, { ...last, effect: 'KILL' })).hit?.key).toBe(last.key)
  const again = (await listSyncs()).map(({ synced }) => synced)
  rmSync(copy, { recursive: true })
  remove()
  return again
}

describe.skipIf(missing !== undefined)('a history that an ingest was writing to', () => {
  test.each(['KILL', 'ENOSPC'] as const)('is the old one or the new one: %s', async (effect) => {
    const prepared = await prepareIngest({ artefacts: 8, quarters: 1 })
    const { calls, missed } = await interrupt(prepared, effect, 3)
    expect(missed).toEqual([])
    expect(calls).toBeGreaterThan(3)
  })

  test('keeps the run or takes it out when retracting fails', async () => {
    const { calls, missed } = await interrupt(await prepareRetraction(), 'EIO', 2)
    expect(missed).toEqual([])
    expect(calls).toBeGreaterThan(2)
  })

  test.each(['points', 'cases'])('is on the disk when a rerun says so, whoever wrote it: %s', async (table) => {
    const prepared = await prepareIngest({ artefacts: 4, quarters: 1 })
    const synced = await rerunAfterKill(prepared, `history/${table}/quarter=2012-Q1`)
    expect(synced).toEqual(expect.arrayContaining(['history/cases/quarter=2012-Q1', 'history/points/quarter=2012-Q1']))
  })

  test('has a retraction on the disk when a rerun says so', async () => {
    expect(await rerunAfterKill(await prepareRetraction(), 'history/retracted')).toContain('history/retracted')
  })
})

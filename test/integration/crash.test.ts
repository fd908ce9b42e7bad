// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// A short form of test/faults/crash.test.ts, which tries every call.
import { describe, expect, test } from 'vitest'
import { prepareIngest, prepareRetraction } from '../setup/crash-cases.ts'
import type { CrashCase } from '../setup/crash-cases.ts'
import { sweepFaults } from '../setup/fault-sweep.ts'
import { whyNoStrace } from '../setup/strace.ts'
import type { FaultEffect } from '../setup/strace.ts'

const missing = whyNoStrace()
if (missing !== undefined) console.warn(`Crashes are not tried: ${missing}.`)

async function interrupt({ instance, args, check, remove }: CrashCase, effect: FaultEffect, step: number) {
  const swept = await sweepFaults({ instance, args, effect, step, workers: 2 }, check)
  remove()
  return swept
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
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What the history promises when the machine fails at the worst moment, tried at every moment there is.
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoStrace } from '../setup/strace.ts'
import type { FaultEffect } from '../setup/strace.ts'
import { sweepFaults } from '../setup/fault-sweep.ts'
import { prepareCompaction, prepareIngest, prepareRetraction } from '../setup/crash-cases.ts'
import type { CrashCase } from '../setup/crash-cases.ts'

const missing = whyNoStrace()
if (missing !== undefined) console.warn(`Crashes are not tried: ${missing}.`)

const workers = availableParallelism()
const effects: readonly FaultEffect[] = ['KILL', 'ENOSPC', 'EIO']

/** Interrupts a command at each call by which it changes the history; how many there are. */
async function sweep({ instance, args, check }: CrashCase, effect: FaultEffect): Promise<number> {
  const { calls, missed } = await sweepFaults({ instance, args, effect, step: 1, workers }, check)
  expect(missed).toEqual([])
  console.log(`${args.join(' ')}: ${effect} at each of ${String(calls)} calls`)
  return calls
}

describe.skipIf(missing !== undefined)('an ingest of 50 artefacts into 50 quarters', () => {
  let prepared: CrashCase
  beforeAll(async () => {
    prepared = await prepareIngest({ artefacts: 50, quarters: 50 })
  })
  afterAll(() => {
    prepared.remove()
  })

  test.each(effects)('keeps each artefact whole or not at all, and a rerun completes it: %s', async (effect) => {
    expect(await sweep(prepared, effect)).toBeGreaterThanOrEqual(500)
  })
})

describe.skipIf(missing !== undefined)('an ingest of 50 artefacts into one quarter', () => {
  let prepared: CrashCase
  beforeAll(async () => {
    prepared = await prepareIngest({ artefacts: 50, quarters: 1 })
  })
  afterAll(() => {
    prepared.remove()
  })

  test.each(effects)('leaves the old history or the new one, and a rerun completes it: %s', async (effect) => {
    expect(await sweep(prepared, effect)).toBeGreaterThanOrEqual(9)
  })
})

describe.skipIf(missing !== undefined)('compacting', () => {
  let prepared: CrashCase
  beforeAll(async () => {
    prepared = await prepareCompaction()
  })
  afterAll(() => {
    prepared.remove()
  })

  test.each(effects)('never changes what the history says, and a rerun completes it: %s', async (effect) => {
    expect(await sweep(prepared, effect)).toBeGreaterThanOrEqual(20)
  })
})

describe.skipIf(missing !== undefined)('retracting a run', () => {
  let prepared: CrashCase
  beforeAll(async () => {
    prepared = await prepareRetraction()
  })
  afterAll(() => {
    prepared.remove()
  })

  test.each(effects)('takes it out or leaves it in, and a rerun takes it out: %s', async (effect) => {
    expect(await sweep(prepared, effect)).toBeGreaterThanOrEqual(5)
  })
})

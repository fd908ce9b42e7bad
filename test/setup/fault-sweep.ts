// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runFaulty, tracePortal } from './strace.ts'
import type { FaultEffect, FaultyRun } from './strace.ts'
import type { TracedCall } from './trace-log.ts'

/** What to interrupt, and how. */
export interface SweepPlan {
  /** Folder of an instance with its artefacts and, in `before`, the history that each run begins with. */
  readonly instance: string
  readonly args: readonly string[]
  readonly effect: FaultEffect
  /** 1 for every call, 10 for every tenth. */
  readonly step: number
  /** How many run side by side. */
  readonly workers: number
}

/** What a sweep did. */
export interface Sweep {
  /** Calls by which a calm run changes the history, of those that were asked for. */
  readonly calls: number
  /** Those of them that the fault never came to. */
  readonly missed: readonly string[]
}

/** Looks at the history that a run left. */
export type Check = (historyDir: string, run: FaultyRun) => Promise<void>

/** How far a call may be from where it was: threads wake each other now and then by a write, more often on a busy machine. */
const reach = 24
/** Places to try, the nearest first, and all of them once more: the next run wakes its threads in another way. */
const near = [0, ...Array.from({ length: reach }, (_, index) => [index + 1, -index - 1]).flat()]
const places = [...near, ...near]

/**
 * Lists the calls by which a calm run changes the history, then runs it again for each of them with a fault there. That each
 * of them was hit, by what it does and not by its number alone, is what proves that none was left out.
 */
export async function sweepFaults(plan: SweepPlan, check: Check): Promise<Sweep> {
  const { instance, args, effect, step, workers } = plan
  const calm = `${instance}-calm`
  resetFolder(calm, instance)
  const calls = (await tracePortal(calm, args)).filter((_, index) => index % step === 0)
  rmSync(calm, { recursive: true })
  const hit = new Set<string>()
  const waiting = [...calls]
  const work = async (worker: number): Promise<void> => {
    const folder = `${instance}-worker-${String(worker)}`
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) await interrupt(folder, call)
    rmSync(folder, { recursive: true, force: true })
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  return { calls: calls.length, missed: calls.map(({ key }) => key).filter((key) => !hit.has(key)) }

  async function interrupt(folder: string, call: TracedCall): Promise<void> {
    for (const place of call.call === 'write' ? places : [0]) {
      if (hit.has(call.key)) return
      resetFolder(folder, instance)
      const run = await runFaulty(folder, args, { ...call, when: Math.max(1, call.when + place), effect })
      if (run.hit === undefined) continue
      hit.add(run.hit.key)
      await check(join(folder, 'history'), run)
    }
  }
}

/** The instance as it was before the command, without caches. */
export function resetFolder(folder: string, instance: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(instance, folder, { recursive: true })
  cpSync(join(folder, 'before'), join(folder, 'history'), { recursive: true })
}

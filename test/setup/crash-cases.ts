// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compactHistory } from '../../ingest/history/compact.ts'
import { writeTombstone } from '../../ingest/history/tombstone.ts'
import { makeInstance } from '../integration/portal-process.ts'
import { checkAgainst, ingestHere, oneOf, readLines, wholeArtefacts } from './interrupted-history.ts'
import type { Check } from './fault-sweep.ts'

/** A command to interrupt, on an instance of its own, and how to look at what it leaves. */
export interface CrashCase {
  readonly instance: string
  readonly args: readonly string[]
  readonly check: Check
  remove(): void
}

/** In memory where the system offers it: what is tried is the order of calls, not the disk. */
const fastFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** An ingest of artefacts of two cases each, spread over quarters, into a history that has three older ones already. */
export async function prepareIngest(size: { artefacts: number; quarters: number }): Promise<CrashCase> {
  const instance = makeInstance(fastFolder)
  const { before, after } = await ingestInSteps(instance, [3, size.artefacts], size.quarters)
  const mayRead = size.quarters === 1 ? oneOf(before, after) : wholeArtefacts(before, after)
  const rerun = (historyDir: string) => ingestHere(instance, historyDir)
  return describeCase(instance, ['ingest'], checkAgainst({ mayRead, rerun, finally: after }))
}

/** Compacting what six ingests left in two quarters. */
export async function prepareCompaction(): Promise<CrashCase> {
  const instance = makeInstance(fastFolder)
  const { before } = await ingestInSteps(instance, [2, 4, 6, 8, 10, 12, 12], 2)
  const rerun = (historyDir: string) => compactHistory(historyDir, Date.now())
  const check = checkAgainst({ mayRead: oneOf(before), rerun, finally: before })
  return describeCase(instance, ['history', 'compact'], check)
}

/** Retracting one of four runs. */
export async function prepareRetraction(): Promise<CrashCase> {
  const instance = makeInstance(fastFolder)
  const { before } = await ingestInSteps(instance, [4, 4], 1)
  const run = /"run":"(?<run>[0-9a-f]{32})"/.exec(before[0] ?? '')?.groups?.['run'] ?? ''
  const without = before.filter((line) => !line.includes(run))
  const rerun = async (historyDir: string) => {
    writeTombstone(historyDir, { run, reason: 'again', at: '2026-01-01T00:00:00.000Z' })
    return Promise.resolve()
  }
  const check = checkAgainst({ mayRead: oneOf(before, without), rerun, finally: without })
  return describeCase(instance, ['history', 'retract', run, '--reason', 'faulty'], check)
}

function describeCase(instance: string, args: readonly string[], check: Check): CrashCase {
  return { instance, args, check, remove: () => rmSync(instance, { recursive: true }) }
}

/** Ingests the first so many artefacts, then more, and keeps the history of the last but one step as `before`. */
async function ingestInSteps(instance: string, steps: readonly number[], quarters: number) {
  const historyDir = join(instance, 'history')
  const old = join(instance, 'before')
  let written = 0
  let before: readonly string[] = []
  for (const [index, count] of steps.entries()) {
    for (; written < count; written += 1) writeArtefact(instance, written, quarters)
    await ingestHere(instance, index === steps.length - 1 ? historyDir : old)
    if (index === steps.length - 2) before = await readLines(old)
    if (index === steps.length - 2) await ingestHere(instance, historyDir)
  }
  const after = await readLines(historyDir)
  rmSync(historyDir, { recursive: true })
  return { before, after }
}

function writeArtefact(instance: string, number: number, quarters: number): void {
  const quarter = number % quarters
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0')
  const cases = [64, 128].map((tasks) => ({
    tasks,
    measures: [
      { metric: 'run_time', value: number + tasks, unit: 's' },
      { metric: 'memory', value: null, gap: 'not-measured' },
    ],
  }))
  const run = {
    format: 'kpi-run',
    version: '1.0',
    project: 'heat',
    session: `s${String(number)}`,
    benchmark: 'solve',
    system: 'testbed',
    startedAt: `${String(2012 + Math.floor(quarter / 4))}-${month}-05T12:00:00Z`,
    cases,
  }
  mkdirSync(join(instance, 'artefacts'), { recursive: true })
  writeFileSync(join(instance, 'artefacts', `run-${String(number).padStart(2, '0')}.json`), JSON.stringify(run))
}

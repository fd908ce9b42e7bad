// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase } from '../../ingest/history/database.ts'
import { exportHistory } from '../../ingest/history/export.ts'
import { openReader } from '../../ingest/history/reader.ts'
import { verifyHistory } from '../../ingest/history/verify.ts'
import { ingestArtefacts } from '../../ingest/pipeline.ts'
import { buildRegistry } from '../../ingest/records/metric-registry.ts'
import type { FaultyRun } from './strace.ts'

/** What a history may look like after an interrupted run. */
export interface Expectation {
  /** Throws unless these lines of an export are allowed. */
  readonly mayRead: (lines: readonly string[]) => void
  /** What the person does next, in this process. */
  readonly rerun: (historyDir: string) => Promise<unknown>
  /** Lines of the export after that. */
  readonly finally: readonly string[]
}

/** Lines of the NDJSON export. */
export async function readLines(historyDir: string): Promise<readonly string[]> {
  const database = await openDatabase({ memory: 256, threads: 1 })
  try {
    const reader = await openReader(historyDir, database)
    let text = ''
    for await (const part of exportHistory(reader, buildRegistry(undefined), 'ndjson')) text += part
    return text.split('\n').filter((line) => line !== '')
  } finally {
    database.close()
  }
}

/** Ingests artefacts in this process, with no cache. */
export function ingestHere(instance: string, historyDir: string): Promise<unknown> {
  return ingestArtefacts({
    sources: [{ path: 'artefacts', from: instance }],
    standing: instance,
    historyDir,
    mapping: [],
    knownProjects: new Set(['heat']),
    dryRun: false,
    cache: () => ({ file: join(instance, 'no-cache', 'none.json'), context: String(Math.random()) }),
    onProgress: () => undefined,
  })
}

/**
 * A check for a sweep: the history has no spoilt segment, says what it may say, and the same command finishes the work. Many
 * runs leave the same files, whose names tell their content: each state is gone through once.
 */
export function checkAgainst(expected: Expectation): (historyDir: string, run: FaultyRun) => Promise<void> {
  const seen = new Set<string>()
  return async (historyDir, { code, stderr, hit: call }) => {
    const hit = call?.line
    // A command that failed says so in words, and never with the insides of the program.
    if (call?.changesHistory === true) expect(stderr, hit).not.toMatch(/^ {4}at /m)
    const state = describeState(historyDir)
    if (code !== 0 && seen.has(state)) return
    seen.add(state)
    expect((await verifyHistory(historyDir)).problems, hit).toEqual([])
    const lines = await readLines(historyDir)
    if (code === 0) expect(lines, hit).toEqual(expected.finally)
    expected.mayRead(lines)
    await expected.rerun(historyDir)
    expect((await verifyHistory(historyDir)).problems, hit).toEqual([])
    expect(await readLines(historyDir), hit).toEqual(expected.finally)
  }
}

/** Each artefact's lines are all there or none of them, and nothing that was there before is gone. */
export function wholeArtefacts(
  before: readonly string[],
  after: readonly string[],
): (lines: readonly string[]) => void {
  const whole = Map.groupBy(after, sourceOf)
  return (lines) => {
    for (const [source, some] of Map.groupBy(lines, sourceOf)) expect(some).toEqual(whole.get(source))
    expect(before.filter((line) => !lines.includes(line))).toEqual([])
  }
}

/** One of these and nothing in between. */
export function oneOf(...allowed: readonly (readonly string[])[]): (lines: readonly string[]) => void {
  return (lines) => {
    expect(allowed.map((some) => some.join('\n'))).toContain(lines.join('\n'))
  }
}

function sourceOf(line: string): string {
  return /"sha256":"(?<sha>[0-9a-f]+)"/.exec(line)?.groups?.['sha'] ?? ''
}

/** Names of all files and folders; of those that a killed process left only their size, since their names hold its number. */
function describeState(historyDir: string): string {
  const entries = readdirSync(historyDir, { recursive: true, encoding: 'utf8' }).map((name) => {
    const temporary = name.replace(/-\d+-[0-9a-z]+\.tmp(?=\/|$)/, '')
    return temporary === name ? name : `${temporary} ${String(statSync(join(historyDir, name)).size)}`
  })
  return entries.sort().join('\n')
}

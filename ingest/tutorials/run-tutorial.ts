// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nameText } from '../records/tutorials/command-results.ts'
import type { BlockResult } from '../records/tutorials/command-results.ts'
import { judgeRun } from '../records/tutorials/judge-run.ts'
import { findProbe, findUsedProbes } from '../records/tutorials/tool-probes.ts'
import type { TestedCommands, TutorialStep, WrittenFile } from '../records/tutorials/tutorial-step.ts'
import { clonePortal } from './portal-copy.ts'
import { probeTool } from './probe-tools.ts'
import type { FoundTool } from './probe-tools.ts'
import { makeReaderEnvironment } from './reader-environment.ts'
import { openShellSession } from './shell-session.ts'
import type { ShellSession } from './shell-session.ts'

/** A tutorial to run. */
export interface TutorialRun {
  readonly steps: readonly TutorialStep[]
  /** Tools that it says it needs. */
  readonly tools: readonly string[]
  /** Folder of the instance, for steps in a copy of it. */
  readonly root: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Day of the run, ISO 8601. */
  readonly date: string
  readonly onStep: () => void
}

/** How a block went, with what it wrote at the end when it failed. */
export interface RanBlock {
  readonly line: number
  readonly result: BlockResult
  readonly output?: string
}

/** Does what the reader of a tutorial does, in one shell in a fresh folder. After a block that fails, no other is run. */
export async function runTutorial(run: TutorialRun): Promise<readonly RanBlock[]> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-tutorial-'))
  for (const part of ['home', 'tmp', 'scripts', 'work']) mkdirSync(join(folder, part))
  const environment = makeReaderEnvironment(run.environment, folder)
  const work = join(folder, 'work')
  const tools = await findTools(run, { cwd: work, environment })
  const session = openShellSession(work, { scripts: join(folder, 'scripts'), environment })
  try {
    return await runSteps(run, { folder, session, environment, ...tools })
  } finally {
    session.close()
    // What was killed may still be writing for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

interface Place {
  readonly folder: string
  readonly session: ShellSession
  readonly environment: Readonly<Record<string, string>>
  readonly found: readonly FoundTool[]
  /** Names of tools of the tutorial that are not there. */
  readonly missing: readonly string[]
}

async function runSteps(run: TutorialRun, place: Place): Promise<readonly RanBlock[]> {
  const ran: RanBlock[] = []
  let failed: string | undefined
  for (const step of run.steps) {
    const isStopped = failed !== undefined || !place.session.isOpen()
    if (step.kind === 'file' && !isStopped && place.missing.length === 0) await writeStep(step, place)
    if (step.kind !== 'test') continue
    const block = isStopped
      ? skip(step, failed === undefined ? 'The shell has ended before it.' : `The block "${failed}" before it failed.`)
      : await runStep(step, run, place)
    if (block.result.result === 'failed') failed ??= step.id
    ran.push(block)
    run.onStep()
  }
  return ran
}

async function runStep(step: TestedCommands, run: TutorialRun, place: Place): Promise<RanBlock> {
  const { session, environment, folder } = place
  const missing = [...place.missing, ...(await findMissing(step.needs, { cwd: folder, environment }))]
  if (missing.length > 0) return skip(step, `This machine has no working ${[...new Set(missing)].join(', ')}.`)
  const copy = join(folder, 'work', 'portal')
  if (step.isInPortal && !(await goToCopy(copy, run, place))) return skip(step, 'There is no repository to copy.')
  const ran = await session.run({
    commands: step.commands,
    timeoutSeconds: step.timeoutSeconds,
    mayFail: step.mustFail,
  })
  const fault = judgeRun(step, ran)
  const tools = place.found.flatMap(({ name, version }) => (version === undefined ? [] : [{ name, version }]))
  const result = {
    id: step.id,
    text: hashText(step),
    result: fault === undefined ? 'passed' : 'failed',
    ...(fault === undefined ? {} : { reason: fault.slice(0, 500) }),
    seconds: Math.round(ran.seconds),
    date: run.date,
    ...(tools.length === 0 ? {} : { tools }),
  } as const
  return { line: step.line, result, ...(fault === undefined ? {} : { output: ran.output }) }
}

/** Changes to the copy of the repository; false when there is none. */
async function goToCopy(copy: string, { root }: TutorialRun, { session, environment }: Place): Promise<boolean> {
  const options = { target: copy, environment }
  const isThere = (await session.run(quietly(`cd ${quote(copy)}`))).code === 0
  return isThere || ((await clonePortal(root, options)) && (await session.run(quietly(`cd ${quote(copy)}`))).code === 0)
}

/** Puts a text where the shell is. */
async function writeStep({ path, text, isAppended }: WrittenFile, { folder, session }: Place): Promise<void> {
  const source = join(folder, 'scripts', 'text')
  writeFileSync(source, text)
  const target = quote(path)
  await session.run(
    quietly(`mkdir -p ${quote(dirname(path))} && cat ${quote(source)} ${isAppended ? '>>' : '>'} ${target}`),
  )
}

function quietly(commands: string) {
  return { commands, timeoutSeconds: 60, mayFail: true }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

type Standing = Parameters<typeof probeTool>[1]

/** Tools that the tutorial names or its commands begin with, and the named ones that are not there. */
async function findTools({ steps, tools }: TutorialRun, standing: Standing): Promise<Pick<Place, 'found' | 'missing'>> {
  const commands = steps.flatMap((step) => (step.kind === 'test' ? [step.commands] : [])).join('\n')
  const named = tools.flatMap((name) => findProbe(name) ?? [])
  const used = findUsedProbes(commands).filter(({ name }) => !named.some((probe) => probe.name === name))
  const found: FoundTool[] = []
  const missing: string[] = []
  for (const probe of [...named, ...used]) {
    const tool = await probeTool(probe, standing)
    if (tool !== undefined) found.push(tool)
    else if (named.includes(probe)) missing.push(probe.name)
  }
  return { found: found.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), missing }
}

async function findMissing(needs: readonly string[], standing: Standing): Promise<readonly string[]> {
  const missing: string[] = []
  for (const name of needs) {
    const probe = findProbe(name)
    if (probe !== undefined && (await probeTool(probe, standing)) === undefined) missing.push(probe.name)
  }
  return missing
}

function skip(step: TestedCommands, reason: string): RanBlock {
  return { line: step.line, result: { id: step.id, text: hashText(step), result: 'not-run', reason } }
}

function hashText(step: TestedCommands): string {
  return createHash('sha256').update(nameText(step)).digest('hex').slice(0, 16)
}

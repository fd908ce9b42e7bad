// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { readSites } from '../documents/collections.ts'
import { snapshotFiles, readSnapshot } from '../documents/snapshot-files.ts'
import { readPageFiles } from '../documents/tutorial-files.ts'
import type { PageFile } from '../documents/tutorial-files.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { replaceFile } from '../publish/site-writer.ts'
import { normaliseOutput } from '../records/tutorials/command-output.ts'
import { mergeResults } from '../records/tutorials/command-results.ts'
import type { SiteCommands } from '../records/tutorials/site-variants.ts'
import { findPage } from '../records/tutorials/tutorial-page.ts'
import { readTutorialSteps } from '../records/tutorials/tutorial-steps.ts'
import type { TutorialStep } from '../records/tutorials/tutorial-step.ts'
import { runTutorial } from '../tutorials/run-tutorial.ts'
import type { RanBlock } from '../tutorials/run-tutorial.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { describeUnknownWord } from './parse-line.ts'

/** Runs the commands of tutorials as their readers would. */
export const commandsTestCommand: Command = {
  name: 'commands test',
  usage: '[TUTORIAL...]',
  summary: 'Runs the commands of tutorials that say test, and keeps how they went in snapshots/commands.json.',
  options: [],
  examples: ['commands test', 'commands test publish-your-software', 'commands test guides/practice-cluster'],
  takesPaths: true,
  async run(context) {
    const { root, paths, now } = context
    const { pages, problems: unread } = await readPageFiles(root)
    const sites = await readSites(root)
    const tutorials = pages.flatMap((page) => readTutorial(page, sites))
    const wanted = paths.length === 0 ? tutorials : tutorials.filter(({ id }) => paths.some((name) => means(name, id)))
    const unknown = paths.find((name) => !tutorials.some(({ id }) => means(name, id)))
    if (unknown !== undefined) {
      const known = tutorials.map(({ id }) => id)
      return refuseUsage(await describeUnknownWord('tutorial with tested commands', unknown, known))
    }
    const before = await readSnapshot(root, 'command-snapshot')
    // Without what was known before, what cannot be run here would lose its result: a damaged file is for a person.
    if (before.problems.length > 0) return { output: '', messages: [...unread, ...before.problems], exitCode: 1 }
    const date = new Date(now).toISOString().slice(0, 10)
    const ran = await runAll(wanted, context, date)
    const existing = new Set(tutorials.map(({ id }) => id))
    const results = ran.map(({ id, blocks }) => ({ tutorial: id, blocks: blocks.map(({ result }) => result) }))
    const merged = mergeResults(before.record?.tutorials ?? [], { ran: results, existing })
    const text = `${JSON.stringify({ format: 'command-snapshot', version: '1.0', tutorials: merged }, undefined, 2)}\n`
    replaceFile(path.join(root, snapshotFiles['command-snapshot']), Buffer.from(text))
    const messages = [...unread, ...ran.flatMap(listProblems)]
    return { output: ran.map(describe).join(''), messages, exitCode: exitCodeFor(messages) }
  },
}

interface Tutorial {
  readonly id: string
  readonly file: string
  readonly tools: readonly string[]
  readonly steps: readonly TutorialStep[]
}

type RanTutorial = Tutorial & { readonly blocks: readonly RanBlock[] }

/** A page of the first language with commands that are run: translations have the same, and are not run twice. */
function readTutorial({ file, text, tools }: PageFile, sites: readonly SiteCommands[]): readonly Tutorial[] {
  const page = findPage(file)
  if (page === undefined || page.language !== undefined) return []
  const { steps } = readTutorialSteps(text, page.kind, sites)
  return steps.some(({ kind }) => kind === 'test') ? [{ id: page.id, file, tools, steps }] : []
}

/** A tutorial is named by its page, or by the last part of it. */
function means(name: string, id: string): boolean {
  return name === id || name === id.slice(id.lastIndexOf('/') + 1)
}

/** One after the other: what they measure, and the machine, is shared. */
async function runAll(
  tutorials: readonly Tutorial[],
  { root, environment, onProgress }: CommandContext,
  date: string,
): Promise<readonly RanTutorial[]> {
  const total = tutorials.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'test')).length
  const ran: RanTutorial[] = []
  let done = 0
  const onStep = () => {
    done += 1
    onProgress({ done, total, noun: 'blocks' })
  }
  onProgress({ done, total, noun: 'blocks' })
  for (const tutorial of tutorials) {
    const blocks = await runTutorial({ ...tutorial, root, environment, date, onStep })
    ran.push({ ...tutorial, blocks })
  }
  return ran
}

const shownLines = 8

function listProblems({ file, blocks }: RanTutorial): readonly Problem[] {
  return blocks.flatMap(({ line, result, output = '' }) => {
    if (result.result !== 'failed') return []
    const message = `The block "${result.id}" does not do what the page says. ${result.reason ?? ''}`
    const last = normaliseOutput(output).trim().split('\n').slice(-shownLines).join('\n')
    const hint = last === '' ? 'It wrote nothing.' : `It wrote at the end: ${last}`
    return [makeProblem({ code: 'command/failed', message, file, hint, position: { line, column: 1 } })]
  })
}

function describe({ id, blocks }: RanTutorial): string {
  const lines = blocks.map(({ result: { id: block, result, seconds, reason = '' } }) => {
    const time = seconds === undefined ? '' : `${seconds} s`
    return `  ${result.padEnd(8)}${time.padStart(7)}  ${block}${reason === '' ? '' : `: ${reason}`}\n`
  })
  return `${id}\n${lines.join('')}`
}

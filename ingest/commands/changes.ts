// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { findChanges } from '../records/changes/find-changes.ts'
import type { Change, SeriesChanges } from '../records/changes/find-changes.ts'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { chooseFormat } from './report-format.ts'
import { readSeriesLine } from './series-line.ts'
import type { SeriesLine } from './series-line.ts'

/** Finds where the level of series changes. */
export const changesCommand: Command = {
  name: 'changes',
  usage: '[FILE|-]',
  summary: 'Finds where the level of series changes: NDJSON in, a series per line, and a line out for each.',
  options: [{ name: 'format', value: 'FORMAT', help: 'json, text (json).' }],
  examples: ['changes series.ndjson', 'changes - < series.ndjson', 'changes series.ndjson --format text'],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['json', 'text'])
    if ('refusal' in chosen) return chosen.refusal
    const [named = '-', second] = context.paths
    if (second !== undefined) return refuseUsage('`changes` reads one file.')
    const problems: Problem[] = []
    const write = chosen.format === 'json' ? writeJson : writeText
    return {
      output: answerLines(readLines(named, context.standing), { write, problems, file: named }),
      exitCode: 0,
      atEnd: () => ({ messages: problems, exitCode: problems.length > 0 ? 1 : 0 }),
    }
  },
}

/** Lines of a file, or of standard input. */
function readLines(named: string, standing: string): AsyncIterable<string> {
  const input = named === '-' ? createReadStream('', { fd: 0 }) : createReadStream(path.resolve(standing, named))
  return createInterface({ input, crlfDelay: Infinity })
}

interface Answering {
  readonly write: (id: string, found: SeriesChanges) => string
  readonly problems: Problem[]
  readonly file: string
}

/** A line that is no series is told at the end, and the others are answered all the same. */
async function* answerLines(lines: AsyncIterable<string>, { write, problems, file }: Answering): AsyncIterable<string> {
  let number = 0
  try {
    for await (const text of lines) {
      number += 1
      if (text.trim() === '') continue
      const line = readSeriesLine(text)
      if ('fault' in line) problems.push(describeLine(line.fault, file, number))
      else yield `${write(line.id, findIn(line))}\n`
    }
  } catch (error) {
    problems.push(describeUnreadable(file, error))
  }
}

function findIn({ values, direction }: SeriesLine): SeriesChanges {
  return findChanges(values, direction)
}

function writeJson(id: string, { isEnough, changes }: SeriesChanges): string {
  return JSON.stringify({ id, changes, ...(isEnough ? {} : { verdict: 'not-enough-data' }) })
}

function writeText(id: string, { isEnough, changes }: SeriesChanges): string {
  if (!isEnough) return `${id}: not enough data`
  if (changes.length === 0) return `${id}: no change`
  return `${id}: ${changes.map(writeChange).join('; ')}`
}

function writeChange({ index, before, after, relative, kind }: Change): string {
  const share = relative === null ? '' : ` (${relative > 0 ? '+' : ''}${(relative * 100).toFixed(1)} %)`
  return `${kind} at ${index}, ${String(Number(before.toPrecision(6)))} to ${String(Number(after.toPrecision(6)))}${share}`
}

function describeLine(fault: string, file: string, line: number): Problem {
  return makeProblem({
    code: 'changes/bad-line',
    message: fault,
    file,
    position: { line, column: 1 },
    hint: 'A line is {"id": "...", "values": [1.2, null, ...], "direction": "lower"}.',
  })
}

function describeUnreadable(file: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message.replace(/,? (?:open|read)(?: '.*')?$/, '') : String(cause)
  return makeProblem({ code: 'document/unreadable', message: `The file cannot be read: ${reason}.`, file })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrainingFeedback } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { locateJson } from './json-positions.ts'
import { parseJsonText } from './json-text.ts'
import { validateRecord } from './validate.ts'

type Answers = TrainingFeedback['answers']

/**
 * Answers in a text: a file of answers, or issues whose texts hold such files as blocks of code, as `gh issue list --json body` writes
 * them. What strangers wrote and is no answer is left out, with a warning. A file that is neither is an error.
 */
export function readFeedbackText(
  text: string,
  file: string,
): { readonly answers: Answers; readonly problems: Problem[] } {
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) {
    const blocks = listBlocks(text)
    // A text of an issue has blocks; what is neither that nor JSON is a file that was cut off, or another one than was meant.
    if (blocks.length === 0) return { answers: [], problems: [parsed.problem] }
    return joinReads(blocks.map((block) => readBlock(block, file)))
  }
  const bodies = listBodies(parsed.value)
  if (bodies !== undefined) return joinReads(bodies.flatMap(listBlocks).map((block) => readBlock(block, file)))
  return readBlock(text, file)
}

type Read = ReturnType<typeof readFeedbackText>

function joinReads(reads: readonly Read[]): Read {
  return { answers: reads.flatMap(({ answers }) => answers), problems: reads.flatMap(({ problems }) => problems) }
}

function readBlock(text: string, file: string): Read {
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) return { answers: [], problems: [toWarning(parsed.problem)] }
  const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
  const locate = locateJson(() => source)
  const validated = validateRecord('training-feedback', parsed.value, file, locate)
  if ('problems' in validated) return { answers: [], problems: validated.problems.map(toWarning) }
  return { answers: validated.record.answers, problems: [] }
}

/** Texts of issues; undefined for anything else. */
function listBodies(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((issue: unknown) => {
    const body: unknown = typeof issue === 'object' && issue !== null ? Reflect.get(issue, 'body') : undefined
    return typeof body === 'string' ? [body] : []
  })
}

/** Blocks of code that call themselves JSON and say that they are feedback. */
function listBlocks(text: string): readonly string[] {
  const blocks: string[] = []
  let open: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (open === undefined) open = line.trim() === '```json' ? [] : undefined
    else if (line.trim() === '```') {
      blocks.push(open.join('\n'))
      open = undefined
    } else open.push(line)
  }
  return blocks.filter((block) => block.includes('"training-feedback"'))
}

/** What a stranger wrote is never an error of this instance. */
function toWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}

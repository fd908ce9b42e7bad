// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { readFeedbackText } from '../documents/feedback-text.ts'
import { readSnapshot, snapshotFiles } from '../documents/snapshot-files.ts'
import { readTextFile } from '../documents/text-file.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { replaceFile } from '../publish/site-writer.ts'
import { mergeAnswers } from '../records/learning/training-answers.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command } from './command.ts'

/** Keeps what readers said at the end of tutorials. */
export const feedbackAddCommand: Command = {
  name: 'feedback add',
  usage: 'FILE...',
  summary: 'Adds answers of readers of tutorials, from their files or from issues, to snapshots/feedback.json.',
  options: [],
  examples: ['feedback add answers.json', 'feedback add issues.json'],
  takesPaths: true,
  async run({ root, standing, paths }) {
    if (paths.length === 0) return refuseUsage('Name one or more files with answers.')
    const before = await readSnapshot(root, 'training-feedback')
    // Answers are kept nowhere else: over a damaged file nothing is written.
    if (before.problems.length > 0) return { output: '', messages: before.problems, exitCode: 1 }
    const reads = await Promise.all(paths.map((name) => readFile(standing, name)))
    const problems = reads.flatMap((read) => read.problems)
    const known = before.record?.answers ?? []
    const answers = mergeAnswers(
      known,
      reads.flatMap((read) => read.answers),
    )
    const added = answers.length - known.length
    if (added > 0) {
      const text = `${JSON.stringify({ format: 'training-feedback', version: '1.0', answers }, undefined, 2)}\n`
      replaceFile(path.join(root, snapshotFiles['training-feedback']), Buffer.from(text))
    }
    const output = `${added} new ${added === 1 ? 'answer' : 'answers'}, ${answers.length} in all.\n`
    return { output, messages: problems, exitCode: exitCodeFor(problems) }
  },
}

async function readFile(standing: string, name: string): Promise<ReturnType<typeof readFeedbackText>> {
  const read = await readTextFile(path.resolve(standing, name), name)
  if (read === undefined) return { answers: [], problems: [describeAbsent(name)] }
  return 'problem' in read ? { answers: [], problems: [read.problem] } : readFeedbackText(read.text, name)
}

function describeAbsent(file: string): Problem {
  const message = 'There is no such file.'
  return makeProblem({ code: 'document/unreadable', message, file, hint: 'Look at its name and where you are.' })
}

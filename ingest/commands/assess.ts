// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { guidelineFiles, readGuidelinesFile } from '../documents/content-guidelines.ts'
import { readTextFile } from '../documents/text-file.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { readAssessment } from '../records/assessment/read-assessment.ts'
import type { ReadAssessment } from '../records/assessment/read-assessment.ts'
import type { GuidelinesFile } from '../../schemas/types.gen.ts'
import { describeRemarks } from './assess-problems.ts'
import { writeAssessmentJson, writeAssessmentText } from './assess-output.ts'
import { readWriteRequest, saveAssessment } from './assess-write.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { chooseFormat } from './report-format.ts'

/** A file that was read. */
export interface AssessedFile {
  /** As the person named it. */
  readonly file: string
  readonly assessment: ReadAssessment
  readonly problems: readonly Problem[]
}

/** Reads self-assessments in Markdown, and keeps one as a record when asked to. */
export const assessCommand: Command = {
  name: 'assess',
  usage: 'FILE...',
  summary: 'Reads self-assessments in Markdown: which criteria a project says it meets, and what it gives for it.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'text, json (text).' },
    { name: 'write', help: 'Keep it as content/assessments/<project>.yml; needs --project.' },
    { name: 'project', value: 'ID', help: 'Project of the catalogue that the file is about.' },
    { name: 'repository', value: 'URL', help: 'Repository that the file is in, to be named as its source.' },
    { name: 'commit', value: 'HASH', help: 'Commit that was read.' },
    { name: 'path', value: 'PATH', help: 'Path of the file in that repository.' },
    { name: 'as-of', value: 'DAY', help: 'Day of the state that was read, such as 2026-06-19.' },
  ],
  examples: [
    'assess starpu.md',
    'assess self-assessment/*.md --format json',
    'assess starpu.md --project starpu --write',
  ],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    if (context.paths.length === 0) return refuseUsage('`assess` needs a FILE to read.')
    const wish = readWriteRequest(context)
    if (wish !== undefined && 'usage' in wish) return refuseUsage(wish.usage)
    const { record: guidelines, problems } = await readGuidelinesFile(context.root)
    if (guidelines === undefined)
      return { output: '', messages: [...problems, ...describeAbsence(problems)], exitCode: 1 }
    const files: AssessedFile[] = []
    for (const file of context.paths) files.push(await assessFile(context, file, guidelines))
    const saved = wish === undefined ? [] : await saveAssessment(context, wish, files)
    const messages = [...files.flatMap((one) => one.problems), ...saved]
    const write = chosen.format === 'json' ? writeAssessmentJson : writeAssessmentText
    return {
      output: write(files, saved),
      messages: chosen.format === 'json' ? [] : messages,
      exitCode: exitCodeFor(messages),
    }
  },
}

async function assessFile(
  { standing }: CommandContext,
  named: string,
  guidelines: GuidelinesFile,
): Promise<AssessedFile> {
  const file = named.replaceAll('\\', '/')
  const read = await readTextFile(path.resolve(standing, named), file)
  const nothing: ReadAssessment = { answers: [], unattached: [], remarks: [], missing: [] }
  if (read === undefined) return { file, assessment: nothing, problems: [describeAbsent(file)] }
  if ('problem' in read) return { file, assessment: nothing, problems: [read.problem] }
  const assessment = readAssessment(read.text, guidelines)
  return { file, assessment, problems: describeRemarks(file, assessment) }
}

function describeAbsent(file: string): Problem {
  return makeProblem({
    code: 'document/unreadable',
    message: 'There is no such file.',
    file,
    hint: 'Look at the name, and at the folder that you are in.',
  })
}

function describeAbsence(problems: readonly Problem[]): Problem[] {
  if (problems.length > 0) return []
  const message = 'This instance has no content/guidelines.yml, so there is nothing that a checklist could answer.'
  const hint = 'Write the guidelines of your programme; the schema guidelines.schema.json tells how.'
  return [makeProblem({ code: 'assessment/no-answers', message, file: guidelineFiles.guidelines, hint })]
}

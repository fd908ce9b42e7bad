// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { stringify } from 'yaml'
import { readProjects } from '../documents/content.ts'
import { guidelineFiles } from '../documents/content-guidelines.ts'
import { hintWord } from '../documents/suggestion.ts'
import { validateRecord } from '../documents/validate.ts'
import { writeDurably } from '../history/durable-file.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { toAssessmentRecord } from '../records/assessment/assessment-record.ts'
import type { AssessmentFacts } from '../records/assessment/assessment-record.ts'
import { projectId } from '../records/catalogue.ts'
import type { AssessedFile } from './assess.ts'
import type { CommandContext } from './command.ts'

/** What is to be kept, undefined without --write, or why it cannot be. */
export function readWriteRequest({
  values,
  paths,
}: CommandContext): AssessmentFacts | { readonly usage: string } | undefined {
  if (!values.has('write')) return undefined
  const project = values.get('project')
  if (project === undefined) return { usage: '--write needs --project: the id of the project in the catalogue.' }
  if (paths.length !== 1) return { usage: '--write keeps one file at a time.' }
  const [repository, commit, file, asOf] = ['repository', 'commit', 'path', 'as-of'].map((name) => values.get(name))
  if ((repository === undefined) !== (file === undefined)) return { usage: '--repository and --path go together.' }
  const source = repository === undefined || file === undefined ? {} : { source: { repository, commit, path: file } }
  return { project, asOf, ...source }
}

/** Writes content/assessments/<project>.yml, in place of the one before; an assessment with an error is not kept. */
export async function saveAssessment(
  { root }: CommandContext,
  facts: AssessmentFacts,
  [read]: readonly AssessedFile[],
): Promise<readonly Problem[]> {
  if (read === undefined || read.problems.some(({ severity }) => severity === 'error')) return []
  const { record: projects = [] } = await readProjects(root)
  const known = projects.map(projectId)
  if (!known.includes(facts.project)) return [describeUnknown(facts.project, known)]
  const file = `${guidelineFiles.assessments}/${facts.project}.yml`
  const record = toAssessmentRecord(read.assessment, facts)
  const validated = validateRecord('assessment', record, file, () => undefined)
  if ('problems' in validated) return validated.problems
  writeDurably(root, file, `${header}${stringify(record, { lineWidth: 0, singleQuote: true })}`)
  return []
}

const header = `# yaml-language-server: $schema=../../schemas/v1/assessment.schema.json
# Written by \`portal assess --write\`: what the project says of itself, as it says it.
`

function describeUnknown(project: string, known: readonly string[]): Problem {
  return makeProblem({
    code: 'guideline/unknown-project',
    message: `The project ${JSON.stringify(project)} is not in the catalogue, so its assessment was not kept.`,
    file: '--project',
    hint: hintWord(project, known) ?? 'Add the project to content/projects.yml first.',
  })
}

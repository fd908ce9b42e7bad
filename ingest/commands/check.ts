// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { checkContent } from '../checks/check-content.ts'
import { checkFiles } from '../checks/check-files.ts'
import { readConfig } from '../documents/content.ts'
import { isSchemaName, schemaNames } from '../documents/schemas.ts'
import type { SchemaName } from '../documents/schemas.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { reporters } from '../reporters/index.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { readInstance } from './instance.ts'
import { openPaths } from './open-paths.ts'
import { describeUnknownWord } from './parse-line.ts'
import { describeReport } from './places.ts'
import { readReportFormat, reportOption } from './report-format.ts'

/** Validates content and artefacts and writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[PATH...]',
  summary: 'Checks files, or without any all content, and writes nothing.',
  options: [
    { name: 'schema', value: 'NAME', help: `${schemaNames.join(', ')} (what the content says).` },
    { name: 'project', value: 'ID', help: 'Says also when the catalogue does not know this project.' },
    reportOption,
  ],
  examples: [
    'check',
    'check content/projects.yml',
    'check run.json --schema kpi-run',
    'check results/ run.zip --format github',
  ],
  takesPaths: true,
  async run(context) {
    const { root, paths, values } = context
    const chosen = await readReportFormat(context)
    if ('refusal' in chosen) return chosen.refusal
    const schema = values.get('schema')
    if (schema !== undefined && !isSchemaName(schema)) {
      return refuseUsage(await describeUnknownWord('schema', schema, schemaNames))
    }
    if (schema !== undefined && paths.length === 0) return refuseUsage('--schema needs a FILE to check.')
    const found = await (paths.length === 0 ? checkContent(root) : checkPaths(context, schema))
    const problems = [...(await checkProject(context)), ...found]
    const { record } = await readConfig(root)
    const report = reporters[chosen.format](problems, describeReport(context, record))
    const isQuiet = problems.length === 0 && chosen.format === 'text'
    return { output: isQuiet ? 'Nothing to complain about.\n' : endLine(report), exitCode: exitCodeFor(problems) }
  },
}

async function checkPaths(
  { root, standing, paths }: CommandContext,
  schema: SchemaName | undefined,
): Promise<Problem[]> {
  const { files, problems } = await openPaths(paths, standing)
  return [...problems, ...(await checkFiles(files, { root, schema, cwd: standing }))]
}

/** A pipeline that hands its results in under a name that nobody knows finds out before it does. */
async function checkProject({ root, values }: CommandContext): Promise<Problem[]> {
  const project = values.get('project')
  if (project === undefined || (await readInstance(root)).projects.includes(project)) return []
  const message = `The project ${JSON.stringify(project)} is neither in content/projects.yml nor among outsideProjects.`
  const hint = 'Add the project to the catalogue, or correct its id.'
  return [makeProblem({ code: 'kpi/unknown-project', message, file: '--project', hint })]
}

function endLine(text: string): string {
  return text === '' ? '' : `${text}\n`
}

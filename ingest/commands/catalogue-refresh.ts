// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RefreshedPlace } from '../catalogue/refresh-catalogue.ts'
import type { ContentRead, ProjectsRead } from '../documents/content.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { describeUnknownWord } from './parse-line.ts'
import { chooseFormat } from './report-format.ts'

const ownFiles = 'codemeta'

/** Reads what files elsewhere say of projects. */
export const catalogueRefreshCommand: Command = {
  name: 'catalogue refresh',
  usage: '[ID...]',
  summary:
    'Reads earlier catalogues and the codemeta.json of projects, and keeps what they say in snapshots/catalogue/.',
  options: [{ name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['catalogue refresh', `catalogue refresh ${ownFiles}`, 'catalogue refresh --format json'],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { readConfig, readProjects } = await import('../documents/content.ts')
    const [config, projects] = await Promise.all([readConfig(context.root), readProjects(context.root)])
    const own = [...config.problems, ...projects.problems]
    if (config.record === undefined) return { output: '', messages: own, exitCode: 1 }
    const known = [ownFiles, ...(config.record.catalogueImports ?? []).map(({ id }) => id)]
    const unknown = context.paths.find((id) => !known.includes(id))
    if (unknown !== undefined) return refuseUsage(await describeUnknownWord('import', unknown, known))
    const places = await refresh(context, config.record, projects)
    const told = await tellDifferences(context.root, config, projects)
    const messages = keepOnce([...own, ...places.flatMap(({ problems }) => problems), ...told])
    return { output: writePlaces(places, chosen.format), messages, exitCode: exitCodeFor(messages) }
  },
}

async function refresh(
  { root, paths, now, onProgress }: CommandContext,
  config: PortalConfig,
  projects: ProjectsRead,
): Promise<readonly RefreshedPlace[]> {
  const { refreshCatalogue } = await import('../catalogue/refresh-catalogue.ts')
  const { listCodemetaAddresses } = await import('../records/catalogue-import/codemeta-addresses.ts')
  const { createHttpClient } = await import('../sources/http-client.ts')
  const { nameAgent, readRules } = await import('../sources/client-identity.ts')
  const isAsked = (id: string) => paths.length === 0 || paths.includes(id)
  const client = createHttpClient({ rules: readRules(config), userAgent: nameAgent(config) })
  try {
    return await refreshCatalogue({
      root,
      imports: (config.catalogueImports ?? []).filter(({ id }) => isAsked(id)),
      codemeta: isAsked(ownFiles) ? listCodemetaAddresses(projects.record ?? []) : undefined,
      client,
      now,
      onProgress,
    })
  } finally {
    await client.close()
  }
}

/** What is written here and what is said elsewhere, where they are not the same. */
async function tellDifferences(
  root: string,
  config: ContentRead<PortalConfig>,
  projects: ProjectsRead,
): Promise<readonly Problem[]> {
  const { readCatalogue } = await import('../publish/read-catalogue.ts')
  const catalogue = await readCatalogue(root, config, projects)
  const differences = catalogue.projects.flatMap(({ project, place, imported }) =>
    imported.flatMap(({ title, differs }) =>
      differs.map(({ field, entry, other }) =>
        makeProblem({
          code: 'catalogue/differs',
          message: `${project.name}: ${field} is ${JSON.stringify(entry)} here and ${JSON.stringify(other)} in ${title}.`,
          file: place.file,
          position: { line: place.line, column: 1 },
          hint: 'Correct the one that is wrong. What is written here is shown.',
        }),
      ),
    ),
  )
  return [...catalogue.problems, ...differences]
}

/** A file that two places name is told of once. */
function keepOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function writePlaces(places: readonly RefreshedPlace[], format: 'text' | 'json'): string {
  if (format === 'json')
    return `${JSON.stringify({ sources: places.map(({ problems: _problems, ...rest }) => rest) })}\n`
  if (places.length === 0)
    return 'There is nothing to read: no catalogueImports, and no project names a codemeta.json.\n'
  const width = Math.max(...places.map(({ name }) => name.length))
  return places
    .map(({ status, name, projects, message }) => {
      const count = `${projects} ${projects === 1 ? 'project' : 'projects'}`
      return `${status.padEnd(6)} ${name.padEnd(width)}  ${message ?? count}\n`
    })
    .join('')
}

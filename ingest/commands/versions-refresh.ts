// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageOwner } from '../records/versions/describe-packages.ts'
import { listWanted } from '../records/versions/wanted-packages.ts'
import type { RefreshedRepository } from '../versions/refresh-versions.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { describeUnknownWord } from './parse-line.ts'
import { chooseFormat } from './report-format.ts'

/** Asks the package repositories which versions they have. */
export const versionsRefreshCommand: Command = {
  name: 'versions refresh',
  usage: '[ID...]',
  summary: 'Asks the package repositories of portal.config.yml and keeps what they say in snapshots/versions/.',
  options: [{ name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['versions refresh', 'versions refresh spack pypi', 'versions refresh --format json'],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { readConfig, readProjects, readStacks } = await import('../documents/content.ts')
    const [config, projects, stacks] = await Promise.all([
      readConfig(context.root),
      readProjects(context.root),
      readStacks(context.root),
    ])
    const own = [...config.problems, ...projects.problems, ...stacks.problems]
    if (config.record === undefined) return { output: '', messages: own, exitCode: 1 }
    const known = (config.record.packageRepositories ?? []).map(({ id }) => id)
    const unknown = context.paths.find((id) => !known.includes(id))
    if (unknown !== undefined) return refuseUsage(await describeUnknownWord('package repository', unknown, known))
    const entries = (stacks.record?.stacks ?? []).flatMap(({ groups }) => groups.flatMap(({ items }) => items))
    const refreshed = await refresh(context, config.record, [...(projects.record ?? []), ...entries])
    const messages = [...own, ...refreshed.flatMap(({ problems }) => problems)]
    return { output: writeRefreshed(refreshed, chosen.format), messages, exitCode: exitCodeFor(messages) }
  },
}

async function refresh(
  { root, paths, environment, now, onProgress }: CommandContext,
  config: PortalConfig,
  owners: readonly PackageOwner[],
): Promise<readonly RefreshedRepository[]> {
  const { refreshVersions } = await import('../versions/refresh-versions.ts')
  const { createHttpClient } = await import('../sources/http-client.ts')
  const { nameAgent, readRules } = await import('../sources/client-identity.ts')
  const client = createHttpClient({ rules: readRules(config), userAgent: nameAgent(config) })
  const all = config.packageRepositories ?? []
  const repositories = paths.length === 0 ? all : all.filter(({ id }) => paths.includes(id))
  try {
    return await refreshVersions({
      root,
      repositories,
      wanted: listWanted(config, owners),
      client,
      environment,
      now,
      onProgress,
    })
  } finally {
    await client.close()
  }
}

function writeRefreshed(refreshed: readonly RefreshedRepository[], format: 'text' | 'json'): string {
  const rows = refreshed.map(({ problems: _problems, ...row }) => row)
  if (format === 'json') return `${JSON.stringify({ sources: rows })}\n`
  if (rows.length === 0) return 'Nothing names a package of these repositories.\n'
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(({ status, name, packages, message }) => {
      const count = `${packages} ${packages === 1 ? 'package' : 'packages'}`
      return `${status.padEnd(6)} ${name.padEnd(width)}  ${message ?? count}\n`
    })
    .join('')
}

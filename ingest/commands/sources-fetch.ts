// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FetchedSource } from '../fetch/fetch-source.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { readInstance } from './instance.ts'
import { describeUnknownWord } from './parse-line.ts'
import { historyOption, placeHistory } from './places.ts'
import { chooseFormat } from './report-format.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'

/** Asks the sources of portal.config.yml for what is new. */
export const sourcesFetchCommand: Command = {
  name: 'sources fetch',
  usage: '[ID...]',
  summary: 'Asks the sources of portal.config.yml for new results and leaves them for the next ingest.',
  options: [
    { name: 'from-start', help: 'Reads everything again, for instance because an adapter is new.' },
    historyOption,
    { name: 'format', value: 'FORMAT', help: 'text, json (text).' },
  ],
  examples: [
    'sources fetch',
    'sources fetch solver-ci',
    'sources fetch solver-ci --from-start',
    'sources fetch --format json',
  ],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { config, problems: own } = await readInstance(context.root)
    if (config === undefined) return { output: '', messages: own, exitCode: 1 }
    const unknown = await describeUnknownId(context, config)
    if (unknown !== undefined) return refuseUsage(unknown)
    const found = await fetchAll(context, config)
    const messages = [...own, ...found.flatMap(({ problems }) => problems)]
    return { output: writeSources(found, chosen.format), messages, exitCode: exitCodeFor(messages) }
  },
}

async function fetchAll(context: CommandContext, config: PortalConfig): Promise<readonly FetchedSource[]> {
  const { root, paths: ids, values, environment, now, onProgress } = context
  const { fetchSources } = await import('../fetch/fetch-sources.ts')
  const historyDir = placeHistory(context, config)
  return fetchSources({
    root,
    historyDir,
    config,
    ids,
    fromStart: values.has('from-start'),
    environment,
    now,
    onProgress,
  })
}

async function describeUnknownId(
  { paths }: CommandContext,
  { sources = [] }: PortalConfig,
): Promise<string | undefined> {
  const ids = sources.map(({ id }) => id)
  const unknown = paths.find((id) => !ids.includes(id))
  return unknown === undefined ? undefined : describeUnknownWord('source', unknown, ids)
}

function writeSources(found: readonly FetchedSource[], format: 'text' | 'json'): CommandResult['output'] {
  if (format === 'json') return `${JSON.stringify({ sources: found.map(({ problems, ...source }) => source) })}\n`
  if (found.length === 0) return 'portal.config.yml names no sources.\n'
  const width = Math.max(...found.map(({ name }) => name.length))
  return found
    .map((source) => `${source.status.padEnd(7)} ${source.name.padEnd(width)}  ${describeFound(source)}\n`)
    .join('')
}

function describeFound({ artefacts, message, status }: FetchedSource): string {
  const waits = artefacts === 0 ? [] : [`${artefacts} new ${artefacts === 1 ? 'file' : 'files'} for the next ingest.`]
  const text = [...(message === undefined ? [] : [message]), ...waits].join(' ')
  return text === '' && status === 'ok' ? 'Nothing new.' : text
}

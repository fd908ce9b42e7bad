// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { publishSite } from '../publish/publish.ts'
import { exitCodeFor } from './command.ts'
import type { Command } from './command.ts'
import { findHistory, historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Writes the site data that the site is built from. */
export const publishCommand: Command = {
  name: 'publish',
  usage: '',
  summary: 'Writes history and content as site data to .portal/site-data/, before each build.',
  options: [historyOption, { name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['publish', 'publish --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { root } = context
    const { historyDir } = await findHistory(context)
    const outDir = path.join(root, '.portal', 'site-data')
    // A folder that is named is read as it is.
    const environment = context.values.has('history') ? {} : { environment: context.environment }
    const { files, changed, problems } = await publishSite({ root, historyDir, outDir, ...environment })
    // What is wrong stands in the messages.
    const text =
      files === 0
        ? 'Nothing was published: the site data are as they were.'
        : `${files} files of site data, ${changed} of them changed.`
    const output = chosen.format === 'json' ? JSON.stringify({ files, changed }) : text
    return { output: `${output}\n`, messages: problems, exitCode: exitCodeFor(problems) }
  },
}

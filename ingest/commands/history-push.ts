// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { openTarget } from '../history/open-engine.ts'
import { pushHistory } from '../history/push.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { historyOption, placeHistory } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Copies the history into the database that portal.config.yml names. */
export const historyPushCommand: Command = {
  name: 'history push',
  usage: '',
  summary: 'Copies what is new in the history to ClickHouse, for a portal that has outgrown one machine.',
  options: [historyOption, { name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['history push', 'history push --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { readConfig } = await import('../documents/content.ts')
    const { record, problems: configProblems } = await readConfig(context.root)
    if (exitCodeFor(configProblems) === 1) return { output: '', messages: configProblems, exitCode: 1 }
    const config = record?.history
    if (config?.engine !== 'clickhouse') {
      return refuseUsage('history push needs `history: {engine: clickhouse, url: ...}` in portal.config.yml.')
    }
    const historyDir = placeHistory(context, record)
    const store = await openTarget({ historyDir, config, environment: context.environment })
    const show = (done: number, total: number) => context.onProgress({ done, total })
    const { problems, ...counts } = await pushHistory(store, historyDir, show)
    const { segments, pushed, cases, points } = counts
    const text = `${pushed} of ${segments} segments were new: ${cases} cases and ${points} points sent.`
    const output = chosen.format === 'json' ? JSON.stringify(counts) : text
    return { output: `${output}\n`, messages: problems, exitCode: exitCodeFor(problems) }
  },
}

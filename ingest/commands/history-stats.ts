// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hashHistory } from '../history/export.ts'
import type { HistoryStats } from '../history/history.ts'
import { exitCodeFor } from './command.ts'
import type { Command } from './command.ts'
import { openHistory } from './open-history.ts'
import { historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Tells how much the history holds, and its hash. */
export const historyStatsCommand: Command = {
  name: 'history stats',
  usage: '',
  summary: 'Counts what the history holds; its hash is that of the export.',
  options: [historyOption, { name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['history stats', 'history stats --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { reader, registry, problems } = await openHistory(context)
    try {
      const stats = { ...(await reader.readStats()), hash: await hashHistory(reader, registry) }
      const output = chosen.format === 'json' ? JSON.stringify(stats) : writeStats(stats)
      return { output: `${output}\n`, messages: problems, exitCode: exitCodeFor(problems) }
    } finally {
      reader.close()
    }
  },
}

function writeStats({
  segments,
  bytes,
  cases,
  points,
  gaps,
  runs,
  projects,
  quarters,
  hash,
}: HistoryStats & {
  readonly hash: string
}): string {
  return [
    `points    ${points}, ${gaps} of them without a value`,
    `cases     ${cases} in ${runs} runs`,
    `projects  ${projects.join(', ')}`,
    `quarters  ${quarters.join(', ')}`,
    `segments  ${segments}, ${(bytes / 1024).toFixed(0)} KiB`,
    `hash      ${hash}`,
  ].join('\n')
}

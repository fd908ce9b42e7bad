// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compactHistory } from '../history/compact.ts'
import { exitCodeFor } from './command.ts'
import type { Command } from './command.ts'
import { findHistory, historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Makes few segments of many. */
export const historyCompactCommand: Command = {
  name: 'history compact',
  usage: '',
  summary: 'Makes few sorted segments of many; what the history says stays the same.',
  options: [historyOption, { name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['history compact', 'history compact --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { historyDir } = await findHistory(context)
    const { before, after, problems } = await compactHistory(historyDir, context.now)
    const text = before === after ? `${before} segments, nothing to compact.` : `${before} segments are ${after} now.`
    const output = chosen.format === 'json' ? JSON.stringify({ before, after }) : text
    return { output: `${output}\n`, messages: problems, exitCode: exitCodeFor(problems) }
  },
}

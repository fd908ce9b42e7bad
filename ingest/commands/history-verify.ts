// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { verifyHistory } from '../history/verify.ts'
import { exitCodeFor } from './command.ts'
import type { Command } from './command.ts'
import { findHistory, historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Finds every spoilt segment. */
export const historyVerifyCommand: Command = {
  name: 'history verify',
  usage: '',
  summary: 'Reads every byte of the history and names what is not as it was written.',
  options: [historyOption, { name: 'format', value: 'FORMAT', help: 'text, json (text).' }],
  examples: ['history verify', 'history verify --history history --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { historyDir } = await findHistory(context)
    const { segments, corrupt, problems } = await verifyHistory(historyDir)
    const text = `${segments} segments, ${corrupt.length === 0 ? 'all as they were written' : `${corrupt.length} of them spoilt`}.`
    const output = chosen.format === 'json' ? JSON.stringify({ segments, corrupt }) : text
    return { output: `${output}\n`, messages: problems, exitCode: exitCodeFor(problems) }
  },
}

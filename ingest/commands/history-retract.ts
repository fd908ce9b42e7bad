// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hasRun } from '../history/runs.ts'
import { writeTombstone } from '../history/tombstone.ts'
import { makeProblem } from '../problem.ts'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { findHistory, historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Takes a run out of every view without deleting anything. */
export const historyRetractCommand: Command = {
  name: 'history retract',
  usage: 'RUN --reason TEXT',
  summary: 'Takes a run that is wrong out of everything that reads the history; nothing is deleted.',
  options: [
    { name: 'reason', value: 'TEXT', help: 'Why, for those who ask later. Needed.' },
    historyOption,
    { name: 'format', value: 'FORMAT', help: 'text, json (text).' },
  ],
  examples: ["history retract 0f343b0931126a20f133d67c2b018a3b --reason 'The node was faulty.'"],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const [run, ...others] = context.paths
    const reason = context.values.get('reason')?.trim() ?? ''
    if (run === undefined || others.length > 0 || !/^[0-9a-f]{32}$/.test(run)) {
      return refuseUsage('Name one RUN: the 32 hexadecimal digits that the export has in its field "run".')
    }
    if (reason === '') return refuseUsage('--reason TEXT is needed: a run is never taken out without saying why.')
    const { historyDir } = await findHistory(context)
    if (!(await hasRun(historyDir, run))) {
      const message = `The history has no run ${run}.`
      const hint = 'The export has the run of each point in its field "run".'
      return {
        output: '',
        messages: [makeProblem({ code: 'history/unknown-run', message, file: run, hint })],
        exitCode: 1,
      }
    }
    writeTombstone(historyDir, { run, reason, at: new Date(context.now).toISOString() })
    const output = chosen.format === 'json' ? JSON.stringify({ run, reason }) : `Run ${run} is retracted.`
    return { output: `${output}\n`, exitCode: 0 }
  },
}

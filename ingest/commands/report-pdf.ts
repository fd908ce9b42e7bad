// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Quarter } from '../records/quarter.ts'
import type { CommandContext, CommandResult } from './command.ts'

const script = fileURLToPath(new URL('../../scripts/print-pdf.ts', import.meta.url))
/** What the script ends with when the site has no page of the report, and when there is no browser. */
const noPage = 2
const noBrowser = 3

/**
 * Prints the page of a report in the built site. The script does it in a process of its own: ingest knows neither the site nor a
 * browser.
 */
export async function printReport(context: CommandContext, quarter: Quarter): Promise<CommandResult> {
  const { root, standing, values, environment } = context
  const options = ['output', 'site'].flatMap((name) => {
    const value = values.get(name)
    return value === undefined ? [] : [`--${name}`, path.resolve(standing, value)]
  })
  const args = [script, quarter.toLowerCase(), ...options]
  const { code, stdout, stderr } = await runNode(args, { ...environment, PORTAL_ROOT: root })
  if (code === 0) return { output: stdout, exitCode: 0 }
  const folder = values.get('site') ?? 'dist'
  return { output: '', messages: [describeFailure(code, { quarter, folder, stderr })], exitCode: 1 }
}

interface Failure {
  readonly quarter: Quarter
  readonly folder: string
  readonly stderr: string
}

function describeFailure(code: number | null, { quarter, folder, stderr }: Failure): Problem {
  const file = `${folder}/reports/${quarter.toLowerCase()}/index.html`
  const because = (message: string, hint: string) => makeProblem({ code: 'report/no-pdf', message, file, hint })
  if (code === noPage) {
    const hint =
      'Run `npm run build` first, and `portal report` without --format pdf to see whether the quarter has data.'
    return because(`The built site has no page of the report of ${quarter}, so nothing was printed.`, hint)
  }
  if (code === noBrowser) {
    const hint = 'Install Chromium or Google Chrome, or name one with CHROMIUM_PATH=/path/to/chrome.'
    return because('There is no Chromium here that could print the report.', hint)
  }
  const last =
    stderr
      .trim()
      .split('\n')
      .findLast((line) => /error/i.test(line)) ?? 'it gave no reason'
  return because(`The report was not printed: ${last.trim().slice(0, 300)}.`, 'Try `npm run pdf`, which tells all.')
}

function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

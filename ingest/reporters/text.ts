// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { styleText } from 'node:util'
import type { Problem, Severity } from '../problem.ts'
import { cleanLogText, formatErrorPage } from './reporter.ts'
import type { ReportContext, Reporter } from './reporter.ts'

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>

/** For people: place, severity, code and sentence on one line, then what to do and where to read more. */
export const reportText: Reporter = (problems, context) => {
  return problems.flatMap((problem) => formatProblem(problem, context)).join('\n')
}

function formatProblem(problem: Problem, context: ReportContext): string[] {
  const { code, severity, message, hint } = problem
  const place = paint('bold', formatPlace(problem), context)
  const first = `${place} ${paint(colours[severity], severity, context)} ${code} ${cleanLogText(message)}`
  const page = formatErrorPage(code, context)
  return [
    first,
    ...(hint === undefined ? [] : [`  hint: ${cleanLogText(hint)}`]),
    ...(page === undefined ? [] : [`  ${paint('dim', page, context)}`]),
  ]
}

/** `file:line:column`. A name that begins like a command of a CI runner is led in by `./`. */
function formatPlace({ file, position }: Problem): string {
  const name = cleanLogText(file)
  const safe = name.trimStart().startsWith('::') ? `./${name}` : name
  return position === undefined ? safe : `${safe}:${position.line}:${position.column}`
}

function paint(style: Parameters<typeof styleText>[0], text: string, { colour = false }: ReportContext): string {
  return colour ? styleText(style, text, { validateStream: false }) : text
}

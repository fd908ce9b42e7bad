// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem, Severity } from '../problem.ts'
import { cleanLogText, formatErrorPage } from './reporter.ts'
import type { ReportContext, Reporter } from './reporter.ts'

/** Rows of the table; GitHub takes no summary over 1 MB. */
const rowLimit = 200

const words = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, string>

/** For the summary page of a GitHub Actions job, or a comment: the problems as a Markdown table. */
export const formatStepSummary: Reporter = (problems, context) => {
  if (problems.length === 0) return 'No problems found.'
  const rows = problems.slice(0, rowLimit).map((problem) => formatRow(problem, context))
  const rest = problems.length - rows.length
  return [
    `${countProblems(problems)}.`,
    '',
    '| Where | What | Code |',
    '|---|---|---|',
    ...rows,
    ...(rest === 0 ? [] : ['', `And ${rest} more.`]),
  ].join('\n')
}

/** `2 errors and 1 warning`. */
function countProblems(problems: readonly Problem[]): string {
  const severities = ['error', 'warning', 'note'] as const
  const counts = severities.map((severity) => ({
    word: words[severity],
    count: problems.filter((problem) => problem.severity === severity).length,
  }))
  const named = counts
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}${count === 1 ? '' : 's'}`)
  return new Intl.ListFormat('en').format(named)
}

function formatRow({ code, severity, message, file, position, hint }: Problem, context: ReportContext): string {
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`
  const page = formatErrorPage(code, context)
  const link = page === undefined ? escapeMarkdown(code) : `[${escapeMarkdown(code)}](${page})`
  const text = hint === undefined ? message : `${message} ${hint}`
  return `| ${escapeMarkdown(place)} | ${words[severity]}: ${escapeMarkdown(text)} | ${link} |`
}

/** Text from files stays text: each mark that Markdown or HTML could take for its own has a backslash before it. */
function escapeMarkdown(text: string): string {
  return cleanLogText(text).replaceAll(/[!-,:-@[-`{-~]/g, (mark) => `\\${mark}`)
}

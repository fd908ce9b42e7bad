// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem, Severity } from '../problem.ts'
import { cleanLogText, formatErrorPage } from './reporter.ts'
import type { ReportContext, Reporter } from './reporter.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

/** For GitHub Actions: one workflow command for each problem, which becomes an annotation of the changed line. */
export const reportGithub: Reporter = (problems, context) => {
  return problems.map((problem) => formatAnnotation(problem, context)).join('\n')
}

function formatAnnotation({ code, severity, message, file, position, hint }: Problem, context: ReportContext): string {
  const place = position === undefined ? [] : [`line=${position.line}`, `col=${position.column}`]
  const properties = [`file=${escapeProperty(file)}`, ...place, `title=${escapeProperty(code)}`]
  const page = formatErrorPage(code, context)
  const lines = [message, hint, page].filter((line) => line !== undefined).map(cleanLogText)
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(lines.join('\n'))}`
}

/** As in the toolkit's own command.ts: what would end the line or start an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The same for a property, which ends at a comma or a colon too. */
function escapeProperty(text: string): string {
  return escapeData(cleanLogText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isReportFormat, reporters } from '../reporters/index.ts'
import type { ReportFormat } from '../reporters/index.ts'
import type { CommandContext, CommandOption, CommandResult } from './command.ts'
import { refuseUsage } from './command.ts'
import { describeUnknownWord } from './parse-line.ts'

/** Option of the commands whose result is a list of problems. */
export const reportOption: CommandOption = {
  name: 'format',
  value: 'FORMAT',
  help: `${Object.keys(reporters).join(', ')} (text).`,
}

/** The form that --format asks for, or why there is none. */
export async function readReportFormat({
  values,
}: CommandContext): Promise<{ readonly format: ReportFormat } | { readonly refusal: CommandResult }> {
  const format = values.get('format') ?? 'text'
  if (isReportFormat(format)) return { format }
  return { refusal: refuseUsage(await describeUnknownWord('format', format, Object.keys(reporters))) }
}

/** The form that --format asks for among some. */
export async function chooseFormat<Name extends string>(
  { values }: CommandContext,
  formats: readonly [Name, ...Name[]],
): Promise<{ readonly format: Name } | { readonly refusal: CommandResult }> {
  const asked = values.get('format') ?? formats[0]
  const format = formats.find((name) => name === asked)
  if (format !== undefined) return { format }
  return { refusal: refuseUsage(await describeUnknownWord('format', asked, formats)) }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { problemKinds } from '../problem.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { formatErrorPage } from './reporter.ts'
import type { ReportContext, Reporter } from './reporter.ts'

/** For code scanning: SARIF 2.1.0, with a rule for each code that occurs. */
export const reportSarif: Reporter = (problems, context) => {
  const codes = [...new Set(problems.map(({ code }) => code))].sort()
  const driver = {
    name: 'portal check',
    ...(context.site === undefined ? {} : { informationUri: context.site }),
    ...(context.version === undefined ? {} : { version: context.version }),
    rules: codes.map((code) => formatRule(code, context)),
  }
  const results = problems.map((problem) => formatResult(problem, codes.indexOf(problem.code)))
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2)
}

function formatRule(code: ProblemCode, context: ReportContext): object {
  const page = formatErrorPage(code, context)
  const defaultConfiguration = { level: problemKinds[code].severity }
  return {
    id: code,
    shortDescription: { text: code },
    defaultConfiguration,
    ...(page === undefined ? {} : { helpUri: page }),
  }
}

function formatResult({ code, severity, message, file, position, hint }: Problem, ruleIndex: number): object {
  const region = position === undefined ? {} : { region: { startLine: position.line, startColumn: position.column } }
  const physicalLocation = { artifactLocation: { uri: formatUri(file) }, ...region }
  const text = hint === undefined ? message : `${message} ${hint}`
  return { ruleId: code, ruleIndex, level: severity, message: { text }, locations: [{ physicalLocation }] }
}

/** A path as a relative reference; an address stays as it is. */
function formatUri(file: string): string {
  if (/^https?:\/\//.test(file)) return file
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Composer } from 'yaml'
import type { CST, YAMLError } from 'yaml'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { describeSecondMark } from './decode.ts'
import { indexLines, makeLocate } from './position.ts'
import type { Locate } from './position.ts'
import { makeYamlReport } from './yaml-report.ts'
import type { YamlReport } from './yaml-report.ts'
import { readYamlTokens } from './yaml-tokens.ts'
import { buildYamlTree } from './yaml-tree.ts'

/** What a YAML text holds, and where. */
export interface YamlText {
  readonly value: unknown
  readonly locate: Locate
}

/**
 * The value of a YAML 1.2 text (core schema), or all that is wrong with it. Taken is the part of YAML that means the same
 * to everyone: no anchors, aliases, tags, directives, merge keys, keys that are not text, or second documents.
 */
export function parseYamlText(text: string, file: string): YamlText | { problems: Problem[] } {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const toPosition = indexLines(lines)
  const report = makeYamlReport(file, toPosition)
  const mark = lines.indexOf('\uFEFF')
  if (mark !== -1) return { problems: [makeProblem(describeSecondMark(lines, mark, file))] }
  const tokens = readYamlTokens(lines, report)
  const root = tokens === undefined ? undefined : composeTree(tokens, report)
  const problems = report.list()
  if (problems.length > 0 || root === undefined) return { problems }
  return { value: root.value, locate: makeLocate(root.node, toPosition) }
}

function composeTree(tokens: readonly CST.Token[], report: YamlReport): ReturnType<typeof buildYamlTree> {
  const options = { schema: 'core', strict: true, stringKeys: true, uniqueKeys: false, prettyErrors: false } as const
  const composer = new Composer({ ...options, logLevel: 'silent' })
  const [first, second] = withoutStackTraces(() => [...composer.compose(tokens, true)])
  for (const error of first?.errors ?? []) reportSyntax(error, report)
  if (second !== undefined) {
    const message = 'A second document starts here; the portal reads one document in a file.'
    report.add({
      code: 'document/yaml-feature',
      offset: second.range[0],
      message,
      hint: 'Delete the line ---, or split the file.',
    })
  }
  return buildYamlTree(first?.contents, report)
}

/** The library makes an Error of each mistake; nobody sees their stacks, which cost more than all the rest. */
function withoutStackTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function reportSyntax(error: YAMLError, report: YamlReport): void {
  const offset = error.pos[0]
  if (error.code === 'NON_STRING_KEY') {
    const message = 'This key is a list or a mapping, a part of YAML that the portal does not take.'
    report.add({ code: 'document/yaml-feature', offset, message, hint: 'Use a word as the key.' })
    return
  }
  const message = /[.!?]$/.test(error.message) ? error.message : `${error.message}.`
  const hint = hints.get(error.code)
  report.add({ code: 'document/syntax', offset, message, ...(hint === undefined ? {} : { hint }) })
}

const hints = new Map<YAMLError['code'], string>([
  ['BAD_INDENT', 'Indent the fields of one record with the same number of spaces.'],
  ['BAD_SCALAR_START', 'A text that begins with this character needs quotes.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'A text with ": " in it needs quotes.'],
  ['MISSING_CHAR', 'A quote, a bracket or a space after a colon may be missing.'],
  ['MULTILINE_IMPLICIT_KEY', 'A colon may be missing after the key, or the text needs quotes.'],
  ['TAB_AS_INDENT', 'Indent with spaces; YAML does not take tabs.'],
  ['UNEXPECTED_TOKEN', 'A text with special characters in it needs quotes.'],
])

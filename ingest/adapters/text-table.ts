// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readDelimitedTable, type DelimitedTable } from '../documents/delimited-table.ts'
import type { Problem } from '../problem.ts'

/** Longest first line that is looked at to tell what a text is. */
const longestHead = 10_000

/** What tells the cells of a line apart; space stands for any run of blanks. */
export type Separator = ',' | ';' | '|' | '\t' | 'space'

/** The first line that is neither blank nor a comment (`#` or `%`); undefined when there is none of a sensible length nearby. */
export function readHead(text: string): string | undefined {
  const start = text.slice(0, longestHead)
  const lines = start.split(/\r?\n/)
  if (start.length < text.length) lines.pop()
  return lines.map((line) => line.trim()).find((line) => line !== '' && !isComment(line))
}

/** Reads a table that is separated by a character (RFC 4180), or by blanks as gnuplot and pgfplots read it. */
export function readTextTable(
  text: string,
  file: string,
  separator: Separator,
): DelimitedTable | { readonly problem: Problem } {
  if (separator !== 'space') return readDelimitedTable(text, file, { delimiter: separator, quotes: 'quoted' })
  return readDelimitedTable(toTabs(text), file, { delimiter: '\t', quotes: 'plain' })
}

/** Lines stay where they are, so that problems name the line of the file. */
function toTabs(text: string): string {
  const lines = text.split(/\r?\n/)
  return lines.map((line) => (isComment(line.trimStart()) ? '' : line.trim().replaceAll(/[ \t]+/g, '\t'))).join('\n')
}

function isComment(line: string): boolean {
  return line.startsWith('#') || line.startsWith('%')
}

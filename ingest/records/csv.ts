// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A cell: text, a number, or nothing. */
export type Cell = string | number | null | undefined

/** RFC 4180: comma, CRLF, quotes doubled; numbers as they are, text guarded against formulas. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(writeCell).join(',')]
  for (const row of rows) lines.push(row.map(writeCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const guarded = guardFormula(cell)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP's "CSV Injection" advises; some read the
 * full-width signs of East Asian keyboards the same way.
 * Only text cells: a negative number stays a number.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@;\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

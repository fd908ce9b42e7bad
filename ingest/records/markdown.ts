// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Text of others in Markdown: what would be markup is escaped, lines are one line. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\t\n\v\f\r ]+/g, ' ').replaceAll(/[\\`*_[\]<>|#~]/g, String.raw`\$&`)
}

/** A table; cells are Markdown already. */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

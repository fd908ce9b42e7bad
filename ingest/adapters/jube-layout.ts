// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readDelimitedTable, type DelimitedTable } from '../documents/delimited-table.ts'
import type { Problem } from '../problem.ts'
import { readFirstLines } from './first-line.ts'
import { isJubeHeader } from './jube-columns.ts'

/** How a table is written. pretty has a title, bars and a line of dashes; csv and aligned have a separator, and no title. */
export interface JubeLayout {
  readonly style: 'pretty' | 'separated'
  readonly separator: string
  /** Name of the table in the JUBE configuration. */
  readonly title?: string
}

/** Name, then the line of dashes below the header: `|---|---|`, or `---+---` before JUBE 2.5. */
const titleLine = /^([^|,;:\t]{1,200}):$/
const dashes = /^[|+-]{3,}$/
const separators = [';', '\t', '|', ','] as const

/** Tells from its first lines how a JUBE table is written; undefined when it is none. */
export function findJubeLayout(text: string | undefined): JubeLayout | undefined {
  const lines = readFirstLines(text, 3)
  const [first = '', second = '', third = ''] = lines
  const title = titleLine.exec(first)?.[1]
  if (title !== undefined && second.includes('|') && dashes.test(third))
    return { style: 'pretty', separator: '|', title }
  const head = title === undefined ? first : second
  const separator = separators.find((mark) => head.includes(mark)) ?? ' '
  const cells = separator === ' ' ? head.split(/\s+/) : head.split(separator).map((cell) => cell.trim())
  if (!isJubeHeader(cells)) return undefined
  return { style: 'separated', separator, ...(title === undefined ? {} : { title }) }
}

/** Reads the cells. Lines stay where they are, so that problems name the line of the file. */
export function readJubeTable(
  text: string,
  file: string,
  { style, separator, title }: JubeLayout,
): DelimitedTable | { readonly problem: Problem } {
  const lines = text.split(/\r?\n/)
  const titled = title === undefined ? -1 : lines.findIndex((line) => line.trim() !== '')
  const kept = lines.map((line, index) => (index === titled || dashes.test(line.trim()) ? '' : line))
  const plain = separator === ' ' ? kept.map((line) => line.trim().replaceAll(/\s+/g, '\t')) : kept
  const delimiter = separator === ' ' ? '\t' : separator
  const table = readDelimitedTable(plain.join('\n'), file, { delimiter, quotes: 'plain' })
  return 'problem' in table || style === 'separated' || table.header[0] !== '' ? table : dropBorders(table)
}

/** A line `| a | b |` has an empty cell at either end. */
function dropBorders({ header, rows }: DelimitedTable): DelimitedTable {
  const inner = (cells: readonly string[]): readonly string[] => cells.slice(1, cells.at(-1) === '' ? -1 : undefined)
  return { header: inner(header), rows: rows.map(({ cells, line }) => ({ cells: inner(cells), line })) }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ComparedRow, Comparison } from './compare-runs.ts'
import { countRows, describeRowPlace, describeSideValue, hasSomething, summariseComparison } from './compare-summary.ts'
import { writePercent } from './compare-words.ts'
import { escapeMarkdown, shortenText } from './markdown-text.ts'

/** First words of every comment, by which the one posted before is found. The next word says whether it has news. */
export const commentMarker = '<!-- portal-compare'

/** GitHub takes 65,536 characters; what is folded is given up first. */
const longest = 60_000
const mostShown = 60
const mostFolded = 200
const header = ['| | Measure | Where | Baseline | Now | Change | How it was judged |', '|---|---|---|--:|--:|--:|---|']

/** A comment for a merge request: the verdict, what differs with main metrics first, and the rest folded. */
export function writeComparisonMarkdown(comparison: Comparison): string {
  const { rows, threshold, verdict } = comparison
  const shown = rows.filter((row) => hasSomething(row, threshold)).sort((a, b) => Number(b.main) - Number(a.main))
  const rest = rows.filter((row) => !hasSomething(row, threshold))
  const news = shown.length > 0 ? 'news' : 'quiet'
  const head = [`${commentMarker} ${news} ${verdict} -->`, `**${escapeMarkdown(summariseComparison(comparison))}**`]
  const table = shown.length === 0 ? '' : `\n${writeTable(shown, { most: mostShown, room: longest / 2 })}\n`
  const start = `${head.join('\n')}\n${table}`
  const end = `\n${explain(comparison)}\n`
  const room = longest - start.length - end.length
  const folded = rest.length === 0 ? '' : foldRows(rest, { most: mostFolded, room: room - 200 })
  return `${start}${folded}${end}`
}

interface Space {
  readonly most: number
  /** In characters. */
  readonly room: number
}

function writeTable(rows: readonly ComparedRow[], { most, room }: Space): string {
  const lines: string[] = []
  let length = 0
  for (const row of rows.slice(0, most)) {
    const line = writeRow(row)
    length += line.length + 1
    if (length > room) break
    lines.push(line)
  }
  const left = rows.length - lines.length
  return [...header, ...lines, ...(left === 0 ? [] : ['', `${left} more are in the JSON of the comparison.`])].join(
    '\n',
  )
}

function foldRows(rows: readonly ComparedRow[], space: Space): string {
  return `\n<details><summary>${countRows(rows)}</summary>\n\n${writeTable(rows, space)}\n\n</details>\n`
}

function writeRow(row: ComparedRow): string {
  const { verdict, label, unit, baseline, candidate, relative, confidence, url } = row
  const name = escapeMarkdown(shortenText(label, 80))
  const cells = [
    verdict === 'worse' || verdict === 'failed' ? `**${verdict}**` : verdict,
    url === undefined ? name : `[${name}](${encodeURI(url).replaceAll(/[()]/g, encodeURIComponent)})`,
    ...[describeRowPlace(row), describeSideValue(baseline, unit), describeSideValue(candidate, unit)].map(writeCell),
    writePercent(relative),
    writeCell(confidence),
  ]
  return `| ${cells.join(' | ')} |`
}

function writeCell(text: string): string {
  return escapeMarkdown(shortenText(text, 200))
}

function explain({ rows, tested, threshold }: Comparison): string {
  const counts = `${rows.length} measures were looked at, ${tested} of them tested.`
  const rule = `A change counts from ${writePercent(threshold).slice(1)} on and beyond chance; where nothing changed, no more than about five comparisons of a hundred say otherwise, however many measures they have.`
  return `<sub>${counts} ${rule}</sub>`
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ComparedRow, Comparison } from './compare-runs.ts'
import { describeRowPlace, describeSideValue, hasSomething, summariseComparison } from './compare-summary.ts'
import { writePercent } from './compare-words.ts'

/** A comparison for a terminal: the verdict, then what differs, each with how it was judged. */
export function writeComparisonText(comparison: Comparison): string {
  const shown = comparison.rows.filter((row) => hasSomething(row, comparison.threshold))
  return `${[summariseComparison(comparison), ...shown.map(writeRow)].join('\n').replaceAll(hidden, ' ')}\n`
}

/** Control characters from a stranger's artefact would move a terminal's cursor. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}]/gu

function writeRow(row: ComparedRow): string {
  const { verdict, label, unit, baseline, candidate, relative, confidence } = row
  const values = `${describeSideValue(baseline, unit)} -> ${describeSideValue(candidate, unit)}`
  const change = relative === null ? '' : ` (${writePercent(relative)})`
  return `${verdict.padEnd(8)} ${label}: ${values}${change}\n         ${describeRowPlace(row)}\n         ${confidence}`
}

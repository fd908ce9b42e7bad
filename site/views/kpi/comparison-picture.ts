// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { scalingChart } from '../chart/scaling-chart.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import type { Words } from './overview-scene.ts'
import type { LegendEntry } from './series-view.ts'
import type { Comparison, ComparisonRow } from './system-comparison.ts'

/** Lines that can be told apart. */
const mostLines = 4

/** How many times the value of the best system each one has, against size; of more than four systems the first four. */
export function drawComparison(
  { systems, rows }: Comparison,
  { locale, text }: Words,
): { readonly scene: Scene | undefined; readonly legend: readonly LegendEntry[] } {
  const isTasks = rows.every(({ tasks }) => tasks !== undefined)
  const shared = rows.filter(({ best }) => best !== undefined)
  const shown = systems.slice(0, mostLines)
  const lines = shown.map((_, i) =>
    shared.map((row) => ({ workers: (isTasks ? row.tasks : row.nodes) ?? 0, value: relate(row, i) })),
  )
  const words = {
    value: text('compare.axis'),
    workers: text(isTasks ? 'chart.workers.tasks' : 'chart.workers.nodes'),
    ideal: '',
    efficiency: '',
  }
  // Absent is no gap here: the table says what was not measured.
  const drawn = lines.map((line) => line.filter(({ value }) => value !== null))
  const scene = scalingChart(
    { lines: drawn, display: { multiply: 1, divide: 1, text: '' }, locale, words },
    frames.small,
  )
  return { scene, legend: shown.map((text_, i) => ({ role: `line kc-s${i + 1}`, text: text_ })) }
}

/** Who is best how often. */
export function describeComparison({ label, systems, rows }: Comparison, { text }: Words): string {
  const judged = rows.filter(({ best }) => best !== undefined)
  const parts = systems.flatMap((system, i) => {
    const count = judged.filter(({ best }) => best === i).length
    return count === 0 ? [] : [text('compare.words.part', { system, count, total: judged.length })]
  })
  return text('compare.words', { label, parts: parts.join('; ') })
}

function relate({ cells, best }: ComparisonRow, index: number): number | null {
  const [value, least] = [cells[index]?.last ?? null, best === undefined ? null : (cells[best]?.last ?? null)]
  return value === null || least === null || least === 0 ? null : value / least
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { extentOf } from '../chart/domain.ts'
import { efficiencyLines } from '../chart/efficiency-lines.ts'
import { hasLogValues, scalingChart } from '../chart/scaling-chart.ts'
import type { ScalingInput } from '../chart/scaling-chart.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import type { DisplayUnit } from './measure-text.ts'
import type { Words } from './overview-scene.ts'
import { rankMetrics } from './rank-sets.ts'
import { sharedParameters } from './scaling-studies.ts'
import type { Study, StudyRow } from './scaling-studies.ts'
import { axisTitle } from './series-view.ts'
import type { LegendEntry } from './series-view.ts'
import { distinguish } from './set-names.ts'

/** Studies of one metric and kind, drawn and listed together. */
export interface StudyBlock {
  readonly label: string
  readonly kind: Study['kind']
  readonly workers: Study['workers']
  readonly studies: readonly Study[]
  /** What tells the studies apart, in their order. */
  readonly names: readonly string[]
  readonly display: DisplayUnit
  /** Studies of the same metric that are in the complete list only. */
  readonly left: number
}

const mostBlocks = 4
const mostLines = 4

/** The blocks of a benchmark that say most: main metrics first, strong before weak, longest studies first. */
export function studyBlocks(studies: readonly Study[]): readonly StudyBlock[] {
  const main = studies.filter(({ largest }) => largest.main)
  const ranked = rankMetrics(main.length > 0 ? main : studies)
  return ranked
    .flatMap((own) => [...Map.groupBy(own, blockKey).values()])
    .slice(0, mostBlocks)
    .flatMap(makeBlock)
}

/** Words of the pictures of a block. */
export interface Pictures {
  readonly value: Scene | undefined
  /** The values stand on a logarithmic axis; the workers always do. */
  readonly isLog: boolean
  readonly speedup: Scene | undefined
  readonly efficiency: Scene | undefined
  readonly legend: readonly LegendEntry[]
}

/** Value, speed-up and efficiency against workers, with the ideal and the half-ideal line of the first study. */
export function drawBlock(block: StudyBlock, { locale, text }: Words): Pictures {
  const [first] = block.studies
  const isStrong = block.kind === 'strong'
  const lines = (pick: (row: StudyRow) => number | null): ScalingInput['lines'] =>
    block.studies.map(({ rows }) => rows.map((row) => ({ workers: row.workers, value: pick(row) })))
  const words = {
    workers: text(block.workers === 'tasks' ? 'chart.workers.tasks' : 'chart.workers.nodes'),
    ideal: '',
    efficiency: text('scaling.efficiency'),
    ...(isStrong ? { half: text('scaling.half') } : {}),
  }
  const pure = { multiply: 1, divide: 1, text: '' }
  const own = { locale, words: { ...words, value: axisTitle(block.label, block.display) }, display: block.display }
  const ideal = isStrong && first ? { ideal: first.direction } : {}
  const rate = { locale, words: { ...words, value: text('scaling.speedup') }, display: pure, ideal: 'higher' as const }
  const values = { ...own, ...ideal, lines: lines(({ run }) => run.last) }
  return {
    value: scalingChart(values, frames.small),
    isLog: hasLogValues(values),
    speedup: scalingChart({ ...rate, lines: lines(({ speedup }) => speedup) }, frames.small),
    efficiency: efficiencyLines({ ...rate, lines: lines(({ efficiency }) => efficiency) }, frames.small),
    legend: legendOf(block, { ideal: text('chart.ideal'), ...(words.half === undefined ? {} : { half: words.half }) }),
  }
}

function legendOf(block: StudyBlock, words: { readonly ideal: string; readonly half?: string }): LegendEntry[] {
  const several = block.names.length > 1
  const lines = block.names.map((text, i): LegendEntry => ({ role: `line kc-s${i + 1}`, text }))
  return [
    ...(several ? lines : []),
    { role: 'ideal', text: words.ideal },
    ...(words.half === undefined ? [] : [{ role: 'half-ideal', text: words.half }]),
  ]
}

/** Studies that begin at another size have another ideal line: they are not drawn together. */
function blockKey({ kind, workers, rows }: Study): string {
  return `${kind} ${workers} ${rows.find(({ speedup }) => speedup !== null)?.workers}`
}

function makeBlock(studies: readonly Study[]): readonly StudyBlock[] {
  const longest = studies.toSorted((a, b) => b.rows.length - a.rows.length)
  const shown = longest.slice(0, mostLines)
  const [first] = shown
  if (!first) return []
  const extent = extentOf(shown.flatMap(({ members }) => members.map(({ last }) => last)))
  const { label, unit } = first.largest
  return [
    {
      label,
      kind: first.kind,
      workers: first.workers,
      studies: shown,
      names: nameStudies(shown),
      display: chooseDisplayUnit(unit, extent?.max ?? 0),
      left: longest.length - shown.length,
    },
  ]
}

/** Names without the parameter that grows within a study, unless two studies differ in nothing else. */
function nameStudies(studies: readonly Study[]): readonly string[] {
  const names = distinguish(studies.map((study) => ({ ...study.largest, parameters: sharedParameters(study) })))
  return new Set(names).size === names.length ? names : distinguish(studies.map(({ largest }) => largest))
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { halfIdealEfficiency } from '../../../ingest/records/ideal-scaling.ts'
import { scaleStrongly } from '../../../ingest/records/scaling.ts'
import type { ScalingRun } from '../../../ingest/records/scaling.ts'
import { formatPercent } from '../kpi/measure-text.ts'
import { plotOf } from './axes.ts'
import { extentOf } from './domain.ts'
import { linearTicks } from './linear-ticks.ts'
import { linearScale } from './scale.ts'
import { assembleScaling } from './scaling-chart.ts'
import type { Measured, ScalingInput, ScalingLine, ScalingSpot } from './scaling-chart.ts'
import type { Frame, Scene } from './scene.ts'

/** Parallel efficiency of values against workers; undefined when no ideal is known or nothing can be compared. */
export function efficiencyChart({ words, ...input }: ScalingInput, frame: Frame): Scene | undefined {
  const { ideal: direction } = input
  if (!direction) return undefined
  const { half: _half, ...rest } = words
  return efficiencyLines(
    { ...input, words: rest, lines: input.lines.map((line) => toEfficiencies(line, direction)) },
    frame,
  )
}

function toEfficiencies(line: ScalingLine, direction: 'lower' | 'higher'): ScalingLine {
  const runs = line.map((spot): ScalingRun & ScalingSpot => ({ ...spot, tasks: spot.workers, last: spot.value }))
  return scaleStrongly(runs, direction).map(({ run, workers, efficiency }) => ({
    workers,
    value: efficiency,
    isCurrent: run.isCurrent === true,
  }))
}

/**
 * Efficiencies that are known already, against workers, with the ideal at 100 % and the half-ideal line that falls towards 50 %.
 * A weak study has no half-ideal line. Undefined below two measured counts.
 */
export function efficiencyLines(input: ScalingInput, frame: Frame): Scene | undefined {
  const lines = input.lines.map((line) =>
    line.flatMap((spot): Measured[] => (spot.value === null ? [] : [{ ...spot, value: spot.value }])),
  )
  const counts = extentOf(lines.flat().map((spot) => spot.workers))
  const extent = extentOf(lines.flat().map((spot) => spot.value))
  if (!counts || !extent || counts.min === counts.max) return undefined
  const domain = { min: 0, max: Math.max(1.1, extent.max * 1.06) }
  const ticks = linearTicks(0, domain.max, frame.ticksY).map((at) => ({ at, text: formatPercent(at, input.locale) }))
  const plot = plotOf(frame)
  const axis = { ticks, scale: linearScale(domain, plot.bottom, plot.top), title: input.words.efficiency }
  const ideal = [counts.min, counts.max].map((workers) => ({ workers, value: 1 }))
  const half = input.words.half === undefined ? [] : halfLine(counts.min, counts.max)
  return assembleScaling(input, frame, { lines, counts, ideal, half, axis })
}

function halfLine(from: number, to: number): readonly Measured[] {
  return Array.from({ length: 17 }, (_, i) => {
    const growth = (to / from) ** (i / 16)
    return { workers: from * growth, value: halfIdealEfficiency(growth) }
  })
}

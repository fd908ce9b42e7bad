// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findMedian } from '../../../ingest/records/changes/noise.ts'
import type { SeriesColumns, SeriesTrend } from '../../../ingest/records/site-data.ts'
import type { changesEn } from '../../i18n/kpi-changes.en.ts'
import type { ChangeLook, ChangeSpot, LevelSpan, PlatformSpot, TrendMarks } from '../chart/trend-marks.ts'

type MarkedColumns = Pick<SeriesColumns, 'time' | 'value' | 'description'>

/** A word for changes by its key. */
export type TextOf = (key: keyof typeof changesEn) => string

/** What a trend draws besides its points: levels with their noise, changes, and changes of the system. */
export function markTrend(columns: MarkedColumns, trend: SeriesTrend, text: TextOf): TrendMarks {
  return {
    noise: trend.noise,
    levels: trend.verdict === 'short' ? [] : listLevels(columns, trend),
    changes: listSpots(columns, trend, text),
    platforms: [...listPlatforms(columns), ...listAnswered(columns, trend)],
    releases: [],
  }
}

/** Whether a change is shown as one for the worse, for the better, neither, or answered. */
export function lookOf({ kind, mark }: SeriesTrend['changes'][number]): ChangeLook {
  if (mark !== undefined) return 'silenced'
  switch (kind) {
    case 'regression':
      return 'worse'
    case 'improvement':
      return 'better'
    case 'change':
      return 'moved'
    default:
      return kind satisfies never
  }
}

/** One word for what a change is: what people said, else the detector's. */
export function changeWord(change: SeriesTrend['changes'][number], text: TextOf): string {
  const look = lookOf(change)
  return look === 'silenced' && change.mark ? text(`change.${change.mark.as}`) : text(`change.${wordOf[look]}`)
}

const wordOf = { worse: 'worse', better: 'better', moved: 'moved', silenced: 'accepted' } as const

function listLevels({ time, value }: MarkedColumns, { changes }: SeriesTrend): readonly LevelSpan[] {
  const starts = [0, ...changes.map(({ index }) => index)]
  return starts.flatMap((start, level) => {
    const end = starts[level + 1] ?? value.length
    const first = value.findIndex((one, at) => at >= start && one !== null)
    const last = value.findLastIndex((one, at) => at < end && one !== null)
    if (first < 0 || first > last) return []
    const known = changes[level - 1]?.after ?? changes[level]?.before
    return [{ from: time[first] ?? 0, to: time[last] ?? 0, value: known ?? findLevel(value) }]
  })
}

/** The one level of a series without changes. */
function findLevel(value: MarkedColumns['value']): number {
  const measured = new Float64Array(value.length)
  let count = 0
  // By number: in a page that has just been opened, for-of over 100,000 values takes longer than sorting them.
  for (let at = 0; at < value.length; at += 1) {
    const one = value[at] ?? null
    if (one !== null) measured[count++] = one
  }
  return findMedian(measured.subarray(0, count).sort())
}

function listSpots({ time, value }: MarkedColumns, { changes }: SeriesTrend, text: TextOf): readonly ChangeSpot[] {
  return changes.map((change, at) => ({
    time: time[change.index] ?? 0,
    value: value[change.index] ?? change.after,
    look: lookOf(change),
    number: String(at + 1),
    word: changeWord(change, text),
  }))
}

/** Changes that people gave to the platform: their word stands with the change. */
function listAnswered({ time }: MarkedColumns, { changes }: SeriesTrend): readonly PlatformSpot[] {
  return changes.flatMap(({ index, mark }) => (mark?.as === 'platform' ? [{ time: time[index] ?? 0, label: '' }] : []))
}

/** Runs from which on another description of the system is in force. */
export function listPlatforms({ time, description = [] }: MarkedColumns): readonly (PlatformSpot & { row: number })[] {
  const found: (PlatformSpot & { row: number })[] = []
  let known: string | undefined
  for (const [row, id] of description.entries()) {
    if (id === null) continue
    if (known !== undefined && known !== id) {
      found.push({ row, time: time[row] ?? 0, label: `S${found.length + 1}` })
    }
    known = id
  }
  return found
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isOpenChange } from '../../../ingest/records/changes/change-marks.ts'
import { changeSettings } from '../../../ingest/records/changes/find-steps.ts'
import type { SeriesData } from '../../../ingest/records/site-data.ts'
import { counted } from './case-words.ts'
import { formatDate } from './date-text.ts'
import { formatMeasure, formatNumber } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import { differenceText } from './difference-text.ts'

type JudgedSeries = Pick<SeriesData, 'trend' | 'columns'>

/** What the detector says of a series, in sentences. A series that is too short is neither good nor bad. */
export function verdictWords({ trend, columns }: JudgedSeries, display: DisplayUnit): string {
  const count = columns.value.filter((one) => one !== null).length
  switch (trend.verdict) {
    case 'short':
      return `Not enough data: ${counted(count, 'value')}, and fewer than ${changeSettings.fewest} tell neither that something changed nor that nothing did.`
    case 'steady':
      return `No change of level among ${counted(count, 'value')}${noiseWords(trend.noise, display)}.`
    case 'changed':
      return changedWords({ trend, columns }, display)
    default:
      return trend.verdict satisfies never
  }
}

function changedWords({ trend, columns }: JudgedSeries, display: DisplayUnit): string {
  const open = trend.changes.filter(isOpenChange)
  const answered = trend.changes.length - open.length
  const last = open.at(-1)
  const sentences = [`${counted(trend.changes.length, 'change')} of level${noiseWords(trend.noise, display)}`]
  if (last !== undefined) {
    const day = formatDate(columns.time[last.index] ?? 0, 'day', 'en-GB')
    const levels = `from ${formatMeasure(last.before, display, 'en-GB')} to ${formatMeasure(last.after, display, 'en-GB')}`
    sentences.push(`The last one that counts, of ${day}, ${verbOf[last.kind]}: ${differenceText(last)}, ${levels}`)
  }
  if (answered > 0) {
    sentences.push(
      `${counted(answered, 'change')} ${answered === 1 ? 'has an answer and no longer counts' : 'have an answer and no longer count'}`,
    )
  }
  return `${sentences.join('. ')}.`
}

const verbOf = {
  regression: 'is for the worse',
  improvement: 'is for the better',
  change: 'is not judged, as nobody said which direction is better',
} as const

function noiseWords(noise: number | null, display: DisplayUnit): string {
  return noise === null ? '' : `; around their level, values scatter by ${formatMeasure(noise, display, 'en-GB', 2)}`
}

/** What no run of a series can differ in, as another environment makes another series; and the format, where there is one. */
export function sharedWords({
  environment,
  columns,
  sources,
}: Pick<SeriesData, 'environment' | 'columns' | 'sources'>): string {
  const [source] = sources
  const own =
    environment === undefined ? 'Environment: not told.' : `Environment: ${environment}, in all runs of this series.`
  if (columns.format !== undefined || source === undefined) return own
  return `${own} Format of the results: ${`${source.format} ${source.formatVersion}`.trim()}, in all runs.`
}

/** The one setting of the detector, as it stands beside every chart. */
export function settingWords(): string {
  const { fewest, shortest, penalty, penaltyWithMemory, memory, outlier, recentCounts, recent, recentBase } =
    changeSettings
  const show = (value: number): string => formatNumber(value, 'en-GB')
  return [
    `at least ${show(fewest)} values, and ${show(shortest)} in a level`,
    `a step costs ${show(penalty)} × noise² × ln n (${show(penaltyWithMemory)} with memory above ${show(memory)}/√n)`,
    `outliers pulled in to ${show(outlier)} × noise`,
    `the last ${recentCounts.map(show).join(', ')} values told apart beyond ${show(recent)} standard errors from a level of ${show(recentBase)} or more`,
  ].join('; ')
}

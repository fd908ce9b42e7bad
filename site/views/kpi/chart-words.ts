// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesData } from '../../../ingest/records/site-data.ts'
import { counted, placeText, seriesTitle, sizeText } from './case-words.ts'
import { formatDate } from './date-text.ts'
import { formatMeasure } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import type { MeasuredRow, SeriesFacts } from './series-facts.ts'

/** Name of the trend picture for who does not see it: what is drawn, where, on how much. */
export function trendTitle(series: SeriesData): string {
  const size = sizeText(series)
  return `${seriesTitle(series)}, on ${placeText(series)}${size ? `, ${size}` : ''}`
}

/** The picture in sentences: span, first, last, extremes, gaps, failures, levels. */
export function describeTrend(series: SeriesData, facts: SeriesFacts, display: DisplayUnit): string {
  const { first, last, lowest, highest } = facts
  const day = (at: number | undefined): string => formatDate(at ?? 0, 'day', 'en-GB')
  const spot = ({ value, time }: MeasuredRow): string => `${formatMeasure(value, display, 'en-GB')} on ${day(time)}`
  const sentences = [`${counted(facts.runs, 'run')} from ${day(facts.from)} to ${day(facts.to)}`]
  if (first && last) sentences.push(`First ${spot(first)}, last ${spot(last)}`)
  if (lowest && highest && lowest.value < highest.value) {
    sentences.push(`Lowest ${spot(lowest)}, highest ${spot(highest)}`)
  }
  if (facts.gaps > 0) sentences.push(`${counted(facts.gaps, 'run')} without a value, marked as a gap`)
  if (facts.failed > 0) sentences.push(`${counted(facts.failed, 'run')} did not pass, drawn as crosses`)
  if (series.reference !== undefined) sentences.push(`Reference ${formatMeasure(series.reference, display, 'en-GB')}`)
  return `${sentences.join('. ')}.`
}

/** The scaling picture in sentences: ends of the study and what the largest run reached. */
export function describeScaling(
  spots: readonly { readonly workers: number; readonly value: number | null; readonly at?: string | undefined }[],
  workers: 'tasks' | 'nodes',
  display: DisplayUnit,
): string {
  const measured = spots.filter((spot) => spot.value !== null)
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last) return 'No value yet.'
  const noun = workers === 'tasks' ? 'task' : 'node'
  const spot = (at: typeof first): string =>
    `${formatMeasure(at.value, display, 'en-GB')} on ${counted(at.workers, noun)}`
  const days = new Set(measured.flatMap(({ at }) => (at === undefined ? [] : [formatDate(at, 'day', 'en-GB')])))
  const apart = days.size > 1 ? ` They are of ${days.size} different days.` : ''
  return `${counted(measured.length, 'case')}: ${spot(first)}, ${spot(last)}.${apart}`
}

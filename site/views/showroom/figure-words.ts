// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { s } from '../../i18n/showroom-text.ts'
import { localeOf } from '../../i18n/kpi-text.ts'
import { chooseDisplayUnit } from '../kpi/display-unit.ts'
import { formatMeasure, formatNumber, formatPercent } from '../kpi/measure-text.ts'
import type { DisplayUnit } from '../kpi/measure-text.ts'
import { isFailure } from '../kpi/status-words.ts'
import type { Language } from '../links.ts'
import type { CurrentState, FigureView } from './figure-view.ts'

/** A bar of the drawing: its share of the longest, and what stands at its end. */
export interface FigureBar {
  readonly kind: 'baseline' | 'now'
  readonly share: number
  readonly text: string
}

/** The figure of merit as it is read: each state in words, and two bars where both values can be drawn from zero. */
export interface FigureWords {
  readonly baseline: string
  readonly now: string
  /** Why the value of the last run is to be taken with care. */
  readonly warning: string | undefined
  readonly change: string
  readonly verdict: 'better' | 'worse' | 'same' | undefined
  readonly trend: string | undefined
  readonly bars: readonly FigureBar[]
}

/** Puts a figure of merit into words. */
export function wordFigure(view: FigureView, lang: Language): FigureWords {
  const { baseline, current, change } = view
  const values = [baseline, current].flatMap((one) => (one.state === 'value' ? [one.value] : []))
  const display = chooseDisplayUnit(view.unit, Math.max(0, ...values.map(Math.abs)))
  const measure = (value: number) => formatMeasure(value, display, localeOf(lang))
  return {
    baseline:
      baseline.state === 'value'
        ? measure(baseline.value)
        : s(lang, `figure.baseline.${baseline.state}`, baseline.state === 'failed' ? { reason: baseline.reason } : {}),
    now: wordCurrent(current, lang, measure),
    warning: warn(current, lang),
    change: wordChange(view, lang),
    verdict: change?.verdict,
    trend: 'series' in current ? s(lang, `trend.${current.series.verdict}`) : undefined,
    bars: drawBars(view, display, lang),
  }
}

function wordCurrent(current: CurrentState, lang: Language, measure: (value: number) => string): string {
  switch (current.state) {
    case 'value':
      return measure(current.value)
    case 'gap':
      return s(lang, 'figure.now.gap', { status: s(lang, `run.${current.status}`) })
    case 'other-unit':
      return s(lang, 'figure.now.other', { unit: current.unit })
    default:
      return s(lang, `figure.now.${current.state}`)
  }
}

function warn(current: CurrentState, lang: Language): string | undefined {
  if (current.state !== 'value' || !isFailure(current.status)) return undefined
  return s(lang, 'figure.now.bad', { status: s(lang, `run.${current.status}`) })
}

function wordChange({ change }: FigureView, lang: Language): string {
  if (change === undefined) return s(lang, 'change.none')
  if (change.verdict === 'same') return s(lang, 'change.same')
  return s(lang, `change.${change.verdict}`, { text: wordRatio(change.ratio, lang) })
}

function wordRatio(ratio: number | undefined, lang: Language): string {
  if (ratio === undefined) return s(lang, 'change.zero')
  const locale = localeOf(lang)
  if (ratio >= 2) return s(lang, 'change.times', { factor: formatNumber(ratio, locale, 2) })
  const percent = formatPercent(ratio - 1, locale)
  return s(lang, ratio < 1 ? 'change.lower' : 'change.higher', { percent })
}

/** Bars begin at zero, so values below zero have none; a value that is not there has no bar of length zero. */
function drawBars({ baseline, current }: FigureView, display: DisplayUnit, lang: Language): readonly FigureBar[] {
  if (baseline.state !== 'value' || current.state !== 'value') return []
  const largest = Math.max(baseline.value, current.value)
  if (largest <= 0 || Math.min(baseline.value, current.value) < 0) return []
  const bar = (kind: FigureBar['kind'], value: number): FigureBar => ({
    kind,
    share: value / largest,
    text: formatMeasure(value, display, localeOf(lang)),
  })
  return [bar('baseline', baseline.value), bar('now', current.value)]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { openReportNumbers, withUnit } from '../../../ingest/records/report-text.ts'
import type { QuarterReport } from '../../../schemas/types.gen.ts'
import { localeOf } from '../../i18n/kpi-text.ts'
import type { ReportKey } from '../../i18n/report.en.ts'
import { quarterText, r } from '../../i18n/report-text.ts'
import { formatDate } from '../kpi/date-text.ts'
import type { Language } from '../links.ts'

/** A small table with its title; without rows it was not measured. */
export interface SampleView {
  readonly id: string
  readonly title: string
  readonly header: readonly string[]
  /** Columns of words, which come first; the others are numbers. */
  readonly words: number
  readonly rows: readonly (readonly string[])[]
}

/** Stability, deployment time, adoption and energy of the quarter. */
export function listSamples(report: QuarterReport, lang: Language): readonly SampleView[] {
  const { number } = openReportNumbers(lang)
  const { stability, deployment, adoption, energy } = report
  const percent = (value: number) => `${number(value)}\u00a0%`
  const view = (
    id: 'stability' | 'deployment' | 'adoption' | 'energy',
    keys: readonly ReportKey[],
    rows: SampleView['rows'],
  ) => {
    return { id, title: r(lang, id), words: 1, header: [r(lang, 'project'), ...keys.map((key) => r(lang, key))], rows }
  }
  return [
    view(
      'stability',
      ['stability.runs', 'stability.mean', 'stability.least'],
      stability.map(({ name, runs, mean, least }) => [name, number(runs), percent(mean), percent(least)]),
    ),
    view(
      'deployment',
      ['deployment.count', 'deployment.unfinished', 'deployment.mean'],
      deployment.map(({ name, count, unfinished, mean, unit }) => [
        name,
        number(count),
        number(unfinished),
        mean === null ? r(lang, 'kpi.none') : withUnit(number(mean), unit),
      ]),
    ),
    view(
      'adoption',
      ['adoption.value', 'adoption.at'],
      adoption.map(({ name, value, at }) => [name, number(value), formatDate(at, 'day', localeOf(lang))]),
    ),
    view(
      'energy',
      ['energy.runs', 'energy.sum', 'energy.perRun'],
      energy.map(({ name, runs, of, sum, perRun, unit }) => [
        name,
        r(lang, 'energy.of', { runs, of }),
        withUnit(number(sum), unit),
        withUnit(number(perRun), unit),
      ]),
    ),
  ]
}

/** What was measured before and not in the quarter. */
export function listAbsent({ absent }: QuarterReport, lang: Language): SampleView {
  const { number } = openReportNumbers(lang)
  return {
    id: 'absent',
    title: r(lang, 'absent'),
    words: 2,
    header: [r(lang, 'project'), r(lang, 'absent.benchmark'), r(lang, 'absent.series'), r(lang, 'absent.last')],
    rows: absent.map(({ name, benchmark, useCase, series, last }) => [
      name,
      [benchmark, useCase].filter(Boolean).join(', '),
      number(series),
      quarterText(lang, last),
    ]),
  }
}

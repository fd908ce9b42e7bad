// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChangeTally, KpiTarget, ReportKpi } from '../../schemas/types.gen.ts'
import { formatUnit } from './units.ts'

/** How numbers of a report are written in one language. */
export interface ReportNumbers {
  /** At most four significant digits. */
  readonly number: (value: number) => string
  /** A share without sign: 0.064 is `6.4 %`. */
  readonly percent: (share: number) => string
}

/** Numbers of a report in one language. */
export function openReportNumbers(lang: 'en' | 'fr'): ReportNumbers {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 })
  const coarse = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
  return {
    number: (value) => (Number.isInteger(value) || Math.abs(value) >= 1e4 ? whole : exact).format(value),
    percent: (share) => {
      const percent = Math.abs(share) * 100
      return `${(percent >= 9.95 ? whole : coarse).format(percent)}\u00a0%`
    },
  }
}

/** Mean, median and range of a tally in words of the language; undefined when there is none. */
export function writeSizes(
  { count, mean, median, least, most }: ChangeTally,
  { percent }: ReportNumbers,
  words: { readonly mean: string; readonly median: string; readonly to: string },
): string | undefined {
  if (mean === null || median === null || least === null || most === null) return undefined
  if (count === 1) return percent(mean)
  return `${words.mean} ${percent(mean)}, ${words.median} ${percent(median)} (${percent(least)} ${words.to} ${percent(most)})`
}

const signs = { lt: '<', le: '≤', ge: '≥', gt: '>', eq: '=' } as const

/** A target as readers see it: `≥ 3 per work package`, or its words. */
export function writeTarget(
  target: KpiTarget | undefined,
  unit: string,
  { number }: ReportNumbers,
): string | undefined {
  if (target?.comparator === undefined || target.value === undefined) return target?.text
  const value = withUnit(number(target.value), unit)
  return [`${signs[target.comparator]}\u00a0${value}`, target.scope].filter(Boolean).join(' ')
}

/** The value of a KPI with its unit; undefined when there is none. */
export function writeValue(
  { value, unit }: Pick<ReportKpi, 'value' | 'unit'>,
  { number }: ReportNumbers,
): string | undefined {
  return value === null ? undefined : withUnit(number(value), unit)
}

/** The difference to the value before, with its sign: in percentage points where the unit is percent. */
export function writeDifference({ value, unit, before }: ReportKpi, { number }: ReportNumbers): string | undefined {
  if (value === null || before === undefined) return undefined
  const difference = value - before.value
  if (difference === 0) return '±0'
  const text = `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`
  return unit === '%' ? `${text}\u00a0pp` : withUnit(text, unit)
}

/** A count has no unit that readers want to see. */
export function withUnit(text: string, unit: string): string {
  const symbol = formatUnit(unit)
  return symbol === '' ? text : `${text}\u00a0${symbol}`
}

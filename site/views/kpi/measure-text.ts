// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Language tag of numbers and dates on a page. */
export type Locale = 'en-GB' | 'fr-FR'

/** How values of one page are shown: all in one unit, chosen so that the largest reads well. */
export interface DisplayUnit {
  /** Stored value times this, divided by `divide`, is the value shown. */
  readonly multiply: number
  readonly divide: number
  /** As readers see it; empty for a pure number. */
  readonly text: string
}

/** A stored value in the unit shown. */
export function toShown(value: number, display: DisplayUnit): number {
  return (value * display.multiply) / display.divide
}

/** A number with `digits` significant digits; whole numbers whole; very small and very large ones as powers of ten. */
export function formatNumber(value: number, locale: Locale, digits = 4): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return powerOfTen(value, locale, digits)
  if (Number.isInteger(value) || size >= 10 ** digits) return numberFormat(locale, 0).format(Math.round(value))
  return numberFormat(locale, digits).format(value)
}

/** A stored value with its unit, a narrow no-break space between them: `16.4 s`; the dash of `absent` when there is none. */
export function formatMeasure(value: number | null, display: DisplayUnit, locale: Locale, digits = 4): string {
  if (value === null) return '—'
  return withUnit(formatNumber(toShown(value, display), locale, digits), display)
}

/** A number as text followed by the unit. */
export function withUnit(text: string, display: DisplayUnit): string {
  return display.text === '' ? text : `${text}\u00a0${display.text}`
}

/** A ratio as percent without a sign: 0.1234 is `12 %`, 0.0123 is `1.2 %`. */
export function formatPercent(ratio: number, locale: Locale): string {
  const percent = Math.abs(ratio) * 100
  const text = percent >= 9.95 ? numberFormat(locale, 0).format(percent) : numberFormat(locale, 2).format(percent)
  return `${text}\u00a0%`
}

function powerOfTen(value: number, locale: Locale, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(Math.max(0, digits - 2)).split('e')
  return `${numberFormat(locale, digits).format(Number(mantissa))}\u202f×\u202f10${superscript(Number(exponent))}`
}

function superscript(whole: number): string {
  return [...String(whole)].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit))).join('')
}

const formats = new Map<string, Intl.NumberFormat>()

/** Significant digits, or whole numbers for 0; kept, since making one is slow. */
function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`
  const known = formats.get(key)
  if (known) return known
  const options = digits === 0 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits }
  const made = new Intl.NumberFormat(locale, options)
  formats.set(key, made)
  return made
}

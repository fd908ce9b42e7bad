// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Locale } from './measure-text.ts'

const styles = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  minute: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment in UTC as readers write it: day `24 Oct 2024`, minute `24 Oct 2024, 10:31`, month `October 2024`. */
export function formatDate(at: number | string, style: keyof typeof styles, locale: Locale): string {
  const key = `${style} ${locale}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...styles[style] })
  formats.set(key, format)
  return format.format(typeof at === 'string' ? Date.parse(at) : at)
}

/** A moment as machines write it, for the `datetime` attribute: `2024-10-24T10:31:00Z`. */
export function machineDate(at: number | string): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

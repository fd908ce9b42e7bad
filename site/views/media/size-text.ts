// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../links.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size in bytes as people say it, in steps of a thousand. */
export function sizeText(bytes: number, lang: Language): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const unit = units[step] ?? 'byte'
  const style = { style: 'unit', unit, maximumSignificantDigits: 2, unitDisplay: 'short' } as const
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, style).format(bytes / 1000 ** step)
}

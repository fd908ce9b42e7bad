// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { k, localeOf } from '../../i18n/kpi-text.ts'
import type { Language } from '../links.ts'

/** What a page says when damaged files of the history are left out; undefined when none are. */
export function describeLeftOut(quarters: readonly string[], lang: Language): string | undefined {
  if (quarters.length === 0) return undefined
  const names = quarters.map((quarter) => nameQuarter(quarter, lang))
  const list = new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }).format(names)
  return k(lang, 'index.leftOut', { quarters: list })
}

/** `Q4 2025`, in French `T4 2025`; the key of undated results in words. */
function nameQuarter(quarter: string, lang: Language): string {
  const [year, number] = quarter.split('-Q')
  return number === undefined
    ? k(lang, 'index.leftOut.undated')
    : `${k(lang, 'index.leftOut.quarter')}${number} ${year ?? ''}`
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Lag, PackageRow } from '../../../ingest/records/site-versions.ts'
import { v } from '../../i18n/versions-text.ts'
import type { Language } from '../links.ts'

/** What a cell says of one package: a version or why there is none, and how it stands. */
export interface CellView {
  readonly name: string
  /** Absent when there is no version to show. */
  readonly version?: string
  /** One word, and the sentence that explains it. */
  readonly word: string
  readonly title: string
  readonly tone: 'good' | 'old' | 'plain' | 'bad'
  readonly lag?: string
  readonly url?: string
  /** True when the place could not be asked the last time. */
  readonly isStale: boolean
  readonly message?: string
}

/** The cell of a package. An error, an absence and a place that nobody has asked are three different words. */
export function viewCell(row: PackageRow, lang: Language): CellView {
  const { name, status, newest, devel, lag, url, message } = row
  const base = {
    name,
    isStale: status === 'stale',
    ...(url === undefined ? {} : { url }),
    ...(message === undefined ? {} : { message }),
  }
  const fallback = row.versions[0]
  const shown = newest ?? (devel === undefined ? fallback : { version: devel, status: 'devel' as const })
  if (shown === undefined) {
    const word = status === 'ok' || status === 'stale' ? 'error' : status
    return {
      ...base,
      word: v(lang, `source.${word}`),
      title: v(lang, `explain.source.${word}`),
      tone: word === 'error' ? 'bad' : 'plain',
    }
  }
  return {
    ...base,
    version: shown.version,
    word: v(lang, `status.${shown.status}`),
    title: v(lang, `explain.${shown.status}`),
    tone: toneOf(shown.status),
    ...(lag === undefined ? {} : { lag: writeLag(lag, lang) }),
  }
}

/** `at least 51 days`. */
export function writeLag({ days, atLeast }: Lag, lang: Language): string {
  return v(lang, atLeast ? 'lag.atLeast' : 'lag', { count: days })
}

/** How a status is coloured, always beside its word. */
export function toneOf(status: PackageRow['versions'][number]['status']): CellView['tone'] {
  if (status === 'newest' || status === 'unique') return 'good'
  return status === 'outdated' || status === 'legacy' ? 'old' : 'plain'
}

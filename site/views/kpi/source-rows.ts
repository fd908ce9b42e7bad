// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { SourceRow } from '../../../ingest/records/site-data.ts'
import type { KpiKey } from '../../i18n/kpi.en.ts'
import { k, localeOf } from '../../i18n/kpi-text.ts'
import type { Language } from '../links.ts'
import { formatNumber } from './measure-text.ts'

/** A source as the page shows it: texts in the reader's language, addresses safe to link. */
export interface SourceView {
  readonly id: string
  readonly statusText: string
  /** Colour of the status; the text says the same. */
  readonly tone: 'good' | 'brass' | 'bad' | 'plain'
  readonly kindText: string
  readonly url?: string
  /** The address without its scheme. */
  readonly place?: string
  readonly message?: string
  readonly fetchedAt?: string
  readonly freshAt?: string
  readonly artefactsText: string
  readonly unrecognised: readonly string[]
}

const tones = {
  ok: 'good',
  stale: 'brass',
  error: 'bad',
  absent: 'bad',
  never: 'plain',
} as const satisfies Record<SourceRow['status'], SourceView['tone']>

/** What needs attention comes first, then by name. */
const urgency: readonly SourceRow['status'][] = ['error', 'absent', 'stale', 'never', 'ok']

/** The sources of the instance, those first that somebody should look after. */
export function describeSources(sources: readonly SourceRow[], lang: Language): readonly SourceView[] {
  return sources
    .toSorted((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status) || (a.id < b.id ? -1 : 1))
    .map((source) => describeSource(source, lang))
}

function describeSource(source: SourceRow, lang: Language): SourceView {
  const { id, status, type, message, fetchedAt, freshAt, artefacts, unrecognised } = source
  const url = safeUrl(source.url)
  // Files of the portal's own are never asked for: each ingest reads what is there, and nobody notes when.
  const isOwn = type === 'files' && status === 'ok' && freshAt === undefined && artefacts === undefined
  return {
    id,
    statusText: k(lang, isOwn ? 'sources.status.own' : (`sources.status.${status}` satisfies KpiKey)),
    tone: isOwn ? 'plain' : tones[status],
    kindText: k(lang, `sources.type.${type}` satisfies KpiKey),
    ...(url === undefined ? {} : { url, place: shortenUrl(url) }),
    ...(message === undefined ? {} : { message }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(freshAt === undefined ? {} : { freshAt }),
    artefactsText: isOwn ? k(lang, 'sources.uncounted') : countArtefacts(source, lang),
    unrecognised,
  }
}

/** One that has never answered has not given nothing. */
function countArtefacts({ status, freshAt, artefacts }: SourceRow, lang: Language): string {
  if (artefacts === undefined || (status !== 'ok' && freshAt === undefined)) return k(lang, 'sources.unknown')
  return formatNumber(artefacts, localeOf(lang))
}

function shortenUrl(url: string): string {
  const { host, pathname } = new URL(url)
  return host + pathname.replace(/\/$/, '')
}

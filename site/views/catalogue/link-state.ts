// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LinksData, SiteLink } from '../../../ingest/records/site-links.ts'
import { c } from '../../i18n/catalogue-text.ts'
import { formatDate } from '../../i18n/text.ts'
import type { Language } from '../links.ts'

/** What a reader should know of an address before following it. */
export interface LinkNote {
  readonly status: SiteLink['status']
  readonly text: string
  /** Where a moved address is now. */
  readonly target?: string
}

/** Notes of addresses that did not answer as they should; one that answers, or that nobody asked, needs none. */
export function noteLinks({ links }: LinksData, lang: Language): ReadonlyMap<string, LinkNote> {
  return new Map(links.flatMap((link) => (needsNote(link) ? [[link.url, noteLink(link, lang)] as const] : [])))
}

function needsNote({ status }: SiteLink): boolean {
  return status === 'moved' || status === 'dead' || status === 'failed'
}

function noteLink({ status, checkedAt = '', okAt, target }: SiteLink, lang: Language): LinkNote {
  const values = { date: formatDate(lang, checkedAt), ok: okAt === undefined ? '' : formatDate(lang, okAt) }
  const words = {
    ok: 'link.ok',
    moved: 'link.moved',
    refused: 'link.refused',
    dead: 'link.dead',
    failed: 'link.failed',
    never: 'link.failed',
  } as const
  const key = status === 'failed' && okAt !== undefined ? 'link.failed.since' : words[status]
  return { status, text: c(lang, key, values), ...(target === undefined ? {} : { target }) }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quarterOf } from '../../../ingest/records/quarter.ts'
import type { QuarterReport, ReportSeenEvent } from '../../../schemas/types.gen.ts'
import { localeOf } from '../../i18n/kpi-text.ts'
import { r } from '../../i18n/report-text.ts'
import { formatDate } from '../kpi/date-text.ts'
import type { Language } from '../links.ts'

/** One kind of news of the catalogue. */
export interface SeenList {
  readonly title: string
  readonly items: readonly { readonly project: string; readonly name: string; readonly text: string }[]
}

/** What was seen to be new in a quarter, and how far that goes. */
export interface SeenView {
  /** Sentences on what is recorded of the quarter, and what is not. */
  readonly notes: readonly string[]
  /** Empty when nothing is recorded: what nobody looked for is not told as none. */
  readonly lists: readonly SeenList[]
  /** Events that are not listed. */
  readonly omitted: number
}

/** Badges gained and lost, versions and projects of a quarter, as far as somebody looked. */
export function listSeen({ quarter, seen }: Pick<QuarterReport, 'quarter' | 'seen'>, lang: Language): SeenView {
  const day = (at: string) => formatDate(at, 'day', localeOf(lang))
  const say = (...notes: readonly string[]): SeenView => ({ notes, lists: [], omitted: 0 })
  if (seen === undefined) return say(r(lang, 'seen.untold'))
  const { since, months, events, omitted } = seen
  if (since === null) return say(r(lang, 'seen.never'))
  if (months.length === 0) {
    // Years have four digits, so that quarters are in order as texts.
    return say(quarterOf(since) > quarter ? r(lang, 'seen.before', { date: day(since) }) : r(lang, 'seen.unlooked'))
  }
  const names = months.map((month) => formatDate(month, 'month', localeOf(lang)))
  return {
    notes: [
      ...(quarterOf(since) === quarter ? [r(lang, 'seen.before', { date: day(since) })] : []),
      r(lang, 'seen.looked', { months: new Intl.ListFormat(localeOf(lang)).format(names) }),
    ],
    lists: [
      { title: r(lang, 'seen.gained'), items: pick(events, ({ move }) => move === 'gained', lang) },
      { title: r(lang, 'seen.lost'), items: pick(events, ({ move }) => move === 'lost', lang) },
      { title: r(lang, 'seen.badge'), items: pick(events, isOtherBadge, lang) },
      { title: r(lang, 'seen.version'), items: pick(events, ({ kind }) => kind === 'version', lang) },
      { title: r(lang, 'seen.project'), items: pick(events, ({ kind }) => kind === 'project', lang) },
    ],
    omitted,
  }
}

function isOtherBadge({ kind, move }: ReportSeenEvent): boolean {
  return kind === 'badge' && move === undefined
}

function pick(
  events: readonly ReportSeenEvent[],
  isMeant: (event: ReportSeenEvent) => boolean,
  lang: Language,
): SeenList['items'] {
  return events.filter(isMeant).map(({ project, name, subject, from, to, at }) => {
    const change = [from, to].filter((part) => part !== undefined).join(' → ')
    const what = [subject, change].filter((part) => part !== undefined && part !== '').join(' ')
    return { project, name, text: [what, formatDate(at, 'day', localeOf(lang))].filter(Boolean).join(', ') }
  })
}

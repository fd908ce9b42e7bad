// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isDay } from '../../../ingest/records/events/local-time.ts'
import type { AgendaItem } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'
import { momentText } from './event-when.ts'

/** The parts of one day of an event. */
export interface AgendaDay {
  readonly title: string
  readonly items: readonly { readonly item: AgendaItem; readonly time: string }[]
}

/** An agenda by its days, parts in the order of their start. */
export function listAgendaDays(agenda: readonly AgendaItem[], lang: Language): readonly AgendaDay[] {
  const sorted = agenda.toSorted((a, b) => a.start.localeCompare(b.start, 'en'))
  const days = Map.groupBy(sorted, ({ start }) => start.slice(0, 10))
  return [...days].map(([day, items]) => ({
    title: momentText(day, lang),
    items: items.map((item) => ({ item, time: timeText(item) })),
  }))
}

function timeText({ start, end }: AgendaItem): string {
  if (isDay(start)) return ''
  return end === undefined || isDay(end) ? start.slice(11) : `${start.slice(11)} – ${end.slice(11)}`
}

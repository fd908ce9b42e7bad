// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a build cannot know of events: what time it is, and in which zone the reader is. */
import { readShift } from '../../../ingest/records/zone-shift.ts'
import { e } from '../../i18n/events-text.ts'
import { nextOf, registrationOf, sortByState, stateOf } from '../../views/events/event-state.ts'
import type { EventState } from '../../views/events/event-state.ts'
import { localeOf } from '../../views/events/event-when.ts'
import { toLanguage } from '../../views/links.ts'

const lang = toLanguage(document.documentElement.lang)
const now = Date.now()

/** A moment that the page carries, in milliseconds of UTC. */
function readTime({ dataset }: HTMLElement, name: string): number | undefined {
  const text = dataset[name]
  return text === undefined ? undefined : Number(text)
}

function readSpan(element: HTMLElement) {
  return { startsAt: readTime(element, 'start') ?? 0, endsAt: readTime(element, 'end') ?? 0 }
}

function showState(root: HTMLElement, state: string): void {
  for (const word of root.querySelectorAll<HTMLElement>('[data-state]')) word.hidden = word.dataset['state'] !== state
}

/** A time in words, in a zone or in that of the reader. */
function writeTime(startsAt: number, endsAt: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(localeOf(lang), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  return format.formatRange(startsAt, endsAt)
}

/** True where the clock of the reader shows what clocks of a zone show. */
function hasSameClock(zone: string, at: number): boolean {
  return readShift(at, zone) === -new Date(at).getTimezoneOffset() * 60_000
}

class EventList extends HTMLElement {
  connectedCallback() {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-part=all] [data-start]')]
    const lists = sortByState(
      rows.map((row) => ({ row, ...readSpan(row) })),
      now,
    )
    this.fill('running', lists)
    this.fill('upcoming', lists)
    this.fill('past', lists)
    this.querySelector('[data-part=all]')?.remove()
  }

  private fill(state: EventState, lists: Readonly<Record<EventState, readonly { readonly row: HTMLElement }[]>>) {
    const part = this.querySelector<HTMLElement>(`[data-part=${state}]`)
    const list = part?.querySelector('ol')
    if (!part || !list) return
    list.append(...lists[state].map(({ row }) => row))
    const none = part.querySelector<HTMLElement>('[data-none]')
    const isEmpty = lists[state].length === 0
    if (none !== null) none.hidden = !isEmpty
    list.hidden = isEmpty
    part.hidden = isEmpty && none === null
  }
}

class EventStateChip extends HTMLElement {
  connectedCallback() {
    showState(this, stateOf(readSpan(this), now))
  }
}

class RegistrationStateChip extends HTMLElement {
  connectedCallback() {
    const state = registrationOf(readTime(this, 'opens'), readTime(this, 'closes') ?? 0, now)
    showState(this, state)
    if (state === 'closed') this.querySelector('.p-button')?.classList.remove('p-button-primary')
  }
}

class ReaderTime extends HTMLElement {
  connectedCallback() {
    const { startsAt, endsAt } = readSpan(this)
    if (hasSameClock(this.dataset['zone'] ?? 'UTC', startsAt) && hasSameClock(this.dataset['zone'] ?? 'UTC', endsAt))
      return
    this.textContent = e(lang, 'head.yours', { when: writeTime(startsAt, endsAt) })
    this.hidden = false
  }
}

class NextDate extends HTMLElement {
  connectedCallback() {
    const dates = (this.dataset['dates'] ?? '').split(' ').map((pair) => {
      const [startsAt = 0, endsAt = 0] = pair.split('-').map(Number)
      return { startsAt, endsAt }
    })
    const next = nextOf(dates, now)
    const shown = this.querySelector<HTMLElement>(next === undefined ? '.none' : '.next')
    const time = shown?.querySelector('time')
    if (next !== undefined && time) {
      time.dateTime = new Date(next.startsAt).toISOString()
      time.textContent = writeTime(next.startsAt, next.endsAt, shown?.dataset['zone'])
    }
    if (shown) shown.hidden = false
  }
}

for (const date of document.querySelectorAll<HTMLElement>('[data-past-after]')) {
  const isPast = now >= (readTime(date, 'pastAfter') ?? Infinity)
  date.classList.toggle('is-past', isPast)
  for (const word of date.querySelectorAll<HTMLElement>('.past')) word.hidden = !isPast
}
customElements.define('event-list', EventList)
customElements.define('event-state', EventStateChip)
customElements.define('registration-state', RegistrationStateChip)
customElements.define('reader-time', ReaderTime)
customElements.define('next-date', NextDate)

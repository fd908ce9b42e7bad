// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { eventsEn } from './events.en.ts'
import type { EventsKey } from './events.en.ts'
import { eventsFr } from './events.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<EventsKey, string>>>> = { en: eventsEn, fr: eventsFr }

/** A text about events; the `.one` form when `count` is one and there is such a form. */
export function e(lang: Language, key: EventsKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isEventsKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

/** True for the key of a text about events. */
export function isEventsKey(key: string): key is EventsKey {
  return key in eventsEn
}

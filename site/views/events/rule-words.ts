// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseRule, weekdays } from '../../../ingest/records/events/recurrence-rule.ts'
import type { RuleDay } from '../../../ingest/records/events/recurrence-rule.ts'
import { e, isEventsKey } from '../../i18n/events-text.ts'
import type { Language } from '../links.ts'
import { localeOf } from './event-when.ts'

const names = { DAILY: 'rule.daily', WEEKLY: 'rule.weekly', MONTHLY: 'rule.monthly' } as const

/** How often a rule comes, in words; undefined without a rule that can be read. When it ends is told by its dates. */
export function ruleWords(text: string | undefined, lang: Language): string | undefined {
  const read = text === undefined ? undefined : parseRule(text)
  if (read === undefined || 'fault' in read) return undefined
  const { frequency, interval, days } = read.rule
  const name = names[frequency]
  const rule = interval === 1 ? e(lang, name) : e(lang, `${name}.every`, { count: interval })
  if (days.length === 0) return rule
  const list = new Intl.ListFormat(localeOf(lang), { type: 'conjunction' })
  return e(lang, 'rule.on', { rule, days: list.format(days.map((day) => dayWords(day, lang))) })
}

function dayWords({ weekday, ordinal }: RuleDay, lang: Language): string {
  // The first of January 2024 was a Monday.
  const at = Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday))
  const day = new Intl.DateTimeFormat(localeOf(lang), { weekday: 'long', timeZone: 'UTC' }).format(at)
  const key = `rule.ordinal.${ordinal ?? ''}`
  return isEventsKey(key) ? e(lang, 'rule.ordinal', { ordinal: e(lang, key), day }) : e(lang, 'rule.day', { day })
}

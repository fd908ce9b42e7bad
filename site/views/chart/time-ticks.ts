// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A tick of a time axis: the text under it, and the day or year that a reader needs to place it, where that changes. */
export interface TimeTick {
  /** Unix time in milliseconds, UTC. */
  readonly at: number
  readonly text: string
  readonly context?: string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const month = 30.44 * day
const year = 365.25 * day

type Unit = 'time' | 'day' | 'month' | 'year'

interface Step {
  readonly unit: Unit
  readonly every: number
  readonly length: number
}

const steps: readonly Step[] = [
  ...[second, 5 * second, 15 * second, 30 * second].map((length): Step => ({ unit: 'time', every: length, length })),
  ...[1, 5, 15, 30].map((n): Step => ({ unit: 'time', every: n * minute, length: n * minute })),
  ...[1, 3, 6, 12].map((n): Step => ({ unit: 'time', every: n * hour, length: n * hour })),
  ...[1, 2, 7, 14].map((n): Step => ({ unit: 'day', every: n, length: n * day })),
  ...[1, 2, 3, 6].map((n): Step => ({ unit: 'month', every: n, length: n * month })),
  ...[1, 2, 5, 10, 20, 50, 100].map((n): Step => ({ unit: 'year', every: n, length: n * year })),
]

/** About `count` ticks at round UTC times inside [min, max], with texts in the language of `locale`. */
export function timeTicks(min: number, max: number, count: number, locale: string): readonly TimeTick[] {
  const step = steps.find((candidate) => (max - min) / candidate.length <= count) ?? steps.at(-1)
  if (!step || !(max >= min)) return []
  const formats = formatsFor(step, locale)
  let shown = ''
  return startsOf(step, min, max).map((at) => {
    const context = formats.context(at)
    const isNew = context !== shown
    shown = context
    return { at, text: formats.text(at), ...(isNew && context !== '' ? { context } : {}) }
  })
}

function startsOf(step: Step, min: number, max: number): readonly number[] {
  const found: number[] = []
  let at = firstStart(step, min)
  while (at <= max && found.length < 100) {
    if (at >= min) found.push(at)
    at = nextStart(step, at)
  }
  return found
}

function firstStart(step: Step, min: number): number {
  const date = new Date(min)
  if (step.unit === 'time') return Math.floor(min / step.every) * step.every
  if (step.unit === 'day') return Math.floor(min / day / step.every) * step.every * day
  if (step.unit === 'month') {
    return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / step.every) * step.every, 1)
  }
  return Date.UTC(Math.floor(date.getUTCFullYear() / step.every) * step.every, 0, 1)
}

function nextStart(step: Step, at: number): number {
  const date = new Date(at)
  if (step.unit === 'time') return at + step.every
  if (step.unit === 'day') return at + step.every * day
  if (step.unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step.every, 1)
  return Date.UTC(date.getUTCFullYear() + step.every, 0, 1)
}

function formatsFor(step: Step, locale: string): { text: (at: number) => string; context: (at: number) => string } {
  const clock = step.every < minute ? ({ second: '2-digit' } as const) : {}
  const text = {
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...clock },
    day: { day: 'numeric', month: 'short' },
    month: { month: 'short' },
    year: { year: 'numeric' },
  } as const satisfies Record<Unit, Intl.DateTimeFormatOptions>
  const context = {
    time: { day: 'numeric', month: 'short', year: 'numeric' },
    day: { year: 'numeric' },
    month: { year: 'numeric' },
    year: undefined,
  } as const satisfies Record<Unit, Intl.DateTimeFormatOptions | undefined>
  const contextOptions = context[step.unit]
  return {
    text: formatter(locale, text[step.unit]),
    context: contextOptions ? formatter(locale, contextOptions) : () => '',
  }
}

const formatters = new Map<string, (at: number) => string>()

/** Making a DateTimeFormat costs more than a whole chart, so each is made once. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const made = (at: number): string => format.format(at)
  formatters.set(key, made)
  return made
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findChromium } from '../chromium.mjs'

/** An event of Chromium's trace: microseconds, and for tasks the CPU time of their thread. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly url?: string; readonly requestId?: string } }
}

const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing']

/** Opens a Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('No Chromium. `npm test` finds or installs one.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** What a browser traced while something was done with a page. */
export async function tracePage(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return traceEvents
}

/**
 * CPU time in milliseconds of each task of the main thread that ran between a moment and a mark of the page, and of the thread
 * that the mark stands on. CPU time, not wall time: what else the machine does is no matter of the page.
 */
export function listTasks(events: readonly TraceEvent[], from: number, mark: TraceEvent): readonly number[] {
  const isOwn = ({ pid, tid, ph, name }: TraceEvent) =>
    pid === mark.pid && tid === mark.tid && ph === 'X' && name.endsWith('::RunTask')
  const seen = events.filter((event) => isOwn(event) && event.ts + (event.dur ?? 0) > from && event.ts < mark.ts)
  return seen.map(({ tdur = Number.NaN }) => tdur / 1000)
}

/** The one event of a name; a trace without it is no trace of what was to be measured. */
export function findEvent(events: readonly TraceEvent[], name: string, data: RegExp = /^/): TraceEvent {
  const found = events.find(
    (event) => event.name === name && data.test(event.args.data?.url ?? event.args.data?.requestId ?? ''),
  )
  if (found === undefined) throw new Error(`The trace has no ${name}.`)
  return found
}

/** The middle of some numbers. */
export function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** CPU time in milliseconds of the longest task of the main thread while something is done with a page. */
export async function measureLongest(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  const mark = (name: string) => page.evaluate((text) => void performance.mark(text), name)
  const events = await tracePage(browser, page, async () => {
    await mark('bench-begin')
    await act()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    await mark('bench-end')
  })
  return Math.max(...listTasks(events, findEvent(events, 'bench-begin').ts, findEvent(events, 'bench-end')))
}

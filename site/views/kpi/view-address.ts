// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Domain } from '../chart/scale.ts'
import { machineDate } from './date-text.ts'

/** What a reader looks at in a chart, as far as the address of the page says it. */
export interface ChartView {
  readonly range?: Domain
  /** First digits of the id of the run that is looked at. */
  readonly run?: string
}

/** The view that the query of an address names; what is not understood is left out. */
export function readView(query: string): ChartView {
  const values = new URLSearchParams(query)
  const [from, to] = [values.get('from'), values.get('to')].map((text) => Date.parse(text ?? ''))
  const run = values.get('run')
  const isRange = from !== undefined && to !== undefined && from < to
  return { ...(isRange ? { range: { min: from, max: to } } : {}), ...(run ? { run } : {}) }
}

/** The address of a page with this view, all else in it kept; seconds are the smallest step. */
export function writeView(address: string, { range, run }: ChartView): string {
  const url = new URL(address)
  const second = (at: number): string => machineDate(Math.round(at / 1000) * 1000)
  for (const [name, value] of [
    ['from', range && second(range.min)],
    ['to', range && second(range.max)],
    ['run', run],
  ] as const) {
    if (value === undefined) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  // A colon in a query needs no escape, and an address is read by people.
  return url.href.replaceAll('%3A', ':')
}

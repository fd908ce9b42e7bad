// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { placeText } from './case-words.ts'
import { listParameters } from './parameter-text.ts'

/** What tells series of one metric apart, in few words: only what differs among them. Empty for one alone. */
export function distinguish(series: readonly SeriesSummary[]): readonly string[] {
  const described = series.map(describe)
  const names = [...new Set(described.flatMap((one) => [...one.keys()]))]
  const differing = names.filter((name) => new Set(described.map((one) => one.get(name))).size > 1)
  return described.map((one) => {
    const own = differing.filter((name) => one.has(name))
    return (own.length > 0 ? own : differing).map((name) => nameValue(name, one.get(name) ?? '—')).join(', ')
  })
}

/** System first, then parameters by name. */
function describe(series: SeriesSummary): ReadonlyMap<string, string> {
  return new Map([
    ['system', placeText(series)],
    ...(series.environment === undefined ? [] : [['environment', series.environment] as const]),
    ...listParameters(series.parameters).map(({ name, value }) => [name, value] as const),
  ])
}

/** A system's name says what it is; `0.05` does not. */
function nameValue(name: string, value: string): string {
  return name === 'system' || name === 'environment' ? value : `${name} ${value}`
}

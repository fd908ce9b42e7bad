// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiBundle } from '../../schemas/types.gen.ts'

/** One kind of text in a bundle, and every different text of it, sorted. */
export interface BundleTexts {
  readonly what: string
  readonly texts: readonly string[]
}

/** What a bundle holds, so that somebody can decide whether it may leave the house. */
export interface BundleSummary {
  readonly artefacts: number
  /** Descriptions of what a system is made of. */
  readonly systems: number
  readonly cases: number
  readonly points: number
  /** Points without a value. */
  readonly gaps: number
  /** Earliest and latest start, ISO 8601 in UTC; absent when no case has one. */
  readonly from?: string
  readonly to?: string
  /** Every text that was ever written by a person or a tool: all else in the file is numbers, times, hashes and field names. */
  readonly texts: readonly BundleTexts[]
}

/** Says what a bundle holds. Nothing is left out of the texts. */
export function summariseBundle({ artefacts, systems = [] }: KpiBundle): BundleSummary {
  const cases = artefacts.flatMap((artefact) => artefact.cases)
  const measures = cases.flatMap((one) => one.measures)
  const times = cases.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const [from, to] = [times[0], times.at(-1)]
  const parameters = cases.flatMap((one) => listTexts(one.parameters))
  const kinds: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['projects', cases.map(({ project }) => project)],
    ['benchmarks', cases.map(({ benchmark }) => benchmark)],
    ['use cases', cases.map(({ useCase }) => useCase)],
    ['parameters and their values', parameters],
    ['systems', cases.map(({ system }) => system)],
    ['partitions', cases.map(({ partition }) => partition)],
    ['environments', cases.map(({ environment }) => environment)],
    ['commits', cases.map(({ commit }) => commit)],
    ['metrics', measures.map(({ metricRaw }) => metricRaw)],
    ['units', measures.map(({ unit }) => unit)],
    ['reasons for gaps', measures.map(({ gap }) => gap)],
    ['what systems are made of', systems.flatMap(({ description }) => listTexts(description))],
    ['formats', artefacts.map(({ format, formatVersion }) => `${format} ${formatVersion}`.trim())],
    ['addresses', artefacts.map(({ url }) => url)],
  ]
  return {
    artefacts: artefacts.length,
    systems: systems.length,
    cases: cases.length,
    points: measures.length,
    gaps: measures.filter(({ value }) => value === null).length,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    texts: kinds.map(([what, texts]) => ({ what, texts: sortDistinct(texts) })).filter(({ texts }) => texts.length > 0),
  }
}

function sortDistinct(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text ?? []))].filter((text) => text !== '').sort()
}

/** Names and values of parameters, as `name = value`; those of a list or an object one by one. */
function listTexts(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listTexts(item, name))
  if (typeof value !== 'object' || value === null) return name === '' ? [] : [`${name} = ${String(value)}`]
  return Object.entries(value).flatMap(([key, item]) => listTexts(item, name === '' ? key : `${name}.${key}`))
}

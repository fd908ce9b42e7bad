// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesData, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { formatNumber } from './measure-text.ts'
import type { Locale } from './measure-text.ts'

type Place = Pick<SeriesSummary, 'system' | 'partition' | 'environment'>
type Size = { readonly nodes?: number | undefined; readonly tasks?: number | undefined }

/** What a series is about, as a title: `Solve time on heat toolbox, thermal bridges`. */
export function seriesTitle(series: Pick<SeriesData, 'label' | 'benchmark' | 'useCase'>): string {
  return `${series.label} on ${groupTitle(series)}`
}

/** A benchmark with its use case; the same name twice is said once. */
export function groupTitle(group: { readonly benchmark: string; readonly useCase?: string }): string {
  return group.useCase === undefined || group.useCase === group.benchmark
    ? group.benchmark
    : `${group.benchmark}, ${group.useCase}`
}

/** Where a case ran: `gaya:production`. */
export function placeText(place: Place): string {
  return place.partition === undefined ? place.system : `${place.system}:${place.partition}`
}

/** On how much it ran: `64 tasks on 2 nodes`; undefined when the artefact does not tell. */
export function sizeText(size: Size, locale: Locale = 'en-GB'): string | undefined {
  const tasks = size.tasks === undefined ? undefined : counted(size.tasks, 'task', locale)
  const nodes = size.nodes === undefined ? undefined : counted(size.nodes, 'node', locale)
  return tasks && nodes ? `${tasks} on ${nodes}` : (tasks ?? nodes)
}

/** `1 task`, `64 tasks`: English only. */
export function counted(count: number, noun: string, locale: Locale = 'en-GB'): string {
  return `${formatNumber(count, locale)} ${noun}${count === 1 ? '' : 's'}`
}

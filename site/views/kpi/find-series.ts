// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject } from '../../../ingest/records/site-data.ts'
import { groupTitle, placeText, sizeText } from './case-words.ts'
import { joinParameters } from './parameter-text.ts'

/** A series as the finder lists it. */
export interface Searchable {
  readonly id: string
  readonly title: string
  /** Benchmark, place, size and parameters in one line. */
  readonly detail: string
  /** All of it in small letters without accents, for the comparison. */
  readonly words: string
}

/** The series of a project, ready to be searched. */
export function searchable(project: Pick<KpiProject, 'groups'>): readonly Searchable[] {
  return project.groups.flatMap((group) =>
    group.series.map((series) => {
      const parts = [groupTitle(group), placeText(series), sizeText(series), joinParameters(series.parameters)]
      const detail = parts.filter((part) => part).join(' · ')
      return { id: series.id, title: series.label, detail, words: fold(`${series.label} ${series.metric} ${detail}`) }
    }),
  )
}

/** Series in which every word is found, in their order; all of them for no words. */
export function listFound(all: readonly Searchable[], query: string): readonly Searchable[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.filter((series) => words.every((word) => series.words.includes(word)))
}

/** As people type: `Élan` is found by `elan`. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AuthoredMark } from '../../schemas/types.gen.ts'
import { contentFiles } from '../documents/content.ts'
import type { Locate } from '../documents/position.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { describeMark, includesDay, isMarkOf } from '../records/changes/change-marks.ts'
import type { MarkPlace } from '../records/changes/change-marks.ts'
import type { ChangeMark } from '../records/site-data.ts'

/** Marks that people wrote, and where they stand. */
export interface WrittenMarks {
  readonly marks: readonly AuthoredMark[]
  readonly locate: Locate
}

/** Finds the mark of a change, whose first run on the new level started at this time; undefined when nobody answered it. */
export type MarkFinder = (place: MarkPlace, at: string) => ChangeMark | undefined

/** The marks of an instance, and which of them found their change. */
export interface MarkBook {
  readonly findMark: MarkFinder
  /** A warning for each mark that no change was found for, after all were asked for. */
  listUnused(): readonly Problem[]
}

/** Days that are named in a hint. */
const mostDays = 3

/** Opens the marks; of several that name a change the first counts. Projects may be named by an id of before. */
export function openMarkBook({ marks, locate }: WrittenMarks, identify: (project: string) => { id: string }): MarkBook {
  const book = marks.map((mark) => ({ ...mark, project: identify(mark.project).id }))
  const used = new Set<number>()
  const days = book.map(() => new Set<string>())
  return {
    findMark(place, at) {
      const day = at.slice(0, 10)
      const found = book.flatMap((mark, index) => {
        if (!isMarkOf(mark, place)) return []
        days[index]?.add(day)
        return includesDay(mark, day) ? [index] : []
      })
      for (const index of found) used.add(index)
      const mark = book[found[0] ?? -1]
      return mark === undefined ? undefined : describeMark(mark)
    },
    listUnused() {
      return marks.flatMap((mark, index) => {
        if (used.has(index)) return []
        return [describeUnused(mark, locate(`/changes/${index}`), [...(days[index] ?? [])])]
      })
    },
  }
}

function describeUnused(mark: AuthoredMark, position: ReturnType<Locate>, days: readonly string[]): Problem {
  const { project, from, to = from } = mark
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`
  const nearest = sortByDistance(days, from).slice(0, mostDays)
  return makeProblem({
    code: 'mark/no-change',
    message: `No change of ${project} was found ${when} where this mark says, so it marks nothing.`,
    file: contentFiles.changes,
    ...(position === undefined ? {} : { position }),
    hint:
      nearest.length === 0
        ? 'No change was found there on any day. Look at the names, or take the mark out.'
        : `Changes were found there on ${nearest.join(', ')}.`,
  })
}

function sortByDistance(days: readonly string[], from: string): readonly string[] {
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(from))
  return days.toSorted((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
}

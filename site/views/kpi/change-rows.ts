// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareWithPrevious } from '../../../ingest/records/changes/what-changed.ts'
import type { DescriptionById, RunDifference } from '../../../ingest/records/changes/what-changed.ts'
import type { ChangeMark, SeriesData } from '../../../ingest/records/site-data.ts'
import type { SystemChange } from '../../../ingest/records/system-description.ts'
import type { ChangeLook } from '../chart/trend-marks.ts'
import { causeWords } from './cause-words.ts'
import { differenceText } from './difference-text.ts'
import { compareTold } from './run-pair.ts'
import { changeWord, listPlatforms, lookOf } from './trend-marks.ts'
import type { TextOf } from './trend-marks.ts'

/** A change of level as a line of its table. */
export interface ChangeRow {
  readonly number: number
  readonly time: number
  readonly look: ChangeLook
  readonly word: string
  readonly mark?: ChangeMark
  /** Levels, in the unit of the series. */
  readonly before: number
  readonly after: number
  /** `12 % higher`. */
  readonly difference: string
  readonly between: RunDifference
  /** Code or machine? */
  readonly cause: string
  readonly compare?: string
}

/** From this run on, the system was described otherwise. */
export interface PlatformRow {
  readonly label: string
  readonly time: number
  /** Id of the description in force from then on. */
  readonly description: string
  /** Absent when a description cannot be looked at. */
  readonly changes: readonly SystemChange[]
}

export interface ChangeTableInput {
  readonly findDescription: DescriptionById
  readonly text: TextOf
  /** Repository whose forge can compare commits. */
  readonly repository?: string | undefined
}

/** Changes in order of time, each with what differs between the last run before it and the first after. */
export function listChangeRows(
  { trend, columns }: Pick<SeriesData, 'trend' | 'columns'>,
  { findDescription, text, repository }: ChangeTableInput,
): readonly ChangeRow[] {
  return trend.changes.map((change, at) => {
    const between = compareWithPrevious(columns, change.index, findDescription)
    const compare = compareTold(between.commit, repository)
    return {
      number: at + 1,
      time: columns.time[change.index] ?? 0,
      look: lookOf(change),
      word: changeWord(change, text),
      ...(change.mark === undefined ? {} : { mark: change.mark }),
      before: change.before,
      after: change.after,
      difference: differenceText(change),
      between,
      cause: causeWords(between),
      ...(compare === undefined ? {} : { compare }),
    }
  })
}

/** Changes of the system along a series, by their labels in the chart. */
export function listPlatformRows(
  { columns }: Pick<SeriesData, 'columns'>,
  findDescription: DescriptionById,
): readonly PlatformRow[] {
  return listPlatforms(columns).map(({ label, time, row }) => ({
    label,
    time,
    description: columns.description?.[row] ?? '',
    changes: compareWithPrevious(columns, row, findDescription).system.changes,
  }))
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareAddress } from '../../../ingest/records/compare-address.ts'
import { compareWithPrevious, findPrevious } from '../../../ingest/records/changes/what-changed.ts'
import type { Told } from '../../../ingest/records/changes/what-changed.ts'
import type { Direction, SeriesColumns } from '../../../ingest/records/site-data.ts'
import { causeWords } from './cause-words.ts'
import { changeText, describeChange } from './change-words.ts'
import { formatDate } from './date-text.ts'
import { formatMeasure } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import { runAt } from './run-rows.ts'
import { statusWords } from './status-words.ts'

/** What a pair of runs is read from. */
export interface PairInput {
  readonly columns: SeriesColumns
  readonly display: DisplayUnit
  readonly direction: Direction
  /** Repository whose forge can compare commits. */
  readonly repository?: string | undefined
}

/** A run beside the last measured one before it. */
export interface RunPair {
  readonly title: string
  /** Line by line: what, the run before, this run, the difference. */
  readonly rows: readonly (readonly [what: string, before: string, after: string, difference: string])[]
  /** Code or machine? */
  readonly cause: string
  /** Page of the forge that compares the commits. */
  readonly compare?: string
}

/** The run at a row against the last measured one before it; undefined when there is none. */
export function pairRuns({ columns, display, direction, repository }: PairInput, row: number): RunPair | undefined {
  const previous = findPrevious(columns, row)
  if (previous === undefined) return undefined
  const [was, is] = [runAt(columns, previous), runAt(columns, row)]
  // Descriptions are compared by their ids here; the page has what they say.
  const difference = compareWithPrevious(columns, row, () => undefined)
  const value = (one: typeof was): string =>
    one.value === null ? `no value: ${one.gap ?? 'no reason given'}` : formatMeasure(one.value, display, 'en-GB')
  const start = (one: typeof was): string => `${formatDate(one.time, 'minute', 'en-GB')} UTC`
  const change = describeChange(was.value, is.value, direction)
  const compare = compareTold(difference.commit, repository)
  return {
    title: `${start(is)} against the run before`,
    rows: [
      ['Value', value(was), value(is), change ? changeText(change) : '—'],
      ['Start', start(was), start(is), spanWords(is.time - was.time)],
      ['Status', statusWords[was.status], statusWords[is.status], was.status === is.status ? 'same' : 'differs'],
      toldRow('Commit', difference.commit, 10),
      toldRow('System description', difference.system),
      ...(difference.format ? [toldRow('Format', difference.format)] : []),
    ],
    cause: causeWords(difference),
    ...(compare === undefined ? {} : { compare }),
  }
}

/** How a run differs from the last measured one before it: `3 % higher`; undefined where there is nothing to compare. */
export function changeFromPrevious(columns: SeriesColumns, row: number): string | undefined {
  const previous = findPrevious(columns, row)
  if (previous === undefined) return undefined
  return describeChange(columns.value[previous] ?? null, columns.value[row] ?? null, 'none')?.text
}

/** The page that compares the commit of a run with that of the last measured one before it. */
export function compareFromPrevious(
  columns: SeriesColumns,
  row: number,
  repository: string | undefined,
): string | undefined {
  if (repository === undefined) return undefined
  return compareTold(compareWithPrevious(columns, row, () => undefined).commit, repository)
}

/** The page that compares the commits of two runs, where they differ and a forge has one. */
export function compareTold({ likeness, before, after }: Told, repository: string | undefined): string | undefined {
  if (likeness !== 'differs' || before === undefined || after === undefined) return undefined
  return compareAddress(repository, { before, after })
}

function toldRow(what: string, told: Told, digits = 60): RunPair['rows'][number] {
  const show = (text: string | undefined): string => text?.slice(0, digits) ?? 'not told'
  return [what, show(told.before), show(told.after), told.likeness === 'untold' ? 'not known' : told.likeness]
}

function spanWords(milliseconds: number): string {
  const hours = milliseconds / 3_600_000
  if (hours < 1) return `${Math.round(milliseconds / 60_000)} min later`
  return hours < 48 ? `${Math.round(hours)} h later` : `${Math.round(hours / 24)} days later`
}

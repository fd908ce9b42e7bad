// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { QuarterReport, ReportCounts, ReportHeadline } from '../../schemas/types.gen.ts'
import { countAnswered } from './quarter-changes.ts'
import { quarterWords } from './quarter-words.ts'
import type { QuarterWords } from './quarter-words.ts'

/** The quarter in one sentence, made from its numbers: what was measured, then what changed. */
export function writeHeadline(report: Pick<QuarterReport, 'quarter' | 'measured' | 'changes'>): ReportHeadline {
  return { en: writeSentence(report, quarterWords.en), fr: writeSentence(report, quarterWords.fr) }
}

function writeSentence(
  { quarter, measured, changes }: Pick<QuarterReport, 'quarter' | 'measured' | 'changes'>,
  words: QuarterWords,
): string {
  const { programme, outside } = measured
  if (programme.series > 0) {
    return `${words.programme(quarter, programme)}${writeOutcome(programme, changes, { scope: 'programme', words })}.`
  }
  if (outside.series > 0) {
    return `${words.outside(quarter, outside)}${writeOutcome(outside, changes, { scope: 'outside', words })}.`
  }
  return `${words.nothing(quarter)}.`
}

function writeOutcome(
  { judged }: ReportCounts,
  changes: QuarterReport['changes'],
  { scope, words }: { readonly scope: 'programme' | 'outside'; readonly words: QuarterWords },
): string {
  if (judged === 0) return words.unjudged
  const { main, other } = changes[scope]
  const counts = [
    { kind: 'regression', of: 'regressions' },
    { kind: 'improvement', of: 'improvements' },
    { kind: 'change', of: 'undecided' },
  ] as const
  const found = counts
    .map(({ kind, of }) => ({ kind, all: main[of].count + other[of].count, main: main[of].count }))
    .filter(({ all }) => all > 0)
  if (found.length === 0) {
    const answered = countAnswered(changes.list, scope)
    return words.steady(judged) + (answered === 0 ? '' : words.answered(answered))
  }
  return words.changed(
    judged,
    found.map(({ kind, all, main: inMain }) => words.count(kind, all, inMain)),
    found.reduce((sum, { all }) => sum + all, 0),
  )
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { placeText } from './case-words.ts'
import { formatDate } from './date-text.ts'
import { formatMeasure, formatNumber, formatPercent } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import type { Words } from './overview-scene.ts'
import { joinParameters } from './parameter-text.ts'
import type { StudyBlock } from './study-blocks.ts'
import { sharedParameters } from './scaling-studies.ts'
import type { Study, StudyRow } from './scaling-studies.ts'

/** A study in sentences: where, from which value to which, how much faster or slower, and where half of the machine is lost. */
export function describeStudy(study: Study, display: DisplayUnit, words: Words): string {
  const measured = study.rows.filter(({ speedup }) => speedup !== null)
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last || last.speedup === null) return words.text('scaling.words.none')
  const spot = (row: StudyRow): string =>
    words.text('scaling.words.spot', {
      value: formatMeasure(row.run.last, display, words.locale),
      size: sizeOf(study, row, words),
    })
  const course = words.text('scaling.words.course', {
    where: whereOf(study),
    first: spot(first),
    last: spot(last),
  })
  return [course, describeGain(study, last, words), describeLoss(study, last, words), describeDays(study, words)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Heading of a block; where another has the same metric and kind, also the size that it begins at. */
export function nameBlock(block: StudyBlock, all: readonly StudyBlock[], words: Words): string {
  const { label, kind } = block
  const name = words.text('scaling.heading', {
    label,
    kind: words.text(kind === 'strong' ? 'scaling.strong' : 'scaling.weak'),
  })
  const isAlone = all.filter((other) => other.label === label && other.kind === kind).length === 1
  const [study] = block.studies
  const first = study?.rows.find(({ speedup }) => speedup !== null)
  if (isAlone || !study || !first) return name
  return words.text('scaling.heading.from', { name, size: sizeOf(study, first, words) })
}

/** How it is known that a study is strong or weak, in a sentence. */
export function describeEvidence({ kind, evidence }: Study, words: Words): string {
  if (evidence === 'same') return words.text('scaling.evidence.same')
  if (evidence === 'share') return words.text('scaling.evidence.share')
  if (evidence === 'grows') return words.text('scaling.evidence.grows')
  const name = words.text(kind === 'strong' ? 'scaling.strong' : 'scaling.weak')
  return words.text(evidence === 'said' ? 'scaling.evidence.said' : 'scaling.evidence.declared', { kind: name })
}

/** Where and with which parameters a study ran. */
export function whereOf(study: Study): string {
  return [placeText(study.largest), joinParameters(sharedParameters(study))].filter((part) => part !== '').join(', ')
}

function describeGain(study: Study, last: StudyRow, words: Words): string {
  const ratio = study.kind === 'weak' && study.direction === 'lower' ? last.efficiency : last.speedup
  if (ratio === null) return ''
  const values = {
    growth: formatNumber(last.growth, words.locale, 3),
    workers: words.text(study.workers === 'tasks' ? 'chart.workers.tasks' : 'chart.workers.nodes'),
  }
  if (study.kind === 'weak' && study.direction === 'lower') {
    return words.text('scaling.words.weak', { ...values, factor: formatNumber(1 / ratio, words.locale, 2) })
  }
  // Two digits would read as 1 times.
  if (ratio > 0.95 && ratio < 1.05) return words.text('scaling.words.same', values)
  const isFaster = ratio >= 1
  const factor = formatNumber(isFaster ? ratio : 1 / ratio, words.locale, 2)
  return words.text(isFaster ? 'scaling.words.faster' : 'scaling.words.slower', { ...values, factor })
}

function describeLoss(study: Study, last: StudyRow, words: Words): string {
  const row = study.loss ?? last
  const values = {
    efficiency: formatPercent(row.efficiency ?? 0, words.locale),
    size: sizeOf(study, row, words),
  }
  return words.text(study.loss ? 'scaling.words.loss' : 'scaling.words.kept', values)
}

/** Sizes of one study measured on different days may be of different code. */
function describeDays(study: Study, words: Words): string {
  const days = new Set(
    study.members.flatMap(({ lastAt }) => (lastAt === undefined ? [] : [formatDate(lastAt, 'day', words.locale)])),
  )
  return days.size > 1 ? words.text('scaling.words.days', { count: days.size }) : ''
}

function sizeOf(study: Study, row: StudyRow, words: Words): string {
  return words.text(study.workers === 'tasks' ? 'size.tasks' : 'size.nodes', { count: row.workers })
}

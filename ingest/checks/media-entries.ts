// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Recording } from '../../schemas/types.gen.ts'
import { parseClock, writeClock } from '../records/media/clock-time.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'
import { findUnknown, listTutorialIds } from './record-references.ts'

const unknown = 'media/unknown-reference'

/** A recording can be seen somewhere, has its chapters in order, and goes with what is there. */
export const checkRecordings: ContentCheck = ({ collections, pages }) => {
  if (collections === undefined) return []
  const known = listTutorialIds(pages)
  return collections.recordings.flatMap((filed) => {
    const { tutorials = [], slides = [] } = filed.record
    return [
      ...findPlace(filed.record),
      ...findChapters(filed.record),
      ...tutorials.flatMap((id, at) => findUnknown(unknown, 'tutorial', `/tutorials/${at}`, id, known)),
      ...slides.flatMap((id, at) => findUnknown(unknown, 'slides', `/slides/${at}`, id, collections.slides)),
    ].map((finding) => report(filed, finding))
  })
}

/** Slides go with what is there. */
export const checkSlides: ContentCheck = ({ collections, pages }) => {
  if (collections === undefined) return []
  const known = listTutorialIds(pages)
  return collections.slides.flatMap((filed) => {
    const { tutorials = [], event } = filed.record
    return [
      ...findUnknown(unknown, 'event', '/event', event, collections.events),
      ...tutorials.flatMap((id, at) => findUnknown(unknown, 'tutorial', `/tutorials/${at}`, id, known)),
    ].map((finding) => report(filed, finding))
  })
}

function findPlace({ file, url }: Recording): Finding[] {
  if (file !== undefined || url !== undefined) return []
  const message = 'Nothing says where the recording can be seen.'
  return [{ code: 'media/missing-file', pointer: '', message, hint: 'Add file or url.' }]
}

function findChapters({ chapters = [], seconds }: Recording): Finding[] {
  return chapters.flatMap(({ at }, index): Finding[] => {
    const begins = parseClock(at)
    const pointer = `/chapters/${index}/at`
    const before = chapters[index - 1]
    if (before !== undefined && begins <= parseClock(before.at))
      return [{ code: 'media/wrong-order', pointer, message: 'The chapter does not begin after the one above it.' }]
    if (begins < seconds) return []
    const message = `The chapter begins at ${at}, and the recording ends at ${writeClock(seconds)}.`
    return [{ code: 'media/wrong-order', pointer, message }]
  })
}

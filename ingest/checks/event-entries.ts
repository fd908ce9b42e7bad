// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ProgrammeEvent } from '../../schemas/types.gen.ts'
import type { CollectionRecords } from '../documents/collections.ts'
import { day, isDay, isSkipped, parseMoment } from '../records/events/local-time.ts'
import { isZone } from '../records/zone-shift.ts'
import type { Content, ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'
import { findUnknown, listTutorialIds } from './record-references.ts'

/** An event has times that exist, in an order that can be, and names only what is there. */
export const checkEvents: ContentCheck = ({ collections, pages }) => {
  if (collections === undefined) return []
  return collections.events.flatMap((filed) => {
    const { record } = filed
    const times = findTimes(record)
    return [
      ...findZone(record),
      ...times,
      ...(times.length === 0 ? findOrder(record) : []),
      ...findReferences(record, collections, pages),
    ].map((finding) => report(filed, finding))
  })
}

/** A zone that is known, where there is a time. */
function findZone({ start, timezone }: ProgrammeEvent): Finding[] {
  if (timezone === undefined) {
    if (isDay(start)) return []
    const message = 'The event begins at a time, and nothing says in which time zone.'
    return [{ code: 'event/bad-zone', pointer: '/start', message, hint: 'Add timezone: Europe/Paris, or another one.' }]
  }
  if (isZone(timezone)) return []
  const message = `There is no time zone "${timezone}".`
  return [{ code: 'event/bad-zone', pointer: '/timezone', message, hint: 'Write its IANA name, such as Europe/Paris.' }]
}

/** Moments of an event, each with where it stands and what it is. */
function listMoments({ start, end, registration, agenda = [] }: ProgrammeEvent) {
  const parts = agenda.flatMap((item, index) => [
    { pointer: `/agenda/${index}/start`, moment: item.start },
    { pointer: `/agenda/${index}/end`, moment: item.end },
  ])
  return [
    { pointer: '/start', moment: start },
    { pointer: '/end', moment: end },
    { pointer: '/registration/opens', moment: registration?.opens },
    { pointer: '/registration/deadline', moment: registration?.deadline },
    ...parts,
  ].flatMap(({ pointer, moment }) => (moment === undefined ? [] : [{ pointer, moment }]))
}

function findTimes(event: ProgrammeEvent): Finding[] {
  const zone = event.timezone !== undefined && isZone(event.timezone) ? event.timezone : 'UTC'
  const wrong = listMoments(event).flatMap(({ pointer, moment }): Finding[] => {
    const local = parseMoment(moment)
    if (local === undefined) return [{ code: 'event/bad-time', pointer, message: `"${moment}" does not exist.` }]
    if (isDay(moment) || !isSkipped(local, zone)) return []
    const message = `Clocks in ${zone} never show ${moment}: they are put forward over it.`
    return [{ code: 'event/bad-time', pointer, message }]
  })
  const { start, end } = event
  if (end === undefined || isDay(start) === isDay(end)) return wrong
  const message = 'One of start and end is a day, the other has a time.'
  return [...wrong, { code: 'event/bad-time', pointer: '/end', message, hint: 'Give both a time, or none.' }]
}

function findOrder({ start, end, registration, agenda = [] }: ProgrammeEvent): Finding[] {
  const found: Finding[] = []
  const compare = (pointer: string, later: string | undefined, earlier: string | undefined, message: string) => {
    if (later === undefined || earlier === undefined || lastOf(later) >= firstOf(earlier)) return
    found.push({ code: 'event/wrong-order', pointer, message })
  }
  const { opens, deadline } = registration ?? {}
  compare('/end', end, start, 'The event ends before it begins.')
  compare('/registration/deadline', end ?? start, deadline, 'One can register until after the event.')
  compare('/registration/deadline', deadline, opens, 'The registration closes before it opens.')
  for (const [index, item] of agenda.entries()) {
    const pointer = `/agenda/${index}`
    compare(`${pointer}/start`, item.start, start, 'This part begins before the event.')
    compare(`${pointer}/start`, end, item.start, 'This part begins after the event.')
    compare(`${pointer}/end`, item.end, item.start, 'This part ends before it begins.')
  }
  return found
}

/** The first and the last moment that may be meant: a day is long. */
function firstOf(moment: string): number {
  return parseMoment(moment) ?? 0
}
function lastOf(moment: string): number {
  return firstOf(moment) + (isDay(moment) ? day - 1 : 0)
}

function findReferences(event: ProgrammeEvent, collections: CollectionRecords, pages: Content['pages']): Finding[] {
  const { series, agenda = [], materials = {} } = event
  const tutorials = listTutorialIds(pages)
  const code = 'event/unknown-reference'
  return [
    ...findUnknown(code, 'series', '/series', series, collections['event-series']),
    ...agenda.flatMap(({ tutorial }, index) =>
      findUnknown(code, 'tutorial', `/agenda/${index}/tutorial`, tutorial, tutorials),
    ),
    ...findMaterials(materials, collections, tutorials),
  ]
}

/** What belongs to an event or a series is there. */
export function findMaterials(
  { tutorials = [], slides = [], recordings = [] }: NonNullable<ProgrammeEvent['materials']>,
  collections: CollectionRecords,
  known: readonly { readonly id: string }[] | undefined,
): Finding[] {
  const code = 'event/unknown-reference'
  return [
    ...tutorials.flatMap((id, at) => findUnknown(code, 'tutorial', `/materials/tutorials/${at}`, id, known)),
    ...slides.flatMap((id, at) => findUnknown(code, 'slides', `/materials/slides/${at}`, id, collections.slides)),
    ...recordings.flatMap((id, at) =>
      findUnknown(code, 'recording', `/materials/recordings/${at}`, id, collections.recordings),
    ),
  ]
}

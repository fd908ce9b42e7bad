// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified } from '../../../../ingest/records/site-collections.ts'
import type { EventSeries, ProgrammeEvent } from '../../../../schemas/types.gen.ts'

/** An event with these fields. */
export function makeEvent(fields: Partial<Identified<ProgrammeEvent>> = {}): Identified<ProgrammeEvent> {
  return {
    id: 'spring-school',
    title: 'Spring school',
    description: 'Two days of **practice**.',
    type: 'workshop',
    start: '2027-03-27T09:30',
    end: '2027-03-28T17:00',
    timezone: 'Europe/Paris',
    mode: 'onsite',
    place: { name: 'Room A', city: 'Strasbourg', country: 'FR' },
    updated: '2026-11-27',
    ...fields,
  }
}

/** A series with these fields. */
export function makeSeries(fields: Partial<Identified<EventSeries>> = {}): Identified<EventSeries> {
  return {
    id: 'office-hours',
    title: 'Office hours',
    description: 'Bring your question.',
    type: 'office-hours',
    status: 'running',
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    start: '2027-03-16T14:00',
    minutes: 60,
    timezone: 'Europe/Paris',
    plannedUntil: '2027-04-13',
    mode: 'online',
    updated: '2026-11-27',
    ...fields,
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { Identified } from '../../../../ingest/records/site-collections.ts'
import type { ProgrammeEvent } from '../../../../schemas/types.gen.ts'
import { calendarFile } from '../../../calendar-files.ts'
import { readList } from '../../../collections.ts'
import { pageKey } from '../../../page-paths.ts'

export function getStaticPaths() {
  return readList('events').map((event) => ({
    params: { event: event.id },
    props: { event },
    cacheKey: pageKey(event),
  }))
}

/** One event, for a calendar. */
export const GET: APIRoute<{ readonly event: Identified<ProgrammeEvent> }> = ({ props: { event } }) =>
  calendarFile([event], [], event.title)

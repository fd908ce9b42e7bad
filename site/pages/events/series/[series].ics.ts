// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { isDated } from '../../../../ingest/records/events/series-dates.ts'
import type { Identified } from '../../../../ingest/records/site-collections.ts'
import type { EventSeries } from '../../../../schemas/types.gen.ts'
import { calendarFile } from '../../../calendar-files.ts'
import { readList } from '../../../collections.ts'
import { pageKey } from '../../../page-paths.ts'

/** Series with dates; one that is only planned is in no calendar. */
export function getStaticPaths() {
  return readList('event-series')
    .filter(isDated)
    .map((series) => ({
      params: { series: series.id },
      props: { series },
      cacheKey: pageKey(series, readList('events')),
    }))
}

/** All dates of a series and its own events, for a calendar. */
export const GET: APIRoute<{ readonly series: Identified<EventSeries> }> = ({ props: { series } }) =>
  calendarFile(
    readList('events').filter((event) => event.series === series.id),
    [series],
    series.title,
  )

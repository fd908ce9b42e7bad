// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReportEntry } from '../../../ingest/records/site-reports.ts'
import { quarterText, r } from '../../i18n/report-text.ts'
import { writeAtom } from '../atom.ts'

/** What a feed says of the site. */
export interface FeedSite {
  readonly title: string
  /** Absolute address of a path of the site. */
  readonly linkOf: (path: string) => string
}

/**
 * Atom feed (RFC 4287) of the reports with data, newest first. An entry is dated by its issue; one that was not issued by the last moment of
 * its quarter, so that a feed of the same reports has the same bytes.
 */
export function writeReportFeed(reports: readonly ReportEntry[], { title, linkOf }: FeedSite): string {
  const shown = reports.filter(({ measured }) => measured.programme.runs + measured.outside.runs > 0)
  const entries = shown.map((entry) => {
    const link = linkOf(`/reports/${entry.id}/`)
    return {
      title: r('en', 'report.title', { quarter: quarterText('en', entry.quarter) }),
      id: link,
      link,
      updated: datePublished(entry),
      summary: entry.headline.en,
    }
  })
  const self = linkOf('/feeds/reports.xml')
  return writeAtom({ title: `${title}: ${r('en', 'title')}`, self, page: linkOf('/reports/'), author: title, entries })
}

function datePublished({ quarter, issued }: ReportEntry): string {
  if (issued !== undefined) return issued.at
  const [year, number] = quarter.split('-Q').map(Number)
  return new Date(Date.UTC(year ?? 1970, (number ?? 1) * 3) - 1000).toISOString()
}

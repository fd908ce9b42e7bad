// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReportEntry } from '../../../ingest/records/site-reports.ts'
import { quarterText, r } from '../../i18n/report-text.ts'

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
  const updated = shown.map(datePublished).sort().at(-1) ?? '1970-01-01T00:00:00Z'
  const entries = shown.map((entry) => {
    const link = linkOf(`/reports/${entry.id}/`)
    return [
      '  <entry>',
      `    <title>${escapeXml(r('en', 'report.title', { quarter: quarterText('en', entry.quarter) }))}</title>`,
      `    <id>${escapeXml(link)}</id>`,
      `    <link href="${escapeXml(link)}"/>`,
      `    <updated>${datePublished(entry)}</updated>`,
      `    <summary>${escapeXml(entry.headline.en)}</summary>`,
      '  </entry>',
    ].join('\n')
  })
  const self = escapeXml(linkOf('/feeds/reports.xml'))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <title>${escapeXml(`${title}: ${r('en', 'title')}`)}</title>`,
    `  <id>${self}</id>`,
    `  <link rel="self" href="${self}"/>`,
    `  <link href="${escapeXml(linkOf('/reports/'))}"/>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(title)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

function datePublished({ quarter, issued }: ReportEntry): string {
  if (issued !== undefined) return issued.at
  const [year, number] = quarter.split('-Q').map(Number)
  return new Date(Date.UTC(year ?? 1970, (number ?? 1) * 3) - 1000).toISOString()
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text in XML; what no XML may hold is left out. */
function escapeXml(text: string): string {
  return (
    text
      .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
      // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}

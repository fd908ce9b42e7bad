// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which quarters have pages and files. */
import type { ReportEntry } from '../ingest/records/site-reports.ts'
import { languagePaths, pageKey } from './page-paths.ts'
import { readConfig, readMetrics, readReport, readReports } from './site-data.ts'
import type { Language } from './views/links.ts'

/** The page of a quarter and the quarters beside it. */
export interface QuarterPage {
  readonly lang: Language
  readonly id: string
  readonly earlier?: ReportEntry
  readonly later?: ReportEntry
}

/** One path for each quarter and language. */
export function quarterPaths(): readonly {
  params: { locale: string | undefined; quarter: string }
  props: QuarterPage
  cacheKey: string
}[] {
  const reports = readReports()
  return reports.flatMap(({ id }, at) => {
    const [later, earlier] = [reports[at - 1], reports[at + 1]]
    const beside = { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) }
    return languagePaths(readReport(id), beside, readMetrics()).map(({ params, props, cacheKey }) => ({
      params: { ...params, quarter: id },
      props: { ...props, id, ...beside },
      cacheKey,
    }))
  })
}

/** One path for each quarter: files that are the same in every language. */
export function quarterFiles(): readonly { params: { quarter: string }; cacheKey: string }[] {
  return readReports().map(({ id }) => ({ params: { quarter: id }, cacheKey: pageKey(readReport(id)) }))
}

/** The absolute address of a path of the site. */
export function absoluteUrl(path: string): string {
  const { url, base } = readConfig().site
  const prefix = base.endsWith('/') ? base.slice(0, -1) : base
  return new URL(prefix + path, url).href
}

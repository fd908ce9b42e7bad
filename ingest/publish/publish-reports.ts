// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareQuarters, quarterSlug, readQuarter } from '../records/quarter.ts'
import { buildReports } from '../records/quarter-reports.ts'
import type { ReportEntry, SiteReport } from '../records/site-reports.ts'
import type { QuarterReport } from '../../schemas/types.gen.ts'
import type { KpiResult } from './publish-kpi.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** What people wrote for the reports. */
type ReportContent = Pick<
  SiteContent,
  'projects' | 'kpis' | 'frozen' | 'seen' | 'answers' | 'commentaries' | 'approvals'
>

/** Reports as they would be issued now, whatever was frozen, oldest first. */
export function computeReports(
  { facts, changes }: Pick<KpiResult, 'facts' | 'changes'>,
  content: Pick<ReportContent, 'projects' | 'kpis' | 'frozen' | 'seen' | 'answers'>,
): readonly QuarterReport[] {
  return buildReports({ ...content, facts, changes, frozen: sortReports(content.frozen) })
}

/** Writes a file for each report and the list of all. A frozen report stands, whatever the history says now. */
export function publishReports(
  kpi: Pick<KpiResult, 'facts' | 'changes'>,
  content: ReportContent,
  writer: SiteWriter,
): void {
  const frozen = new Map(content.frozen.map((report) => [report.quarter, report]))
  const computed = computeReports(kpi, content).filter(({ quarter }) => !frozen.has(quarter))
  const reports = sortReports([...computed, ...frozen.values()]).map((report) => toSiteReport(report, content))
  for (const report of reports) writer.write(`reports/${report.id}.json`, report)
  writer.write('reports/index.json', reports.map(toEntry).reverse())
}

function toSiteReport(report: QuarterReport, { commentaries, approvals }: ReportContent): SiteReport {
  const id = quarterSlug(readQuarter(report.quarter) ?? 'undated')
  const commentary = commentaries.find(({ slug }) => slug === id)
  const approval = report.issued === undefined ? undefined : approvals.get(id)
  return {
    id,
    report,
    ...(approval === undefined ? {} : { approval }),
    ...(commentary === undefined ? {} : { commentary }),
  }
}

function toEntry({ id, report, approval, commentary }: SiteReport): ReportEntry {
  const { quarter, headline, measured, changes, kpis, issued } = report
  const count = (verdict: string) => kpis.filter((kpi) => kpi.verdict === verdict).length
  return {
    id,
    quarter,
    headline,
    measured,
    changes: { programme: changes.programme, outside: changes.outside },
    kpis: {
      met: count('met'),
      missed: count('missed'),
      unmeasured: count('not-measured'),
      targets: kpis.filter(({ target }) => target !== undefined).length,
      all: kpis.length,
    },
    ...(issued === undefined ? {} : { issued }),
    ...(approval === undefined ? {} : { approval }),
    hasCommentary: commentary !== undefined,
  }
}

function sortReports(reports: readonly QuarterReport[]): readonly QuarterReport[] {
  const place = ({ quarter }: QuarterReport) => readQuarter(quarter) ?? 'undated'
  return reports.toSorted((a, b) => compareQuarters(place(a), place(b)))
}

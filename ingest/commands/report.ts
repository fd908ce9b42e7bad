// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hashReport, nameFrozen, sortKeys } from '../documents/report-files.ts'
import { writeDurably } from '../history/durable-file.ts'
import type { Problem } from '../problem.ts'
import { computeReports } from '../publish/publish-reports.ts'
import { publishKpi } from '../publish/publish-kpi.ts'
import { readSiteContent } from '../publish/site-content.ts'
import type { SiteContent } from '../publish/site-content.ts'
import { formatQuarter, readQuarter } from '../records/quarter.ts'
import type { Quarter } from '../records/quarter.ts'
import { writeReportCsv } from '../records/quarter-csv.ts'
import { writeReportMarkdown } from '../records/quarter-markdown.ts'
import type { PortalConfig, QuarterReport } from '../../schemas/types.gen.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { openHistory } from './open-history.ts'
import { historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'
import { printReport } from './report-pdf.ts'

/** The quarterly report outside the site, and its issue. */
export const reportCommand: Command = {
  name: 'report',
  usage: 'QUARTER',
  summary: 'Writes the report of a quarter; with --issue it is frozen, and new data change nothing in it.',
  options: [
    historyOption,
    { name: 'format', value: 'FORMAT', help: 'markdown, json, csv, pdf (markdown).' },
    { name: 'output', value: 'FILE', help: 'With pdf: the file; else it goes beside the page, with a link to it.' },
    { name: 'site', value: 'DIR', help: 'With pdf: the built site (dist).' },
    { name: 'issue', help: 'Freeze it as content/reports/<quarter>.json.' },
  ],
  examples: [
    'report 2026-Q1',
    'report 2026-Q1 --format csv',
    'report 2026-Q1 --format pdf --output report.pdf',
    'report 2026-Q1 --issue',
  ],
  takesPaths: true,
  async run(context) {
    const chosen = await chooseFormat(context, ['markdown', 'json', 'csv', 'pdf'])
    if ('refusal' in chosen) return chosen.refusal
    const [named, second] = context.paths
    const quarter = named === undefined || second !== undefined ? undefined : readQuarter(named)
    if (quarter === undefined) return refuseUsage('`report` takes one quarter, such as 2026-Q1.')
    const isIssue = context.values.has('issue')
    const { format } = chosen
    if (format === 'pdf') {
      if (isIssue) return refuseUsage('--issue freezes a report; build the site after it, and then print the page.')
      return printReport(context, quarter)
    }
    const { content, problems } = await readSiteContent(context.root)
    if (content === undefined) return { output: '', messages: problems, exitCode: 1 }
    const frozen = content.frozen.find((report) => report.quarter === quarter)
    const found = isIssue || frozen === undefined ? await computeReport(context, content, quarter) : { report: frozen }
    if ('usage' in found) return refuseUsage(found.usage)
    const messages = [...problems, ...('problems' in found ? found.problems : [])]
    if (isIssue) return issueReport(context, { report: found.report, frozen, messages })
    const output = { json: writeJson, csv: writeReportCsv, markdown: writeReportMarkdown }[format]
    return { output: output(found.report, linkTo(context, content.config)), messages, exitCode: exitCodeFor(messages) }
  },
}

/** The report as the history tells now. Nothing is written: the KPI files that come by on the way go nowhere. */
async function computeReport(
  context: CommandContext,
  content: SiteContent,
  quarter: Quarter,
): Promise<{ readonly report: QuarterReport; readonly problems: readonly Problem[] } | { readonly usage: string }> {
  const { reader, problems } = await openHistory(context)
  try {
    const nowhere = { write: () => undefined }
    const reports = computeReports(await publishKpi(reader, content, nowhere), content)
    const report = reports.find((one) => one.quarter === quarter)
    if (report !== undefined) return { report, problems }
    const [first, last] = [reports[0]?.quarter, reports.at(-1)?.quarter]
    const known =
      first === undefined || last === undefined ? 'The history is empty.' : `It goes from ${first} to ${last}.`
    return { usage: `The history has nothing of ${formatQuarter(quarter)}. ${known}` }
  } finally {
    reader.close()
  }
}

/** Freezes a report. The same report is not issued twice: a revision that changes nothing would say that something changed. */
function issueReport(
  { root, now }: CommandContext,
  {
    report,
    frozen,
    messages,
  }: {
    readonly report: QuarterReport
    readonly frozen: QuarterReport | undefined
    readonly messages: readonly Problem[]
  },
): CommandResult {
  const exitCode = exitCodeFor(messages)
  const file = nameFrozen(report)
  const hash = hashReport(report)
  const before = frozen?.issued
  if (before?.hash === hash) {
    return { output: `${file} is the same already: revision ${before.revision}.\n`, messages, exitCode }
  }
  const issued = {
    revision: (before?.revision ?? 0) + 1,
    at: new Date(now).toISOString(),
    hash,
    ...(before === undefined ? {} : { previous: before.hash }),
  }
  writeDurably(root, file, writeJson({ ...report, issued }))
  return { output: `${file}: revision ${issued.revision}, hash ${hash}.\n`, messages, exitCode }
}

/** Keys in order: the same report is the same bytes. */
function writeJson(report: QuarterReport): string {
  return `${JSON.stringify(sortKeys(report), undefined, 2)}\n`
}

/** Addresses of the published site. */
function linkTo({ environment }: CommandContext, { site }: PortalConfig): (path: string) => string {
  const { PORTAL_SITE: url = site.url, PORTAL_BASE: base = site.base } = environment
  const prefix = base.endsWith('/') ? base.slice(0, -1) : base
  return (page) => (URL.canParse(prefix + page, url) ? new URL(prefix + page, url).href : page)
}

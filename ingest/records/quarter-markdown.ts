// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChangeSummary, QuarterReport, ReportChange, ReportKpi } from '../../schemas/types.gen.ts'
import { escapeMarkdown as text, writeTable } from './markdown.ts'
import { listMissing, writeSampleTables } from './quarter-markdown-tables.ts'
import { openReportNumbers, withUnit, writeDifference, writeSizes, writeTarget, writeValue } from './report-text.ts'

const numbers = openReportNumbers('en')
const sizeWords = { mean: 'mean', median: 'median', to: 'to' }

/** The report as Markdown in English. The link of a path of the site is absolute, so that the text can be sent anywhere. */
export function writeReportMarkdown(report: QuarterReport, linkOf: (path: string) => string): string {
  const [year, number] = report.quarter.split('-')
  const parts = [
    `# Quarterly report, ${number} ${year}`,
    report.headline.en,
    writeIssue(report),
    '## How much was measured',
    writeMeasured(report),
    '## What changed',
    'Sizes are shares of the level before, without sign. Changes under 1 % and those that people marked are listed and not counted.',
    writeChangeTables(report),
    ...writeChangeList(report, linkOf),
    '## KPIs of the programme',
    writeKpis(report.kpis),
    ...writeSampleTables(report, numbers),
    ...listMissing(report, numbers),
  ]
  return `${parts.join('\n\n')}\n`
}

function writeIssue({ issued }: QuarterReport): string {
  if (issued === undefined) return 'Not issued yet: new data may still change these numbers.'
  const replaced =
    issued.previous === undefined ? '' : ` It replaces the issue with the hash ${issued.previous.slice(0, 12)}.`
  return `Revision ${issued.revision}, issued on ${issued.at.slice(0, 10)}, hash ${issued.hash.slice(0, 12)}.${replaced}`
}

function writeMeasured({ measured, projects }: QuarterReport): string {
  const columns = ['projects', 'benchmarks', 'runs', 'series', 'judged', 'short', 'absent', 'points', 'gaps'] as const
  const rows = [
    ['**Programme**', ...columns.map((column) => numbers.number(measured.programme[column]))],
    ['**From outside the programme**', ...columns.map((column) => numbers.number(measured.outside[column]))],
    ...projects.map((project) => [
      text(project.name),
      ...columns.map((column) => (column === 'projects' ? '' : numbers.number(project[column]))),
    ]),
  ]
  const names = ['Projects', 'Benchmarks', 'Runs', 'Series', 'Judged', 'Too short', 'Not measured', 'Values', 'Gaps']
  return writeTable(['', ...names], rows)
}

function writeChangeTables({ changes, projects }: QuarterReport): string {
  const packages = changes.byWorkPackage.map(({ id, summary }) => [id ?? 'Work package not told', summary] as const)
  const demonstrators = (changes.byDemonstrator ?? []).map(
    ({ id, summary }) => [id === null ? 'Demonstrator not told' : `Demonstrator ${id}`, summary] as const,
  )
  const rows = [
    ['**Programme**', changes.programme] as const,
    ...packages.map(([id, summary]) => [text(id), summary] as const),
    ...demonstrators.map(([id, summary]) => [text(id), summary] as const),
    ['**From outside the programme**', changes.outside] as const,
    ...projects.map(({ name, summary }) => [text(name), summary] as const),
  ]
  const header = [
    '',
    'Regressions, main metrics',
    'Regressions, other',
    'Improvements, main metrics',
    'Improvements, other',
  ]
  const table = writeTable(
    [...header, 'No direction', 'Benchmarks worse / better / mixed'],
    rows.map(([name, summary]) => [name, ...writeSummary(summary)]),
  )
  return table + noteDemonstrators(changes)
}

function noteDemonstrators({ byDemonstrator }: QuarterReport['changes']): string {
  if (byDemonstrator === null) {
    return '\n\nBy demonstrator: not told, no project of the catalogue names a demonstrator.'
  }
  return byDemonstrator.length === 0 ? '\n\nBy demonstrator: no change was counted in the programme.' : ''
}

function writeSummary({ main, other, benchmarks }: ChangeSummary): string[] {
  const tallies = [main.regressions, other.regressions, main.improvements, other.improvements]
  return [
    ...tallies.map((tally) => [String(tally.count), writeSizes(tally, numbers, sizeWords)].filter(Boolean).join(': ')),
    String(main.undecided.count + other.undecided.count),
    `${benchmarks.worse} / ${benchmarks.better} / ${benchmarks.mixed}`,
  ]
}

function writeChangeList({ changes }: QuarterReport, linkOf: (path: string) => string): string[] {
  if (changes.list.length === 0) return ['No change of level was found.']
  const rows = changes.list.map((change) => [
    writeKind(change),
    `[${text(change.label)}](${linkOf(`/kpi/${change.project}/${change.series}/`)})`,
    text([change.projectName, change.benchmark, change.useCase].filter(Boolean).join(', ')),
    text(writePlace(change)),
    `${numbers.number(change.before)} → ${withUnit(numbers.number(change.after), text(change.unit))}`,
    change.at.slice(0, 10),
    change.commits === undefined
      ? ''
      : `${text(change.commits.before.slice(0, 10))}..${text(change.commits.after.slice(0, 10))}`,
  ])
  const table = writeTable(['Change', 'Measure', 'Benchmark', 'Where', 'Level', 'Since', 'Commits'], rows)
  return changes.omitted === 0 ? [table] : [table, `${changes.omitted} more changes are not listed.`]
}

function writeKind({ kind, relative, main, mark, small }: ReportChange): string {
  const size = relative === null ? '' : ` ${relative > 0 ? '+' : '−'}${numbers.percent(relative)}`
  const remarks = [
    main ? 'main metric' : '',
    small === true ? 'not counted' : '',
    mark === undefined ? '' : `${mark.as}: ${text(mark.reason)}`,
  ]
  const remark = remarks.filter(Boolean).join(', ')
  return `${kind}${size}${remark === '' ? '' : ` (${remark})`}`
}

function writePlace({ system, nodes, tasks }: ReportChange): string {
  return [system, countThings(nodes, 'node'), countThings(tasks, 'task')].filter(Boolean).join(', ')
}

function countThings(count: number | undefined, thing: string): string {
  if (count === undefined) return ''
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

const verdicts = { met: 'met', missed: 'not met', 'not-measured': 'not measured', unjudged: '' } as const

function writeKpis(kpis: readonly ReportKpi[]): string {
  if (kpis.length === 0) return 'No KPI is defined.'
  const rows = kpis.map((kpi) => [
    text(kpi.name),
    text(writeValue(kpi, numbers) ?? 'not measured') + (kpi.asOf === undefined ? '' : ` (${kpi.asOf})`),
    kpi.before === undefined ? '' : `${text(writeDifference(kpi, numbers) ?? '')} since ${kpi.before.quarter}`,
    text(writeTarget(kpi.target, kpi.unit, numbers) ?? 'none'),
    verdicts[kpi.verdict],
    text(kpi.reason ?? kpi.note ?? ''),
  ])
  return writeTable(['KPI', 'Value', 'Change', 'Target', 'Verdict', 'Remark'], rows)
}

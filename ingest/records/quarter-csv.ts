// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChangeClass, ChangeSummary, QuarterReport } from '../../schemas/types.gen.ts'
import { writeCsv } from './csv.ts'
import type { Cell } from './csv.ts'

const header = ['quarter', 'section', 'subject', 'item', 'measure', 'value', 'unit', 'text'] as const

/** A row without its quarter. */
type Row = readonly [
  section: string,
  subject: string,
  item: string,
  measure: string,
  value: Cell,
  unit: string,
  text: Cell,
]

/** The numbers of a report as one table, one number a row; an empty value was not measured. */
export function writeReportCsv(report: QuarterReport): string {
  const rows = [
    ...listMeasured(report),
    ...listChanges(report),
    ...listKpis(report),
    ...listSamples(report),
    ...listSeen(report),
    ...report.absent.map(({ name, benchmark, useCase, series, last }): Row => [
      ...(['not measured', name, [benchmark, useCase].filter(Boolean).join(', '), 'series'] as const),
      ...([series, '1', `last ${last}`] as const),
    ]),
  ]
  return writeCsv(
    header,
    rows.map((row) => [report.quarter, ...row]),
  )
}

function listMeasured({ measured, projects }: QuarterReport): Row[] {
  const scopes: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
    ['programme', { ...measured.programme }],
    ['outside', { ...measured.outside }],
    ...projects.map(({ name, benchmarks, series, runs, points, gaps, judged, short, absent }) => {
      return [name, { benchmarks, series, runs, points, gaps, judged, short, absent }] as const
    }),
  ]
  return scopes.flatMap(([subject, counts]) =>
    Object.entries(counts).map(([what, count]): Row => ['measured', subject, '', what, count, '1', '']),
  )
}

function listChanges({ changes }: QuarterReport): Row[] {
  const scopes = [
    ['programme', changes.programme] as const,
    ['outside', changes.outside] as const,
    ...changes.byWorkPackage.map(({ id, summary }) => [id ?? 'work package not told', summary] as const),
    ...(changes.byDemonstrator ?? []).map(
      ({ id, summary }) => [id === null ? 'demonstrator not told' : `demonstrator ${id}`, summary] as const,
    ),
  ]
  const list = changes.list.map((change): Row => {
    const { projectName, series, metric, relative, kind, at, mark, small } = change
    const remark =
      mark === undefined ? (small === true ? 'under 1 %, not counted' : '') : `${mark.as}, not counted: ${mark.reason}`
    return [
      'change',
      projectName,
      series,
      `${kind} of ${metric}`,
      relative,
      '1',
      [at, remark].filter(Boolean).join('; '),
    ]
  })
  return [...scopes.flatMap(([subject, summary]) => listSummary(subject, summary)), ...list]
}

function listSummary(subject: string, { main, other }: ChangeSummary): Row[] {
  const classes: readonly (readonly [string, ChangeClass])[] = [
    ['main metrics', main],
    ['other metrics', other],
  ]
  return classes.flatMap(([item, tallies]) =>
    Object.entries(tallies).flatMap(([kind, { count, mean, least, most }]): Row[] => [
      ['changes', subject, item, `${kind}, count`, count, '1', ''],
      ['changes', subject, item, `${kind}, mean size`, mean, '1', ''],
      ['changes', subject, item, `${kind}, least size`, least, '1', ''],
      ['changes', subject, item, `${kind}, largest size`, most, '1', ''],
    ]),
  )
}

function listKpis({ kpis }: QuarterReport): Row[] {
  return kpis.flatMap(({ name, unit, value, verdict, target, before, asOf, reason, note }): Row[] => [
    ['kpi', name, asOf === undefined ? '' : `as of ${asOf}`, 'value', value, unit, reason ?? note ?? ''],
    ['kpi', name, target?.scope ?? '', 'target', target?.value, unit, target?.text ?? target?.comparator ?? ''],
    ['kpi', name, before?.quarter ?? '', 'value before', before?.value, unit, ''],
    ['kpi', name, '', 'verdict', '', '', verdict],
  ])
}

function listSamples({ stability, deployment, adoption, energy }: QuarterReport): Row[] {
  return [
    ...stability.flatMap(({ name, runs, mean, least }): Row[] => [
      ['stability', name, '', 'runs', runs, '1', ''],
      ['stability', name, '', 'mean pass rate', mean, '%', ''],
      ['stability', name, '', 'lowest pass rate', least, '%', ''],
    ]),
    ...deployment.flatMap(({ name, count, unfinished, mean, unit }): Row[] => [
      ['deployment', name, '', 'deployments', count, '1', ''],
      ['deployment', name, '', 'unfinished', unfinished, '1', ''],
      ['deployment', name, '', 'mean time', mean, unit, ''],
    ]),
    ...adoption.map(({ name, value, at }): Row => ['adoption', name, '', 'index', value, '1', at]),
    ...energy.flatMap(({ name, runs, of, sum, perRun, unit }): Row[] => [
      ['energy', name, '', 'sum', sum, unit, `${runs} of ${of} runs`],
      ['energy', name, '', 'mean of a run', perRun, unit, ''],
    ]),
  ]
}

/** News of the catalogue; without any, how many months somebody looked in says whether that means anything. */
function listSeen({ seen }: QuarterReport): Row[] {
  if (seen === undefined) return []
  const { since, months, events } = seen
  return [
    ['catalogue', '', '', 'months looked at', months.length, '1', since === null ? '' : `recorded since ${since}`],
    ...events.map(({ at, kind, name, subject = '', from = '', to = '', move }): Row => {
      const change = from === '' ? to : `${from} -> ${to}`
      return [
        'catalogue',
        name,
        subject,
        [kind, move].filter(Boolean).join(' '),
        '',
        '',
        `${at.slice(0, 10)} ${change}`,
      ]
    }),
  ]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { QuarterReport, ReportSeen } from '../../schemas/types.gen.ts'
import { escapeMarkdown as text, writeTable } from './markdown.ts'
import { quarterOf } from './quarter.ts'
import { withUnit } from './report-text.ts'
import type { ReportNumbers } from './report-text.ts'

/** Stability, deployment time, adoption and energy, each with its heading. */
export function writeSampleTables(report: QuarterReport, { number }: ReportNumbers): string[] {
  const none = 'Not measured.'
  const { stability, deployment, adoption, energy } = report
  const orNone = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? none : writeTable(header, rows)
  return [
    '## Stability',
    orNone(
      ['Project', 'Runs', 'Mean pass rate', 'Lowest'],
      stability.map(({ name, runs, mean, least }) => [
        text(name),
        number(runs),
        `${number(mean)} %`,
        `${number(least)} %`,
      ]),
    ),
    '## Deployment time',
    orNone(
      ['Project', 'Deployments', 'Unfinished', 'Mean'],
      deployment.map(({ name, count, unfinished, mean, unit }) => [
        text(name),
        number(count),
        number(unfinished),
        mean === null ? 'not measured' : withUnit(number(mean), unit),
      ]),
    ),
    '## User adoption',
    orNone(
      ['Project', 'Index', 'Counted'],
      adoption.map(({ name, value, at }) => [text(name), number(value), at.slice(0, 10)]),
    ),
    '## Energy',
    orNone(
      ['Project', 'Runs with energy', 'Sum', 'Mean of a run'],
      energy.map(({ name, runs, of, sum, perRun, unit }) => [
        text(name),
        `${number(runs)} of ${number(of)}`,
        withUnit(number(sum), unit),
        withUnit(number(perRun), unit),
      ]),
    ),
  ]
}

/** Changes of the catalogue, and what was not measured. */
export function listMissing({ quarter, catalogue, seen, absent }: QuarterReport, { number }: ReportNumbers): string[] {
  const names = (list: readonly { readonly name: string }[]) =>
    list.length === 0 ? 'none' : list.map(({ name }) => text(name)).join(', ')
  const compared = catalogue?.compared
  return [
    '## Catalogue',
    catalogue === null
      ? 'Not told: nobody kept how the catalogue stood.'
      : `${number(catalogue.projects.length)} projects when this report was made.`,
    ...(compared === undefined || compared === null
      ? []
      : [`Since the report of ${compared.since}: new ${names(compared.added)}; gone ${names(compared.removed)}.`]),
    ...listSeen(quarter, seen),
    '## Not measured',
    absent.length === 0
      ? 'Everything that was measured before was measured again.'
      : writeTable(
          ['Project', 'Benchmark', 'Series not measured', 'Last measured'],
          absent.map(({ name, benchmark, useCase, series, last }) => [
            text(name),
            text([benchmark, useCase].filter(Boolean).join(', ')),
            number(series),
            last,
          ]),
        ),
  ]
}

/** News of the catalogue. What nobody looked for is not told as none. */
function listSeen(quarter: string, seen: ReportSeen | undefined): string[] {
  const about = 'Badges and versions: not'
  if (seen === undefined) return [`${about} told, this report was issued before the portal kept them.`]
  const { since, months, events, omitted } = seen
  if (since === null) return [`${about} recorded, nobody has kept yet what changes in the catalogue.`]
  const isBefore = quarterOf(since) > quarter
  const before = `${about} recorded before ${since.slice(0, 10)}.`
  if (months.length === 0) return [isBefore ? before : `${about} recorded, nobody looked in this quarter.`]
  const rows = events.map(({ at, kind, name, subject = '', from, to, move }) => [
    text([kind, move].filter(Boolean).join(' ')),
    text(name),
    text(subject),
    text([from, to].filter((part) => part !== undefined).join(' → ')),
    at.slice(0, 10),
  ])
  return [
    ...(quarterOf(since) === quarter ? [before] : []),
    `Looked at in ${months.join(', ')}.${rows.length === 0 ? ' No new project, badge or version was seen.' : ''}`,
    ...(rows.length === 0 ? [] : [writeTable(['New', 'Project', 'Of', 'What', 'First seen'], rows)]),
    ...(omitted === 0 ? [] : [`${omitted} more are not listed.`]),
  ]
}

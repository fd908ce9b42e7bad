// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { glob } from 'glob'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { QuarterReport, ReportCommentary } from '../../schemas/types.gen.ts'
import { splitFrontMatter } from './front-matter.ts'
import { locateJson } from './json-positions.ts'
import { parseJsonText } from './json-text.ts'
import { readTextFile } from './text-file.ts'
import { validateRecord } from './validate.ts'
import { parseYamlText } from './yaml-text.ts'

/** Folder of frozen reports and of what people say of them, from the root of an instance. */
export const reportFolder = 'content/reports'

/** What people say of a report. */
export interface Commentary extends ReportCommentary {
  /** Address part of the quarter, `2026-q4`. */
  readonly slug: string
  readonly markdown: string
}

/** A file of the reports, or what is wrong with it. */
export interface ReportRead<T> {
  readonly record?: T
  readonly problems: Problem[]
}

const names = /^\d{4}-q[1-4]\.(?:json|md)$/

/** All frozen reports and commentaries of an instance, by name. A wrong file is told and left out. */
export async function readReportFiles(root: string): Promise<{
  readonly frozen: readonly QuarterReport[]
  readonly commentaries: readonly Commentary[]
  readonly problems: readonly Problem[]
}> {
  const files = (await listReportFiles(root)).filter((file) => /\.(?:json|md)$/.test(file))
  const frozen: QuarterReport[] = []
  const commentaries: Commentary[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = file.endsWith('.json') ? await readFrozenReport(root, file) : await readCommentary(root, file)
    problems.push(...read.problems)
    if (read.record === undefined) continue
    if ('markdown' in read.record) commentaries.push(read.record)
    else frozen.push(read.record)
  }
  return { frozen, commentaries, problems }
}

/** Files of the reports, from the root, in order. */
export async function listReportFiles(root: string): Promise<readonly string[]> {
  return (await glob(`${reportFolder}/*`, { cwd: root, nodir: true, posix: true })).sort()
}

/** Where a frozen report stands, from the root. */
export function nameFrozen({ quarter }: Pick<QuarterReport, 'quarter'>): string {
  return `${reportFolder}/${quarter.toLowerCase()}.json`
}

/** A frozen report. Its hash proves that nobody has changed it since it was issued. */
export async function readFrozenReport(root: string, file: string): Promise<ReportRead<QuarterReport>> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return { problems: [] }
  if ('problem' in read) return { problems: [read.problem] }
  const parsed = parseJsonText(read.text, file)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const source = { text: read.text, file, start: 0, end: read.text.length, nonFinite: 'refuse' } as const
  const validated = validateRecord(
    'quarter-report',
    parsed.value,
    file,
    locateJson(() => source),
  )
  if ('problems' in validated) return { problems: validated.problems }
  const message = findInconsistency(validated.record, file)
  if (message === undefined) return { record: validated.record, problems: [] }
  const hint = 'Take the file back as it was, or issue it again with `portal report <quarter> --issue`.'
  return { problems: [makeProblem({ code: 'report/inconsistent', message, file, hint })] }
}

/** Front matter and text of a commentary. */
export async function readCommentary(root: string, file: string): Promise<ReportRead<Commentary>> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return { problems: [] }
  if ('problem' in read) return { problems: [read.problem] }
  if (!names.test(basename(file))) return { problems: [describeName(file)] }
  const { matter = '{}', markdown = '' } = splitFrontMatter(read.text) ?? {}
  const parsed = parseYamlText(matter, file)
  if ('problems' in parsed) return { problems: parsed.problems }
  const validated = validateRecord('report-commentary', parsed.value, file, parsed.locate)
  if ('problems' in validated) return { problems: validated.problems }
  return { record: { ...validated.record, slug: basename(file, '.md'), markdown: markdown.trim() }, problems: [] }
}

/** SHA-256 of a report without the part that says which issue it is, as JSON with sorted keys. */
export function hashReport({ issued: _issued, $schema: _schema, ...report }: QuarterReport): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(report)))
    .digest('hex')
}

function findInconsistency(report: QuarterReport, file: string): string | undefined {
  const expected = `${report.quarter.toLowerCase()}.json`
  if (basename(file) !== expected)
    return `The report of ${report.quarter} is in a file of another name than ${expected}.`
  if (report.issued === undefined)
    return 'The report does not say which issue it is, so it was not frozen by the portal.'
  if (report.issued.hash !== hashReport(report)) return 'The report is not as it was issued: its hash does not fit.'
  return undefined
}

function describeName(file: string): Problem {
  return makeProblem({
    code: 'report/inconsistent',
    message: 'The name of the file is no quarter, so nobody can tell which report it is about.',
    file,
    hint: 'Name it after the quarter: 2026-q1.md.',
  })
}

/** The same value with the keys of every object in order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}

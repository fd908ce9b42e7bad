// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readDelimitedTable } from '../documents/delimited-table.ts'
import { jobAccounting } from '../records/job-accounting.ts'
import { matchMapping } from '../records/mapping.ts'
import type { Adapter } from './adapter.ts'
import { makeEarJobs, type EarJob } from './ear-jobs.ts'
import { readEarRows } from './ear-rows.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readFirstLine } from './first-line.ts'
import { makeJobCase } from './job-case.ts'

const format = 'ear-csv'

const needed = ['JOBID', 'STEPID', 'NODENAME', 'TIME_SEC', 'DC_NODE_POWER_W'] as const

/** What EAR writes of applications, `--ear-user-db`: one row for each step of a job and each of its nodes. */
export const earCsv: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ text }) {
    const names = new Set(readFirstLine(text).split(';'))
    return needed.every((name) => names.has(name))
  },
  adapt(document, { mapping }) {
    const { text = '', path, sha256, url } = document
    const findings = collectFindings(document)
    const table = readDelimitedTable(text, path, { delimiter: ';', quotes: 'plain' })
    if ('problem' in table) return { cases: [], problems: [table.problem] }
    const rows = readEarRows(table).flatMap((row) => {
      if (!('wrong' in row)) return [row]
      addInvalid(findings, `A row of this table was left out: ${row.wrong}.`, row.line)
      return []
    })
    const source = { sha256, format, formatVersion: '', ...(url === undefined ? {} : { url }) }
    const system = matchMapping(mapping, { path, benchmark: jobAccounting }).system ?? 'unknown'
    const jobs = makeEarJobs(rows)
    addOverlaps(jobs, findings)
    if (jobs.length === 0 && findings.list().length === 0) {
      findings.add({ code: 'artefact/empty', message: 'This table has a header and no row: EAR measured no job.' })
    }
    return { cases: jobs.map((job) => makeJobCase({ ...job, system }, source)), problems: findings.list() }
  },
}

function addOverlaps(jobs: readonly EarJob[], findings: Findings): void {
  for (const { overlaps, line } of jobs) {
    if (!overlaps) continue
    const message =
      'Steps of this job ran on the same node at the same time: their power is that of the node, so nothing was added.'
    addInvalid(findings, message, line)
  }
}

function addInvalid(findings: Findings, message: string, line: number): void {
  findings.add({ code: 'artefact/invalid', message, at: { line, column: 1 } })
}

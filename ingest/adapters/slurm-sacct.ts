// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readDelimitedTable } from '../documents/delimited-table.ts'
import { matchMapping } from '../records/mapping.ts'
import { jobAccounting } from '../records/job-accounting.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readFirstLine } from './first-line.ts'
import { makeJobCase } from './job-case.ts'
import { readSacctRows, type SacctJob, type SacctOther } from './sacct-jobs.ts'
import { mergeSacctJobs } from './sacct-merge.ts'

const format = 'slurm-sacct'

/** Columns of which one is asked for whenever the accounting of a job is looked at. */
const telling = ['State', 'Elapsed', 'ElapsedRaw', 'ConsumedEnergyRaw', 'ConsumedEnergy', 'AllocTRES', 'TRESUsageInTot']

/** What `sacct --parsable` or `--parsable2` prints: what Slurm knows of jobs, one row for each job and each of its steps. */
export const slurmSacct: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ text }) {
    const names = new Set(readFirstLine(text).split('|'))
    return (names.has('JobID') || names.has('JobIDRaw')) && telling.some((name) => names.has(name))
  },
  adapt(document, { mapping }) {
    const { text = '', path, sha256, url } = document
    const findings = collectFindings(document)
    const table = readDelimitedTable(text, path, { delimiter: '|', quotes: 'plain' })
    if ('problem' in table) return { cases: [], problems: [table.problem] }
    const found = readSacctRows(table)
    const { jobs, again } = mergeSacctJobs(keepJobs(found, findings))
    for (const line of again) addAgain(findings, line)
    addGoing(found, findings)
    const source = { sha256, format, formatVersion: '', ...(url === undefined ? {} : { url }) }
    const ruled = matchMapping(mapping, { path, benchmark: jobAccounting }).system ?? 'unknown'
    const cases = jobs.map((job) => makeJobCase({ ...job, system: job.system === '' ? ruled : job.system }, source))
    if (cases.length === 0 && findings.list().length === 0) addEmpty(findings)
    return { cases, problems: findings.list() }
  },
}

function keepJobs(found: readonly (SacctJob | SacctOther)[], findings: Findings): readonly SacctJob[] {
  return found.flatMap((row) => {
    if (!('other' in row)) return [row]
    if (typeof row.other === 'object') addInvalid(findings, row.other.wrong, row.line)
    return []
  })
}

function addGoing(found: readonly (SacctJob | SacctOther)[], findings: Findings): void {
  const going = found.filter((row) => 'other' in row && row.other === 'going')
  const [first] = going
  if (first === undefined) return
  findings.add({
    code: 'artefact/unfinished',
    message:
      going.length === 1
        ? 'A job has not ended, so it was left out.'
        : `${going.length} jobs have not ended, so they were left out.`,
    at: { line: first.line, column: 1 },
    hint: 'Ask sacct again when they have.',
  })
}

function addInvalid(findings: Findings, why: string, line: number): void {
  findings.add({
    code: 'artefact/invalid',
    message: `A row of sacct was left out: ${why}.`,
    at: { line, column: 1 },
    ...(why.includes('fields')
      ? { hint: 'A job name or comment with | in it shifts the fields: do not ask for it.' }
      : {}),
  })
}

function addAgain(findings: Findings, line: number): void {
  findings.add({
    code: 'artefact/invalid',
    message: 'A row of sacct was left out: the job was requeued, and its last run counts.',
    at: { line, column: 1 },
    hint: 'Without --duplicates sacct prints only the last run.',
  })
}

function addEmpty(findings: Findings): void {
  findings.add({ code: 'artefact/empty', message: 'sacct printed no job: only a header, or only steps of jobs.' })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DelimitedTable, TableRow } from '../documents/delimited-table.ts'
import type { CaseStatus } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { readCount, readName } from './foreign-value.ts'
import type { JobUse } from './job-case.ts'
import { readElapsed, readExclusive, readJoules, readSlurmTime, readState, readTresJoules } from './sacct-values.ts'

/** What sacct says of one job, or of one component of a heterogeneous job. */
export interface SacctJob extends JobUse {
  readonly line: number
  /** Which part of a heterogeneous job it is; absent for any other job. */
  readonly component: number | undefined
}

/** A row that is no finished job. */
export interface SacctOther {
  readonly line: number
  readonly other: 'step' | 'going' | { readonly wrong: string }
}

/** Reads all rows. Rows of steps (`.batch`, `.extern`, `.0`) are part of their job's row: adding them would count them again. */
export function readSacctRows({ header, rows }: DelimitedTable): readonly (SacctJob | SacctOther)[] {
  const places = new Map(header.map((name, index) => [name, index]))
  return rows.map((row) => {
    if (row.cells.length !== header.length) {
      return { line: row.line, other: { wrong: `it has ${row.cells.length} fields and not ${header.length}` } }
    }
    return readRow(row, (name) => {
      const text = row.cells[places.get(name) ?? -1]
      return text === '' ? undefined : text
    })
  })
}

type Cell = (name: string) => string | undefined

/** A plain job `38113`, a task of an array `123_4`, a component `123+0`; tasks that wait stand together in brackets. */
const jobPattern = /^(\d{1,20})(_(?:\d{1,20}|\[[^\]]{0,200}\]))?(?:\+(\d{1,6}))?$/

function readRow({ line }: TableRow, cell: Cell): SacctJob | SacctOther {
  const written = cell('JobID') ?? cell('JobIDRaw') ?? ''
  if (written.includes('.')) return { line, other: 'step' }
  const [, base, task, part] = jobPattern.exec(written) ?? []
  if (base === undefined) return { line, other: { wrong: 'it has no job id' } }
  const status = readStatus(cell)
  if (status === undefined) return { line, other: { wrong: 'its state is none that Slurm knows' } }
  if (status === 'going' || task?.includes('[') === true) return { line, other: 'going' }
  const whole = task === undefined ? base : (cell('JobIDRaw') ?? written)
  return {
    line,
    component: part === undefined ? undefined : Number(part),
    jobId: part === undefined ? whole : base + (task ?? ''),
    system: readName(cell('Cluster')) ?? '',
    ...readPlace(cell),
    start: readSlurmTime(cell('Start')) ?? readSlurmTime(cell('End')),
    status,
    energy: readEnergy(cell),
    elapsed: hasStarted(cell) ? readSeconds(cell) : undefined,
  }
}

/** Where no state is asked for, the exit code says it; where neither is, that the job has ended is all that is known. */
function readStatus(cell: Cell): CaseStatus | 'going' | undefined {
  const state = cell('State')
  if (state !== undefined) return readState(state)
  const end = cell('End')
  if (end === 'Unknown' || end === 'None') return 'going'
  const code = cell('ExitCode')
  return code === undefined || code === '0:0' ? 'pass' : 'fail'
}

function readPlace(cell: Cell): Pick<JobUse, 'partition' | 'nodes' | 'tasks' | 'exclusive'> {
  const count = (name: string) => readCount(readNumber(cell(name)).value)
  const partition = readName(cell('Partition'))
  const nodes = count('NNodes') ?? count('AllocNodes')
  const tasks = count('NTasks')
  const exclusive = readExclusive(cell('Exclusive'), cell('OverSubscribe'))
  return {
    ...(partition === undefined ? {} : { partition }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(exclusive === undefined ? {} : { exclusive }),
  }
}

/** The abbreviated column has three or four digits, so it comes last. */
function readEnergy(cell: Cell): number | undefined {
  return (
    readJoules(cell('ConsumedEnergyRaw')) ??
    readTresJoules(cell('TRESUsageInTot')) ??
    readTresJoules(cell('AllocTRES')) ??
    readJoules(cell('ConsumedEnergy'))
  )
}

function readSeconds(cell: Cell): number | undefined {
  const raw = cell('ElapsedRaw')
  return raw !== undefined && /^\d{1,10}$/.test(raw) ? Number(raw) : readElapsed(cell('Elapsed'))
}

/** A job that was cancelled while it waited has no start, and its 00:00:00 is no time that something took. */
function hasStarted(cell: Cell): boolean {
  const start = cell('Start')
  return start !== 'Unknown' && start !== 'None'
}

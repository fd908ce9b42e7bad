// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DelimitedTable, TableRow } from '../documents/delimited-table.ts'
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'
import { readCount } from './foreign-value.ts'

/** What EAR measured of one step of a job on one node. */
export interface EarRow {
  readonly line: number
  readonly jobId: string
  readonly step: string
  /** The batch script itself, which runs on the first node for as long as the whole job. */
  readonly isBatch: boolean
  /** Several programs may run in one step; '' where the file does not tell them apart. */
  readonly app: string
  /** Never leaves the adapter. */
  readonly node: string
  readonly tasks: number | undefined
  readonly seconds: number | undefined
  readonly watts: number | undefined
  readonly start: Timestamp | undefined
  readonly end: Timestamp | undefined
}

/** A row that cannot be read, and why. */
export interface WrongRow {
  readonly line: number
  readonly wrong: string
}

/** Slurm numbers steps that no srun started down from 2^32 - 1; the batch script is 2^32 - 5, before Slurm 20.11 it was 2^32 - 2. */
const firstSpecial = 0xffff_fff0

/** Reads rows by the names of their columns: EAR has had them in two orders. */
export function readEarRows({ header, rows }: DelimitedTable): readonly (EarRow | WrongRow)[] {
  const places = new Map(header.map((name, index) => [name, index]))
  return rows.map((row) => readRow(row, (name) => row.cells[places.get(name) ?? -1] ?? '', header.length))
}

function readRow({ cells, line }: TableRow, cell: (name: string) => string, width: number): EarRow | WrongRow {
  if (cells.length !== width) return { line, wrong: `it has ${cells.length} fields and not ${width}` }
  const jobId = cell('JOBID')
  const step = cell('STEPID')
  const node = cell('NODENAME')
  if (!/^[1-9]\d{0,19}$/.test(jobId)) return { line, wrong: 'it has no job id' }
  if (step === '' || node === '') return { line, wrong: 'it does not say of which step and node it is' }
  return {
    line,
    jobId,
    step,
    isBatch: !/^\d{1,12}$/.test(step) || Number(step) >= firstSpecial,
    app: cell('APPID'),
    node,
    tasks: readCount(readNumber(cell('JOB_NPROCS')).value),
    seconds: readPositive(cell('TIME_SEC')),
    watts: readPositive(cell('DC_NODE_POWER_W')),
    start: readTime(cell('JOB_START_TIME')) ?? readTime(cell('JOB_START_DATE')),
    end: readTime(cell('JOB_END_TIME')) ?? readTime(cell('JOB_END_DATE')),
  }
}

/** Neither a power of 0 W nor a time of 0 s was measured. */
function readPositive(text: string): number | undefined {
  const { value } = readNumber(text)
  return value !== undefined && value > 0 ? value : undefined
}

function readTime(text: string): Timestamp | undefined {
  return /^\d{9,11}$/.test(text) ? parseTimestamp(Number(text)) : parseTimestamp(text)
}

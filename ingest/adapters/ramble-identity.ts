// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readNumber } from '../records/measure-value.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'

/** What an experiment is called. */
export interface RambleIdentity {
  readonly application: string
  readonly workload: string | undefined
  /** Without the number of the repeat. */
  readonly experiment: string
  readonly repeat: number | undefined
}

/** `name` is `application.workload.experiment`; the three stand by themselves too, beside it or among the variables. */
export function readIdentity(experiment: ForeignRecord): RambleIdentity | undefined {
  const parts = readName(experiment['name'])?.split('.') ?? []
  const application = readName(readVariable(experiment, 'application_name')) ?? parts[0]
  const workload = readName(readVariable(experiment, 'workload_name')) ?? (parts.length > 2 ? parts[1] : undefined)
  const full = readName(readVariable(experiment, 'experiment_name')) ?? parts.slice(parts.length > 2 ? 2 : 0).join('.')
  const index = readNumber(readVariable(experiment, 'repeat_index')).value
  const suffix = index === undefined || index === 0 ? undefined : `.${index}`
  const isRepeat = suffix !== undefined && full.endsWith(suffix)
  const name = isRepeat ? full.slice(0, -suffix.length) : full
  if (application === undefined || application === '' || name === '') return undefined
  return { application, workload, experiment: name, repeat: isRepeat ? index : undefined }
}

/** A variable of Ramble: newer files have the important ones beside the others, as text or as a number. */
export function readVariable(experiment: ForeignRecord, name: string): unknown {
  const variables = experiment['RAMBLE_VARIABLES']
  return experiment[name] ?? (isRecord(variables) ? variables[name] : undefined)
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource } from '../records/benchmark-case.ts'
import type { MergedRule } from '../records/mapping.ts'
import { isFeelpp, readHints, type FeelppHints } from './feelpp-report.ts'
import { isRecord, readCount, readName, type ForeignRecord } from './foreign-value.ts'
import { readMeasures } from './reframe-measures.ts'
import { readParameters, type ReframeParameters } from './reframe-parameters.ts'
import type { ReframeSession } from './reframe-session.ts'
import { readJobId, readStatus } from './reframe-status.ts'
import type { ReframeTest } from './reframe-test.ts'

/** What all cases of one report share. */
export interface ReframeReport {
  /** Major number of data_version. */
  readonly major: number
  readonly session: ReframeSession
  readonly source: CaseSource
  /** What portal.config.yml gives to this artefact and benchmark. */
  findRule(benchmark: string): MergedRule
  /** What the report tree that the file lies in says, when this system is a level of it. */
  findTree(system: string): FeelppHints | undefined
}

/** One case that was read; wrong names what cannot be read, as a key below the case. */
export type ReframeCase =
  | { readonly adapted: AdaptedCase; readonly repeat: number | undefined; readonly stringNumbers: readonly string[] }
  | { readonly wrong: string }

/** Reads one case, at its first, second, ... attempt. */
export function readCase(
  testcase: ForeignRecord,
  test: ReframeTest,
  report: ReframeReport,
  attempt: number,
): ReframeCase {
  const status = readStatus(testcase['result'])
  if (status === undefined) return { wrong: '/result' }
  const variables = readVariables(testcase, report)
  const feelpp = isFeelpp(variables, test.name.base)
  const written = { name: test.name, tasks: readCount(variables['num_tasks']), environment: test.environment, feelpp }
  const found = readParameters(testcase, written)
  if (found === undefined) return { wrong: '/check_params' }
  const identity = readIdentity(test, report, feelpp ? variables : undefined)
  if (identity === undefined) return { wrong: '/name' }
  const read = readMeasures(testcase, `${test.system}:${test.partition ?? ''}:`)
  if ('wrong' in read) return read
  const adapted: AdaptedCase = {
    ...identity,
    parameters: found.parameters,
    system: test.system,
    ...readPlace(test, found.environment),
    ...readSize(testcase, variables, found),
    ...report.session,
    attempt,
    status,
    ...readJobId(testcase['jobid']),
    source: report.source,
    measures: read.measures,
  }
  return { adapted, repeat: found.repeat, stringNumbers: read.stringNumbers }
}

/** Variables of the test: an object of their own to data_version 3.1, among the case's keys from 4.0 on. */
function readVariables(testcase: ForeignRecord, report: ReframeReport): ForeignRecord {
  if (report.major >= 4) return testcase
  const variables = testcase['check_vars']
  return isRecord(variables) ? variables : {}
}

type Identity = Pick<AdaptedCase, 'benchmark' | 'useCase'>

/** A mapping rule has the first word, then the report tree, then what the case says itself, then the test's name. */
function readIdentity(
  test: ReframeTest,
  report: ReframeReport,
  feelpp: ForeignRecord | undefined,
): Identity | undefined {
  const tree = feelpp === undefined ? undefined : report.findTree(test.system)
  const hints = feelpp === undefined ? undefined : readHints(feelpp, test.name.base)
  const raw = readName(tree?.benchmark ?? hints?.benchmark ?? test.name.base)
  if (raw === undefined) return undefined
  const rule = report.findRule(raw)
  const useCase = rule.useCase ?? tree?.useCase ?? hints?.useCase
  const benchmark = rule.as ?? raw
  return useCase === undefined ? { benchmark } : { benchmark, useCase }
}

function readPlace(test: ReframeTest, parameter: string | undefined): Pick<AdaptedCase, 'partition' | 'environment'> {
  const environment = test.environment ?? parameter
  return {
    ...(test.partition === undefined ? {} : { partition: test.partition }),
    ...(environment === undefined ? {} : { environment }),
  }
}

/** Tasks and nodes. Lists of node names come last: some sites compress them, and a skipped case has none. */
function readSize(
  testcase: ForeignRecord,
  variables: ForeignRecord,
  found: ReframeParameters,
): Pick<AdaptedCase, 'nodes' | 'tasks'> {
  const tasks = readCount(variables['num_tasks']) ?? found.tasks
  const perNode = readCount(variables['num_tasks_per_node'])
  const packed = tasks === undefined || perNode === undefined ? undefined : Math.ceil(tasks / perNode)
  const nodes = readCount(variables['num_nodes']) ?? packed ?? found.nodes ?? (tasks === 1 ? 1 : countNodes(testcase))
  return { ...(nodes === undefined ? {} : { nodes }), ...(tasks === undefined ? {} : { tasks }) }
}

function countNodes(testcase: ForeignRecord): number | undefined {
  const list = testcase['job_nodelist'] ?? testcase['nodelist']
  return Array.isArray(list)
    ? readCount(list.filter((node) => typeof node === 'string' && node !== 'None').length)
    : undefined
}

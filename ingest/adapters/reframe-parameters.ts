// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from '../records/benchmark-case.ts'
import { isRecord, readCount, readName, type ForeignRecord } from './foreign-value.ts'
import { toParameters } from './parameter-value.ts'
import { isRepeat, readPrinted, type ReframeName } from './reframe-name.ts'
import { isResourceObject, readResourceKind } from './resource-names.ts'

/** What is said among the parameters but is a dimension of its own. */
interface Dimensions {
  tasks?: number
  nodes?: number
  environment?: string
  repeat?: number
}

/** What was varied in a case. */
export interface ReframeParameters extends Readonly<Dimensions> {
  readonly parameters: Parameters
}

/** What else is known of the case. */
export interface ParameterContext {
  readonly name: ReframeName
  /** `num_tasks` of the test, which has the last word on tasks. */
  readonly tasks: number | undefined
  readonly environment: string | undefined
  /** feelpp.benchmarking repeats the environment among the parameters. */
  readonly feelpp: boolean
}

/** Reads the parameters of a case; undefined when they are more than what describes one case. */
export function readParameters(testcase: ForeignRecord, context: ParameterContext): ReframeParameters | undefined {
  const kept = new Map<string, unknown>()
  const dimensions: Dimensions = context.name.repeat === undefined ? {} : { repeat: context.name.repeat }
  for (const [name, value] of listWritten(testcase, context.name)) {
    if (!takeDimension(name, value, context, dimensions)) kept.set(name, value)
  }
  const parameters = toParameters(kept)
  return parameters === undefined ? undefined : { parameters, ...dimensions }
}

/** check_params where the report has it; beside it, or in its place, what the display name says. */
function listWritten(testcase: ForeignRecord, name: ReframeName): readonly (readonly [string, unknown])[] {
  const written = testcase['check_params']
  const params = isRecord(written) ? written : {}
  const listed: (readonly [string, unknown])[] = []
  for (const key of Object.keys(params)) pushFlat(listed, key, params[key])
  for (const [key, text] of name.parameters) {
    if (Object.hasOwn(params, key) || isEmptyOrResources(text)) continue
    const own = Object.hasOwn(testcase, key) ? testcase[key] : undefined
    pushFlat(listed, key, own ?? readPrinted(text))
  }
  return listed
}

/** An object that says what was asked of the machine counts as its entries. */
function pushFlat(listed: (readonly [string, unknown])[], name: string, value: unknown): void {
  if (isRecord(value) && isResourceObject(name, Object.keys(value))) listed.push(...Object.entries(value))
  else listed.push([name, value])
}

/** Printed Python objects that hold nothing, or only counts, as `{'nodes': 32, 'tasks_per_node': 128}` does. */
function isEmptyOrResources(text: string): boolean {
  if (text === '[]' || text === '{}' || text === '()') return true
  if (!text.startsWith('{')) return false
  return isResourceObject(
    '',
    Array.from(text.matchAll(/'(\w{1,100})':/g), ([, key]) => key ?? ''),
  )
}

/** True when the parameter says a dimension again, or a detail of the schedule: it is no parameter then. */
function takeDimension(name: string, value: unknown, context: ParameterContext, found: Dimensions): boolean {
  if (isRepeat(name)) {
    if (typeof value === 'number') found.repeat = value
    return true
  }
  if (name === 'environment') return takeEnvironment(value, context, found)
  return takeResource(name, value, context, found)
}

function takeEnvironment(value: unknown, context: ParameterContext, found: Dimensions): boolean {
  if (!context.feelpp && value !== context.environment) return false
  const environment = readName(value)
  if (environment !== undefined) found.environment = environment
  return true
}

/** A count that disagrees with `num_tasks` means something else, so it stays a parameter. */
function takeResource(name: string, value: unknown, context: ParameterContext, found: Dimensions): boolean {
  const kind = readResourceKind(name)
  if (kind === undefined || kind === 'implied') return kind === 'implied'
  const count = readCount(value)
  if (count === undefined) return false
  if (kind === 'tasks' && context.tasks !== undefined && context.tasks !== count) return false
  found[kind] = count
  return true
}

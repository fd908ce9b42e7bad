// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../problem.ts'
import type { Locate } from './position.ts'
import { limitProblems } from './problem-limit.ts'
import { describeSchemaError, listFreeFields, readProperty } from './schema-problem.ts'
import { compileSchema } from './schemas.ts'
import type { SchemaName, SchemaTypes } from './schemas.ts'
import { suggestWord } from './suggestion.ts'

export type { SchemaName, SchemaTypes } from './schemas.ts'

/** Most values in a tree of which all faults are looked for; of a larger one only the first is told. */
const thoroughLimit = 200_000

/** The record behind a value, when its schema says yes; else one problem for each mistake, in the order of the file. */
export function validateRecord<N extends SchemaName>(
  schema: N,
  value: unknown,
  file: string,
  locate: Locate,
): { record: SchemaTypes[N] } | { problems: Problem[] } {
  // Up to the first fault first: it is the common case and costs the same on any input.
  const quick = compileSchema(schema, 'first')
  if (quick(value)) return { record: value as SchemaTypes[N] }
  const errors = isLarge(value) ? (quick.errors ?? []) : findAllErrors(schema, value)
  const mistakes = keepMistakes(errors)
  const problems = mistakes.map((error) => describeSchemaError(error, { schema, value, file, locate }))
  return { problems: limitProblems(problems.sort(comparePositions)) }
}

function findAllErrors(schema: SchemaName, value: unknown): readonly ErrorObject[] {
  const thorough = compileSchema(schema, 'all')
  thorough(value)
  return thorough.errors ?? []
}

const keywordOrder = ['type', 'minLength', 'minItems', 'maxLength', 'maxItems', 'maxProperties', 'enum', 'const']

/** One error for each mistake: what follows from another error of the same value or field is left out. */
function keepMistakes(errors: readonly ErrorObject[]): ErrorObject[] {
  const meant = new Set(errors.map(findMeantField).filter((field) => field !== undefined))
  const kept = new Map<string, ErrorObject>()
  for (const error of errors) {
    const property = readProperty(error)
    if (error.keyword === 'propertyNames') continue
    if (error.keyword === 'required' && meant.has(`${error.instancePath}/${property}`)) continue
    const key = property === undefined ? error.instancePath : `${error.instancePath}/${property} ${error.keyword}`
    const known = kept.get(key)
    if (known === undefined || rankKeyword(error) < rankKeyword(known)) kept.set(key, error)
  }
  return [...kept.values()]
}

/** Path of the field that an unknown field was probably meant to be. */
function findMeantField(error: ErrorObject): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined
  const meant = suggestWord(readProperty(error) ?? '', listFreeFields(error))
  return meant === undefined ? undefined : `${error.instancePath}/${meant}`
}

function rankKeyword(error: ErrorObject): number {
  const rank = keywordOrder.indexOf(error.keyword)
  return rank === -1 ? keywordOrder.length : rank
}

function comparePositions(a: Problem, b: Problem): number {
  const line = (a.position?.line ?? 0) - (b.position?.line ?? 0)
  return line === 0 ? (a.position?.column ?? 0) - (b.position?.column ?? 0) : line
}

/** True when a tree has more values than are worth looking at one by one; it stops counting there. */
function isLarge(root: unknown): boolean {
  const open = [root]
  let count = 0
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    count += 1
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value) && value.length > thoroughLimit) return true
    for (const member of Object.values(value)) if (member !== undefined) open.push(member)
    if (count + open.length > thoroughLimit) return true
  }
  return false
}

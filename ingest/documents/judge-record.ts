// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../problem.ts'
import { limitProblems } from './problem-limit.ts'
import { describeSchemaError, listFreeFields, readProperty } from './schema-problem.ts'
import type { ValidatedValue } from './schema-problem.ts'
import { suggestWord } from './suggestion.ts'

/** A compiled schema: whether a value keeps it, and after that what is wrong. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

/** A schema that stops at the first fault, which costs the same on any input, and the same schema that finds them all. */
export interface Validators {
  readonly quick: Validator
  readonly thorough: () => Validator
}

/** Most values in a tree of which all faults are looked for; of a larger one only the first is told. */
const thoroughLimit = 200_000

/** What is wrong with a value: one problem for each mistake, in the order of the file; none when its schema says yes. */
export function judgeRecord({ quick, thorough }: Validators, validated: ValidatedValue): Problem[] {
  if (quick(validated.value)) return []
  const errors = isLarge(validated.value) ? (quick.errors ?? []) : findAllErrors(thorough(), validated.value)
  const problems = keepMistakes(errors).map((error) => describeSchemaError(error, validated))
  return limitProblems(problems.sort(comparePositions))
}

function findAllErrors(thorough: Validator, value: unknown): readonly ErrorObject[] {
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

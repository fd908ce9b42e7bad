// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { ProblemCode } from '../problem.ts'
import { describeKind, quoteValue } from './record-words.ts'
import { hintWord } from './suggestion.ts'

/** A broken rule in words. */
export interface RuleWording {
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string | undefined
}

const kinds = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['null', 'null'],
])

/** Says which rule of the schema a value breaks. The subject starts the sentence: `The field "id" of Feel++`. */
export function describeRule(error: ErrorObject, subject: string, value: unknown): RuleWording {
  const limit: unknown = error.params['limit']
  switch (error.keyword) {
    case 'type':
      return describeType(error, subject, value)
    case 'enum':
      return describeChoice(error, subject, value)
    case 'const':
      return refuse(`${subject} is ${quoteValue(value)}, but must be ${quoteValue(error.params['allowedValue'])}.`)
    case 'minimum':
      return refuse(`${subject} is ${quoteValue(value)}, but must be at least ${quoteValue(limit)}.`)
    case 'maximum':
      return refuse(`${subject} is ${quoteValue(value)}, but must be at most ${quoteValue(limit)}.`)
    case 'maxLength':
      return tooLong(
        `${subject} has ${countCharacters(error, value)} characters; at most ${quoteValue(limit)} are taken.`,
      )
    case 'maxItems':
      return tooLong(`${subject} has ${countParts(value)} entries; at most ${quoteValue(limit)} are taken.`)
    case 'maxProperties':
      return tooLong(`${subject} has ${countParts(value)} fields; at most ${quoteValue(limit)} are taken.`)
    case 'minLength':
    case 'minItems':
      return { code: 'schema/wrong-format', message: `${subject} is empty.`, hint: 'Fill it in, or delete the line.' }
    default:
      return describeForm(error, subject, value)
  }
}

function refuse(message: string): RuleWording {
  return { code: 'schema/not-allowed', message }
}

function tooLong(message: string): RuleWording {
  return {
    code: 'schema/too-long',
    message,
    hint: 'Shorten it; what is left over may have a page of its own to link to.',
  }
}

function describeType(error: ErrorObject, subject: string, value: unknown): RuleWording {
  const types: unknown[] = [error.params['type']].flat()
  const wanted = types.map((type) => kinds.get(String(type)) ?? String(type)).join(' or ')
  const message = `${subject} is ${describeKind(value)}, but must be ${wanted}.`
  return { code: 'schema/wrong-type', message, hint: hintType(types, value) }
}

function hintType(types: readonly unknown[], value: unknown): string | undefined {
  if (value === null) return 'Write a value, or delete the line.'
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return 'Put it in quotes, so that it is read as text: without them, 1.10 is the number 1.1.'
  }
  if (types.includes('array') && typeof value === 'string') return 'Write it as a list: [one, two].'
  if (types.includes('number') && typeof value === 'string') return 'Write the number without quotes.'
  return undefined
}

function describeChoice(error: ErrorObject, subject: string, value: unknown): RuleWording {
  const allowed: unknown = error.params['allowedValues']
  const words = Array.isArray(allowed) ? allowed.map(String) : []
  const message = `${subject} is ${quoteValue(value)}, which is none of ${words.join(', ')}.`
  return {
    code: 'schema/not-allowed',
    message,
    hint: hintWord(String(value), words) ?? 'Write one of them as it stands here.',
  }
}

const forms: readonly [start: string, form: string][] = [
  ['^https?://', 'a web address that begins with http:// or https://'],
  ['^[a-z0-9]+(-[a-z0-9]+)*$', 'an id of small letters, digits and single dashes between them'],
]

function describeForm(error: ErrorObject, subject: string, value: unknown): RuleWording {
  const pattern = String(error.params['pattern'] ?? '')
  const known = forms.find(([start]) => pattern.startsWith(start))?.[1]
  const form = error.params['format'] === 'date-time' ? 'a date and time with an offset' : known
  const message = `${subject} is ${quoteValue(value)}, which is not ${form ?? 'of the form that this field has'}.`
  return { code: 'schema/wrong-format', message, hint: hintExample(error) }
}

function hintExample(error: ErrorObject): string | undefined {
  const examples: unknown = error.parentSchema?.['examples']
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined
  return first === undefined ? undefined : `For example: ${typeof first === 'string' ? first : quoteValue(first)}`
}

function countCharacters(error: ErrorObject, value: unknown): number {
  const text = error.propertyName ?? value
  return typeof text === 'string' ? [...text].length : 0
}

function countParts(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv/dist/2020.js'
import { makeProblem } from '../problem.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { escapeSegment } from './position.ts'
import type { Locate } from './position.ts'
import { describePlace, getAt } from './record-words.ts'
import { describeRule } from './rule-words.ts'
import type { SchemaName } from './schemas.ts'
import { hintWord } from './suggestion.ts'

/** What was validated, for the words of its problems. */
export interface ValidatedValue {
  readonly schema: SchemaName
  readonly value: unknown
  readonly file: string
  readonly locate: Locate
}

/** What one fault of a value is called and what its author can do. */
interface Wording {
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string | undefined
}

const readers: Record<SchemaName, string> = {
  adoption: 'the adoption format',
  assessment: 'an assessment',
  changes: 'the list of changes',
  benchmarks: 'the list of benchmarks',
  'catalogue-snapshot': 'the snapshot of imports',
  'command-snapshot': 'the format of command snapshots',
  'csv-mapping': 'a CSV mapping',
  deployment: 'the deployment format',
  'dependency-snapshot': 'the format of dependency snapshots',
  'feed-snapshot': 'the format of feed snapshots',
  'link-snapshot': 'the format of link snapshots',
  glossary: 'the glossary',
  images: 'the list of images',
  'guideline-result': 'the guideline-result format',
  guidelines: 'the list of guidelines',
  'kpi-bundle': 'the bundle format',
  'kpi-run': 'the kpi-run format',
  kpis: 'the list of KPIs',
  metrics: 'the metric registry',
  paths: 'the list of learning paths',
  'peer-review': 'a peer review',
  point: 'the point format',
  'portal-config': 'the portal configuration',
  project: 'the catalogue',
  projects: 'the catalogue',
  quiz: 'a quiz',
  'quarter-report': 'a quarterly report',
  'report-commentary': 'the commentary of a report',
  skeleton: 'the description of a skeleton',
  stacks: 'the list of stacks',
  supercomputers: 'the list of supercomputers',
  'system-description': 'the system-description format',
  tutorial: 'a tutorial',
  'computing-site': 'the description of a computing site',
  'data-table': 'a table of data',
  demonstrator: 'a demonstrator',
  event: 'an event',
  'event-series': 'a series of events',
  'news-item': 'a piece of news',
  programme: 'the programme',
  recording: 'a recording',
  'request-form': 'a request form',
  risks: 'the risk register',
  'slide-deck': 'a set of slides',
  'status-report': 'a status report',
  'training-feedback': 'the format of training feedback',
  'version-snapshot': 'the snapshot of a package repository',
}

/** Turns one fault that Ajv has found into a sentence that names the record, at the place where the author repairs it. */
export function describeSchemaError(error: ErrorObject, validated: ValidatedValue): Problem {
  const { code, message, hint } = wordError(error, validated)
  const position = locateError(error, validated.locate)
  return makeProblem({
    code,
    message,
    file: validated.file,
    ...(position === undefined ? {} : { position }),
    ...(hint === undefined ? {} : { hint }),
  })
}

/** The field that an additionalProperties, required or propertyNames fault is about. */
export function readProperty(error: ErrorObject): string | undefined {
  const names: unknown[] = [error.params['additionalProperty'], error.params['missingProperty'], error.propertyName]
  return names.find((name) => typeof name === 'string')
}

/** Fields that the schema of an object knows and the object does not have yet. */
export function listFreeFields(error: ErrorObject): string[] {
  const data: unknown = error.data
  const known: unknown = error.parentSchema?.['properties']
  if (typeof known !== 'object' || known === null || typeof data !== 'object' || data === null) return []
  return Object.keys(known).filter((field) => !Object.hasOwn(data, field))
}

function locateError(error: ErrorObject, locate: Locate): Problem['position'] {
  const property = readProperty(error)
  if (property === undefined || isMissing(error)) return locate(error.instancePath)
  return locate(`${error.instancePath}/${escapeSegment(property)}`, 'key')
}

function wordError(error: ErrorObject, validated: ValidatedValue): Wording {
  const property = readProperty(error)
  const { record, field } = describePlace(validated.value, error.instancePath)
  const within = property === undefined ? field : joinName(field, property)
  if (error.keyword === 'additionalProperties') {
    const message = `${record} has a field "${within}" that ${readers[validated.schema]} does not know.`
    return { code: 'schema/unknown-field', message, hint: hintField(property ?? '', listFreeFields(error)) }
  }
  if (isMissing(error)) {
    const message = `${record} has no field "${within}", which ${readers[validated.schema]} needs.`
    return { code: 'schema/missing-field', message, hint: describeField(error, property ?? '') }
  }
  const subject = within === '' ? record : `The field "${within}" of ${record === 'This file' ? 'this file' : record}`
  return describeRule(error, subject, getAt(validated.value, error.instancePath))
}

/** A field that is always needed, or that another field needs beside it. */
function isMissing({ keyword }: ErrorObject): boolean {
  return keyword === 'required' || keyword === 'dependentRequired'
}

/** Long lists help nobody: they are in the schema. */
function hintField(property: string, free: readonly string[]): string {
  const meant = hintWord(property, free)
  if (meant !== undefined) return meant
  const choice = free.length === 0 || free.length > 12 ? '' : ` What it may still have: ${free.toSorted().join(', ')}.`
  return `Take it out, or write what it says in another field.${choice}`
}

function joinName(field: string, property: string): string {
  return field === '' ? property : `${field}.${property}`
}

/** What the missing field is for, as the schema says it. */
function describeField(error: ErrorObject, property: string): string | undefined {
  const known: unknown = error.parentSchema?.['properties']
  const description = readText(getAt(known, `/${escapeSegment(property)}/description`))
  return description === undefined ? undefined : `Add it. ${description}`
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

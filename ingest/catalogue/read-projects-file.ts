// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isCodemeta, readCodemeta } from '../records/codemeta/read-codemeta.ts'
import { parseJqPath } from '../records/catalogue-import/jq-path.ts'
import { runJqPath } from '../records/catalogue-import/run-jq-path.ts'
import type { CatalogueRule, ImportedFields } from '../../schemas/types.gen.ts'
import { cleanFields } from './clean-fields.ts'

/** What a file elsewhere says of projects, and what in it was left out. */
export interface ProjectsFound {
  readonly projects: readonly ImportedFields[]
  readonly notes: readonly string[]
}

type JsonObject = Readonly<Record<string, unknown>>

/** Reads a list of projects with the six fields, bare or under the key projects. */
export function readListFile(value: unknown): ProjectsFound | undefined {
  const list = isObject(value) ? value['projects'] : value
  if (!Array.isArray(list)) return undefined
  return gather(
    list.map((entry: unknown, index) =>
      isObject(entry)
        ? requireName(cleanFields(entry), index)
        : { projects: [], notes: [`Entry ${index + 1} is no project and was left out.`] },
    ),
  )
}

/** Reads the projects of a file as a rule of a mapping says: one object, or a list of them. */
export function readMappedFile(value: unknown, rule: CatalogueRule): ProjectsFound {
  const objects = listObjects(value)
  return gather(objects.map((object, index) => requireName(readObject(object, rule), index)))
}

/** Reads the one codemeta.json of a project that is known already. */
export function readCodemetaFile(value: unknown): ProjectsFound | undefined {
  const [object] = listObjects(value).filter(isCodemeta)
  if (object === undefined) return undefined
  const { fields, notes } = cleanFields(readCodemeta(object).fields)
  return { projects: [fields], notes }
}

function readObject(object: JsonObject, { name, codemeta, fields = {} }: CatalogueRule) {
  const raw: Record<string, unknown> = codemeta === true ? { ...readCodemeta(object).fields } : {}
  const notes: string[] = []
  for (const [field, text] of Object.entries(fields)) {
    const parsed = parseJqPath(text)
    if ('fault' in parsed) {
      notes.push(
        `The path ${JSON.stringify(text)} of ${field} stops at character ${parsed.fault.column}: ${parsed.fault.message}`,
      )
      continue
    }
    raw[field] = runJqPath(parsed.path, object)
    if (Array.isArray(raw[field]) && raw[field].length === 0)
      notes.push(`The path ${text} of ${field} leads to nothing.`)
  }
  const cleaned = cleanFields(name === undefined ? raw : { ...raw, name })
  return { fields: cleaned.fields, notes: [...notes, ...cleaned.notes] }
}

function requireName({ fields, notes }: ReturnType<typeof cleanFields>, index: number): ProjectsFound {
  if (fields.name !== undefined)
    return { projects: [fields], notes: notes.map((note) => `${fields.name ?? ''}: ${note}`) }
  return { projects: [], notes: [...notes, `Entry ${index + 1} has no name and was left out.`] }
}

/** The objects of a file: itself, those of a list, or those that JSON-LD gathers in a graph. */
function listObjects(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  const graph = value['@graph']
  return Array.isArray(graph) ? graph.filter(isObject) : [value]
}

function gather(found: readonly ProjectsFound[]): ProjectsFound {
  return { projects: found.flatMap(({ projects }) => projects), notes: found.flatMap(({ notes }) => notes) }
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

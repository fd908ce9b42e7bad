// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { schemaNames } from '../../../ingest/documents/schemas.ts'

const folder = 'schemas/v1'
const files = readdirSync(folder)

type Schema = Readonly<Record<string, unknown>>

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Schema
}

interface Part {
  readonly path: string
  readonly schema: Schema
  readonly isProperty: boolean
}

/** The schema itself and every schema within it, with its path. */
function listParts(schema: Schema, path = '#', isProperty = false): Part[] {
  const named = ['properties', '$defs'].flatMap((key) => {
    const children = schema[key]
    if (!isSchema(children)) return []
    return Object.entries(children).flatMap(([name, child]) =>
      isSchema(child) ? listParts(child, `${path}/${key}/${name}`, key === 'properties') : [],
    )
  })
  const single = ['items', 'additionalProperties', 'propertyNames'].flatMap((key) => {
    const child = schema[key]
    return isSchema(child) ? listParts(child, `${path}/${key}`) : []
  })
  return [{ path, schema, isProperty }, ...named, ...single]
}

function typesOf(schema: Schema): unknown[] {
  return [schema['type'] ?? []].flat()
}

/** Paths of the parts that a rule is not content with. */
function findParts(file: string, isWrong: (part: Part) => boolean): string[] {
  return listParts(readSchema(file))
    .filter(isWrong)
    .map(({ path }) => path)
}

describe.each(files)('%s', (file) => {
  test('is known to the validator', () => {
    expect(schemaNames).toContain(file.replace('.schema.json', ''))
  })

  test('describes every property', () => {
    expect(
      findParts(file, ({ schema, isProperty }) => isProperty && typeof schema['description'] !== 'string'),
    ).toEqual([])
  })

  test('gives every property an example that the property takes', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    addFormats(ajv)
    for (const other of files) ajv.addSchema(readSchema(other))
    const id = String(readSchema(file)['$id'])
    const wrong = findParts(file, ({ path, schema, isProperty }) => {
      const examples = Array.isArray(schema['examples']) ? schema['examples'] : []
      const validate = isProperty ? ajv.getSchema(`${id}${path}`) : undefined
      return isProperty && (examples.length === 0 || examples.some((example) => validate?.(example) !== true))
    })
    expect(wrong).toEqual([])
  })

  test('bounds every text', () => {
    const isBounded = (schema: Schema): boolean => 'maxLength' in schema || 'enum' in schema || 'const' in schema
    expect(findParts(file, ({ schema }) => typesOf(schema).includes('string') && !isBounded(schema))).toEqual([])
  })

  test('bounds every list', () => {
    expect(findParts(file, ({ schema }) => typesOf(schema).includes('array') && !('maxItems' in schema))).toEqual([])
  })

  test('closes every mapping, or bounds the number and length of its keys', () => {
    const isClosed = (schema: Schema): boolean =>
      schema['additionalProperties'] === false || ('maxProperties' in schema && 'propertyNames' in schema)
    expect(findParts(file, ({ schema }) => typesOf(schema).includes('object') && !isClosed(schema))).toEqual([])
  })

  test('takes only http and https where it asks for an address', () => {
    const isAddress = ({ schema }: Part): boolean => schema['format'] === 'uri'
    expect(findParts(file, isAddress)).toEqual([])
  })
})

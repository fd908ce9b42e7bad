// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locateJson } from '../../../ingest/documents/json-positions.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import type { Locate } from '../../../ingest/documents/position.ts'
import { schemaNames } from '../../../ingest/documents/schemas.ts'
import type { SchemaName } from '../../../ingest/documents/schemas.ts'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'

const folder = 'test/fixtures/schemas'

function listCases(schema: SchemaName, verdict: 'valid' | 'invalid'): string[] {
  return readdirSync(join(folder, schema, verdict)).filter((name) => !name.endsWith('.expected'))
}

function read(file: string, text: string): { value: unknown; locate: Locate } {
  if (file.endsWith('.json')) {
    const parsed = parseJsonText(text, file)
    if ('problem' in parsed) throw new Error(parsed.problem.message)
    const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
    return { value: parsed.value, locate: locateJson(() => source) }
  }
  const parsed = parseYamlText(text, file)
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message)
  return parsed
}

/** `code line:column` of each problem. */
function judge(schema: SchemaName, file: string): string[] {
  const { value, locate } = read(file, readFileSync(file, 'utf8'))
  const validated = validateRecord(schema, value, file, locate)
  if (!('problems' in validated)) return []
  return validated.problems.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`)
}

/** The first comments of a YAML file, or the file beside a JSON file, which has no comments. */
function readExpected(file: string): string[] {
  if (file.endsWith('.json')) return readFileSync(file.replace('.json', '.expected'), 'utf8').trim().split('\n')
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2))
}

describe.each(schemaNames)('the schema %s', (schema) => {
  test.each(listCases(schema, 'valid'))('takes %s', (name) => {
    expect(judge(schema, join(folder, schema, 'valid', name))).toEqual([])
  })

  test.each(listCases(schema, 'invalid'))('refuses %s where its author repairs it', (name) => {
    const file = join(folder, schema, 'invalid', name)
    expect(judge(schema, file)).toEqual(readExpected(file))
  })

  test('has at least two valid and six invalid examples', () => {
    expect(listCases(schema, 'valid').length).toBeGreaterThanOrEqual(2)
    expect(listCases(schema, 'invalid').length).toBeGreaterThanOrEqual(6)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'

const path = '../shared/data/security/yaml-test-suite/cases.json'
const absent = !existsSync(path)
if (absent) console.log(`skipped: yaml-test-suite is not at ${path}`)

interface Case {
  readonly id: string
  readonly error?: boolean
  readonly 'in.yaml': string
  readonly 'in.json'?: string
}

const cases = absent ? [] : (JSON.parse(readFileSync(path, 'utf8')) as Case[])

/** The value, or the code of the first problem. */
function read(text: string): { value: unknown } | { code: string | undefined } {
  const parsed = parseYamlText(text, 'case.yml')
  return 'problems' in parsed ? { code: parsed.problems[0]?.code } : { value: parsed.value }
}

/** Some cases hold several JSON documents; the portal reads one. */
function readJsonDocument(text: string | undefined): { value: unknown } | undefined {
  try {
    return text === undefined ? undefined : { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe.skipIf(absent)('yaml-test-suite', () => {
  test('has all its 94 errors refused', () => {
    const errors = cases.filter(({ error }) => error === true)
    expect(errors).toHaveLength(94)
    expect(errors.filter((item) => 'value' in read(item['in.yaml'])).map(({ id }) => id)).toEqual([])
  })

  test('has valid cases refused only for what the portal does not take, never for their syntax', () => {
    const refused = cases
      .filter(({ error }) => error !== true)
      .map((item) => ({ id: item.id, ...read(item['in.yaml']) }))
    const codes = Map.groupBy(refused, (item) => ('code' in item ? item.code : 'taken'))
    expect(Object.fromEntries([...codes].map(([code, items]) => [code, items.length]))).toEqual({
      taken: 209,
      'document/yaml-feature': 98,
      'document/duplicate-key': 1,
    })
  })

  test('has the values of the valid cases read as the suite has them', () => {
    const wrong = cases.filter((item) => {
      const expected = readJsonDocument(item['in.json'])
      const found = read(item['in.yaml'])
      if (item.error === true || expected === undefined || !('value' in found)) return false
      return !Object.is(JSON.stringify(sortKeys(found.value)), JSON.stringify(sortKeys(expected.value)))
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, sortKeys(member)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

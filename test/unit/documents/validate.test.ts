// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import type { SchemaName } from '../../../ingest/documents/validate.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import { reportText } from '../../../ingest/reporters/text.ts'

/** What the text reporter says of a file; the word `valid` when it has nothing to say. */
function check(schema: SchemaName, text: string): string {
  const parsed = parseYamlText(text, 'content/file.yml')
  if ('problems' in parsed) return reportText(parsed.problems, {})
  const validated = validateRecord(schema, parsed.value, 'content/file.yml', parsed.locate)
  return 'problems' in validated ? `\n${reportText(validated.problems, {})}\n` : 'valid'
}

describe('validating a record', () => {
  test('gives the record when its schema says yes', () => {
    const value = [{ name: 'Feel++', description: 'Galerkin methods.' }]
    expect(validateRecord('projects', value, 'content/projects.yml', () => undefined)).toEqual({ record: value })
  })

  test('takes projects as a bare list and under a key', () => {
    const project = '- name: A\n  description: B\n'
    expect(check('projects', project)).toBe('valid')
    expect(check('projects', `projects:\n${project}`)).toBe('valid')
  })

  test('names the record and what was meant for a misspelt field', () => {
    const text = '- name: Feel++\n  description: Galerkin methods.\n  spack_pakage: https://example.org/package.py\n'
    expect(check('projects', text)).toMatchInlineSnapshot(`
      "
      content/file.yml:3:3 error schema/unknown-field Feel++ has a field "spack_pakage" that the catalogue does not know.
        hint: Did you mean "spack_package"?
      "
    `)
  })

  test('tells a misspelt field once, not also as one that is missing', () => {
    expect(check('projects', '- nam: Feel++\n  description: Galerkin methods.\n')).toMatchInlineSnapshot(`
      "
      content/file.yml:1:3 error schema/unknown-field Entry 1 has a field "nam" that the catalogue does not know.
        hint: Did you mean "name"?
      "
    `)
  })

  test('says what a missing field is for, at the record that lacks it', () => {
    expect(check('projects', 'projects:\n  - name: PDI\n')).toMatchInlineSnapshot(`
      "
      content/file.yml:2:5 error schema/missing-field PDI has no field "description", which the catalogue needs.
        hint: Add it. What the software does and for whom, in one to five sentences. Emphasis, code, links and lists of Markdown are shown as such; HTML is shown as text.
      "
    `)
  })

  test('tells how to write a version that YAML takes for a number', () => {
    expect(
      check(
        'kpi-run',
        'format: kpi-run\nversion: 1.0\nbenchmark: b\nsystem: s\nstartedAt: 2026-11-20T17:48:00Z\ncases: [{measures: []}]\n',
      ),
    ).toMatchInlineSnapshot(`
        "
        content/file.yml:2:10 error schema/wrong-type The field "version" of b is the number 1, but must be text.
          hint: Put it in quotes, so that it is read as text: without them, 1.10 is the number 1.1.
        "
      `)
  })

  test('suggests the word of a closed list', () => {
    const text = 'metrics:\n  - {id: t, label: T, description: d, direction: lowr, family: performance}\n'
    expect(check('metrics', text)).toMatchInlineSnapshot(`
      "
      content/file.yml:2:50 error schema/not-allowed The field "direction" of T is "lowr", which is none of lower, higher, target, none.
        hint: Did you mean "lower"?
      "
    `)
  })

  test('tells one mistake of a field that may be text or a list once', () => {
    const text = '- name: A\n  description: B\n  repository: {url: https://example.org}\n'
    expect(check('projects', text)).toMatchInlineSnapshot(`
      "
      content/file.yml:3:15 error schema/wrong-type The field "repository" of A is a mapping, but must be text or a list.
      "
    `)
  })

  test('refuses addresses that are no web addresses', () => {
    const text =
      '- name: A\n  description: B\n  homepage: javascript:alert(1)\n  repository: [https://example.org, data:x]\n'
    expect(check('projects', text)).toMatchInlineSnapshot(`
      "
      content/file.yml:3:13 error schema/wrong-format The field "homepage" of A is "javascript:alert(1)", which is not a web address that begins with http:// or https://.
        hint: For example: https://example.org/
      content/file.yml:4:37 error schema/wrong-format The field "repository[2]" of A is "data:x", which is not a web address that begins with http:// or https://.
        hint: For example: https://example.org/
      "
    `)
  })

  test('tells what is wrong with nested fields by their path in the record', () => {
    const text =
      'terms:\n  - id: run\n    term: Run\n    definition: d\n    category: portal\n    fr: {term: "", definiton: x}\n'
    expect(check('glossary', text)).toMatchInlineSnapshot(`
      "
      content/file.yml:6:16 error schema/wrong-format The field "fr.term" of Run is empty.
        hint: Fill it in, or delete the line.
      content/file.yml:6:20 error schema/unknown-field Run has a field "fr.definiton" that the glossary does not know.
        hint: Did you mean "definition"?
      "
    `)
  })

  test.each([
    ['', '1:1 error schema/wrong-type This file is empty, but must be a list or a mapping.'],
    ['just text\n', '1:1 error schema/wrong-type This file is text, but must be a list or a mapping.'],
    ['- 3\n', '1:3 error schema/wrong-type Entry 1 is the number 3, but must be a mapping.'],
    ['{}\n', '1:1 error schema/missing-field This file has no field "projects", which the catalogue needs.'],
  ])('says of the file %j as a whole what it should be', (text, expected) => {
    expect(check('projects', text)).toContain(expected)
  })

  test('says how long a text may be, in characters and not in bytes', () => {
    const text = `- name: ${'é😀'.repeat(61)}\n  description: B\n`
    expect(check('projects', text)).toContain('has 122 characters; at most 120 are taken.')
    expect(check('projects', text.replace('é😀', 'é').replace('é😀', 'é'))).toBe('valid')
  })

  test('tells of a parameter whose name is too long at that name, once', () => {
    const run = 'format: kpi-run\nversion: "1.0"\nbenchmark: b\nsystem: s\nstartedAt: 2026-11-20T17:48:00Z\n'
    const text = `${run}cases:\n  - measures: []\n    parameters: {${'p'.repeat(101)}: 1}\n`
    expect(check('kpi-run', text)).toMatch(/^\ncontent\/file\.yml:8:18 error schema\/too-long .*\n {2}hint: .*\n$/)
  })

  test('tells of at most 100 mistakes in the order of the file, and how many more there are', () => {
    const lines = check('projects', '- name: A\n'.repeat(130))
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('  '))
    expect(lines).toHaveLength(101)
    expect(lines[99]).toContain(':100:3 error')
    expect(lines[100]).toBe(
      'content/file.yml note schema/missing-field This file has 30 more problems, which are not listed.',
    )
  })

  test('tells only the first mistake of a value with more parts than anyone reads, and soon', () => {
    const value = { projects: Array.from({ length: 1_000_000 }, () => ({})) }
    const started = process.cpuUsage()
    const validated = validateRecord('projects', value, 'f.json', () => undefined)
    expect('problems' in validated && validated.problems.map(({ code }) => code)).toEqual(['schema/too-long'])
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import type { SchemaName } from '../../../ingest/documents/validate.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import { naughtyStrings, ownAddresses, ownStrings, testAddresses } from '../../setup/hostile-strings.ts'

const texts = [...ownStrings, ...ownAddresses, ...naughtyStrings, ...testAddresses]

const project = { name: 'Solver', description: 'Solves.' }
const run = { format: 'kpi-run', version: '1.0', benchmark: 'a', system: 'b', startedAt: '2026-01-01T00:00:00Z' }
const cases = [{ measures: [{ metric: 'time', value: 1 }] }]

/** A record with a text in one place of it. */
type Place = readonly [schema: SchemaName, field: string, make: (text: string) => object]

const places: readonly Place[] = [
  ...['name', 'description', 'id', 'license', 'homepage', 'repository', 'doi', 'swhid', 'logo', 'codemeta'].map(
    (field): Place => ['project', field, (text) => ({ ...project, [field]: text })],
  ),
  ...['aliases', 'topics', 'languages', 'documentation', 'containers', 'kpi_projects'].map((field): Place => [
    'project',
    field,
    (text) => ({ ...project, [field]: [text] }),
  ]),
  ['project', 'packages', (text) => ({ ...project, packages: { spack: text } })],
  ['project', 'a key of packages', (text) => ({ ...project, packages: Object.fromEntries([[text, 'a']]) })],
  ['project', 'a field', (text) => ({ ...project, ...Object.fromEntries([[text, 'a']]) })],
  ['project', 'contacts', (text) => ({ ...project, contacts: [{ role: text, url: text }] })],
  ['project', 'publications', (text) => ({ ...project, publications: [{ title: text, doi: text, url: text }] })],
  ...['project', 'session', 'benchmark', 'useCase', 'system', 'startedAt', 'commit', 'url', 'version'].map(
    (field): Place => ['kpi-run', field, (text) => ({ ...run, cases, [field]: text })],
  ),
  ['kpi-run', 'parameters', (text) => ({ ...run, cases: [{ ...cases[0], parameters: { a: text } }] })],
  ['kpi-run', 'measures', (text) => ({ ...run, cases: [{ measures: [{ metric: text, value: null, gap: text }] }] })],
  ['glossary', 'term', (text) => ({ terms: [{ id: 'a', term: text, definition: text, category: 'portal' }] })],
  [
    'assessment',
    'evidence',
    (text) => ({ project: 'a', criteria: [{ id: 'a/b', claim: 'met', evidence: [{ text, urls: [text] }] }] }),
  ],
]

test.each(places)('any text in a %s, in %s, is taken as it is or refused in words', (schema, _, make) => {
  for (const text of texts) {
    const value = make(text)
    const read = validateRecord(schema, value, 'file.yml', () => undefined)
    if ('record' in read) expect(read.record).toEqual(make(text))
    else expect(read.problems.map(({ message }) => message)).not.toContain('')
  }
})

test('any text that stands bare in a YAML or JSON file is read or refused in words', () => {
  for (const text of texts) {
    const yaml = parseYamlText(`name: ${text}\n`, 'file.yml')
    if ('problems' in yaml) expect(yaml.problems.map(({ message }) => message)).not.toContain('')
    const json = parseJsonText(`{"name": "${text}"}`, 'file.json')
    if ('problem' in json) expect(json.problem.message).not.toBe('')
  }
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCandidate } from '../../../ingest/candidate/read-candidate.ts'
import { entryFile, writeEntry } from '../../../ingest/candidate/write-entry.ts'
import { compileSchema } from '../../../ingest/documents/schemas.ts'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import type { Project } from '../../../schemas/types.gen.ts'
import projectSchema from '../../../schemas/v1/project.schema.json' with { type: 'json' }

const isProject = compileSchema('project', 'all')
const today = {
  projects: [
    { id: 'feelpp', name: 'Feel++' },
    { name: 'Chameleon', aliases: ['old-chameleon'] },
  ],
}

function read(text: string, file = 'content/projects.d/new.yml') {
  return readCandidate({ text, file }, isProject, today)
}

test('an entry without fault is an entry of the catalogue', () => {
  const { kind, entries } = read('name: New\ndescription: Solves.\n')
  expect(kind).toBe('entry')
  expect(entries).toEqual([
    { value: { name: 'New', description: 'Solves.' }, project: { name: 'New', description: 'Solves.' }, problems: [] },
  ])
})

test('a misspelt field is told with its line, its column and what was meant', () => {
  const [problem] = read('name: New\ndescripton: Solves.\n').entries[0]?.problems ?? []
  expect(problem).toMatchObject({ code: 'schema/unknown-field', position: { line: 2, column: 1 } })
  expect(problem?.hint).toContain('description')
})

test('a name like that of today, and an alias of today, are told of', () => {
  const [similar] = read('name: Chamaeleon\ndescription: Solves.\n').entries[0]?.problems ?? []
  expect(similar).toMatchObject({ code: 'project/similar-name', position: { line: 1, column: 7 } })
  const [taken] = read('id: old-chameleon\nname: Other\ndescription: Solves.\n').entries[0]?.problems ?? []
  expect(taken?.code).toBe('project/duplicate')
})

test('an entry of today may be changed without being its own duplicate', () => {
  expect(read('name: Chameleon\ndescription: Solves.\n').entries[0]?.problems).toEqual([])
})

test('every entry of a projects.yml is judged at its own place', () => {
  const { kind, entries } = read('projects:\n  - {name: A, description: B}\n  - name: C\n', 'projects.yml')
  expect(kind).toBe('list')
  expect(entries.map(({ problems }) => problems.length)).toEqual([0, 1])
  expect(entries[1]?.problems[0]).toMatchObject({ code: 'schema/missing-field', position: { line: 3 } })
})

test('a codemeta.json gives an entry, and names what it has no place for', () => {
  const text = '{"@context": "https://w3id.org/codemeta/3.0",\n "name": "A",\n "version": "1",\n "description": 3}'
  const { kind, entries, unused } = read(text, 'codemeta.json')
  expect([kind, unused]).toEqual(['codemeta', ['version']])
  expect(entries[0]?.problems[0]?.code).toBe('schema/missing-field')
})

test('a broken file gives the place of the fault', () => {
  expect(read('{"name": "A",}', 'codemeta.json').problems[0]).toMatchObject({
    code: 'document/syntax',
    position: { line: 1 },
  })
  expect(read('name: [', 'new.yml').problems[0]?.position?.line).toBe(1)
})

const awkward = [
  ...[
    'a\nb',
    'a\n\nb\n',
    ' a',
    'a ',
    'a \nb',
    '\ta',
    '#a',
    'a: b',
    '- a',
    "'",
    '"',
    '\\',
    '%',
    '@',
    '`',
    '{',
    '~',
    'null',
  ],
  ...[
    '1.10',
    'yes',
    '=1+1',
    '<script>alert(1)</script>',
    '\u0085',
    '\u2028',
    '\u2029',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\u0000',
  ],
  ...[
    'a\r\nb',
    'é',
    '𝔘',
    '日本語',
    '---',
    '...',
    '? a',
    '! a',
    '& a',
    '* a',
    '|',
    '>',
    'a'.repeat(300),
    `${'word '.repeat(60)}end`,
  ],
]
// The big list of naughty strings, where a copy of it is at hand (MIT, github.com/minimaxir/big-list-of-naughty-strings).
const corpus = '../shared/data/security/blns/blns.json'
if (!existsSync(corpus)) console.log(`The naughty strings are skipped: ${corpus} is not here.`)
const naughty = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as string[]) : []

test.each([...awkward, ...naughty].filter((text) => text !== ''))(
  '%j is written so that it is read as it was',
  (text) => {
    const project: Project = { name: text, description: text, topics: [text, 'b'], id: 'some-id' }
    const parsed = parseYamlText(writeEntry(project), 'x.yml')
    expect('value' in parsed ? parsed.value : parsed.problems).toEqual(project)
  },
)

test('any text survives the way through an entry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const project: Project = { id: 'a', name: text, description: text }
      const parsed = parseYamlText(writeEntry(project), 'x.yml')
      expect('value' in parsed ? parsed.value : parsed.problems).toEqual(project)
    }),
    { numRuns: 2000 },
  )
})

test('an entry has its fields in the order of the schema, and a file named after its id', () => {
  const project: Project = { license: 'MIT', description: 'Solves.', name: 'Feel++' }
  expect(writeEntry(project).split('\n').slice(1)).toEqual([
    'id: feelpp',
    'name: Feel++',
    'description: Solves.',
    'license: MIT',
    '',
  ])
  expect(entryFile(project)).toBe('content/projects.d/feelpp.yml')
})

test('the order of an entry knows every field of the schema', () => {
  const fields = Object.keys(projectSchema.properties)
  const reversed = Object.fromEntries(fields.toReversed().map((field) => [field, field === 'id' ? 'a' : field]))
  const lines = writeEntry(reversed as unknown as Project).split('\n')
  expect(lines.slice(1, -1).map((line) => line.split(':')[0])).toEqual(fields)
})

test('packages are named in repositories that the configuration knows', () => {
  const text = 'name: New\ndescription: Solves.\npackages:\n  spak: new\n'
  const judge = (packageRepositories?: readonly string[]) =>
    readCandidate({ text, file: 'new.yml' }, isProject, {
      ...today,
      ...(packageRepositories === undefined ? {} : { packageRepositories }),
    }).entries[0]?.problems ?? []
  expect(judge(['spack', 'guix'])[0]).toMatchObject({
    code: 'project/unknown-package-repository',
    position: { line: 4 },
    hint: 'Did you mean "spack"?',
  })
  expect(judge(['spak'])).toEqual([])
  expect(judge()).toEqual([])
})

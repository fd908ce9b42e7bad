// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCodemeta, readCodemeta } from '../../../ingest/records/codemeta/read-codemeta.ts'
import { toCodemetaFacts, writeCodemeta, writeCodemetaText } from '../../../ingest/records/codemeta/write-codemeta.ts'
import type { Project } from '../../../schemas/types.gen.ts'

const vocabulary = { prefix: 'example-catalog', url: 'https://example.org/terms#' }

const solver: Project = {
  name: 'Solver "Zwei" \\ ✓',
  description: 'First line.\nSecond, with "quotes", a backslash \\ and 日本語.',
  homepage: 'https://example.org/solver',
  repository: ['https://example.org/a.git', 'https://example.org/b.git'],
  documentation: 'https://docs.example.org',
  discussion: 'https://example.org/chat',
  guix_package: 'https://example.org/solver.scm',
  spack_package: 'https://example.org/solver/package.py',
  license: 'LGPL-3.0-or-later',
  languages: ['C++', 'Python'],
  topics: ['solvers, sparse', 'linear algebra'],
  institutions: ['Inria'],
  publications: [{ doi: '10.5281/zenodo.591797', title: 'A solver', url: 'https://example.org/paper', year: 2024 }],
  doi: '10.5281/zenodo.1',
  swhid: 'swh:1:dir:0123456789abcdef0123456789abcdef01234567',
}

test('what is written is read back as the same fields', () => {
  const text = writeCodemetaText(toCodemetaFacts(solver), vocabulary)
  const reading = readCodemeta(JSON.parse(text))
  expect(reading).toEqual({ fields: solver, unused: [] })
})

test('any name, description and licence survive the way through codemeta.json', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, text, (name, description) => {
      const file: unknown = JSON.parse(writeCodemetaText(toCodemetaFacts({ name, description })))
      expect(isCodemeta(file) && readCodemeta(file).fields).toEqual({ name, description })
    }),
  )
})

test('a licence of several parts stays one expression', () => {
  const facts = toCodemetaFacts({ ...solver, license: '(MIT OR Apache-2.0) AND CECILL-B' })
  expect(readCodemeta(writeCodemeta(facts)).fields.license).toBe('(MIT OR Apache-2.0) AND CECILL-B')
})

test('the context names the vocabulary of annotated links only where there are such links', () => {
  const { '@context': context } = writeCodemeta(toCodemetaFacts({ name: 'A', description: 'B' }))
  expect(context).toBe('https://w3id.org/codemeta/3.0')
  const { '@context': named } = writeCodemeta(toCodemetaFacts(solver), vocabulary)
  expect(named).toContain('https://w3id.org/codemeta/3.0')
  expect(named).toContainEqual(expect.objectContaining({ 'example-catalog': 'https://example.org/terms#' }))
})

test('a programme without words for links gives a plain CodeMeta file', () => {
  const file = writeCodemeta(toCodemetaFacts(solver))
  expect(file['@context']).toBe('https://w3id.org/codemeta/3.0')
  expect(Object.keys(file).filter((name) => name.includes(':'))).toEqual([])
})

test('CodeMeta 2.0 with several contexts, spelt-out terms and persons gives the facts and no person', () => {
  const reading = readCodemeta({
    '@context': ['https://doi.org/10.5063/schema/codemeta-2.0', 'https://w3id.org/software-iodata'],
    '@type': 'SoftwareSourceCode',
    'http://schema.org/name': { '@value': 'Tracer' },
    'schema:description': 'Traces.',
    author: [
      { '@type': 'Person', givenName: 'Somebody' },
      { '@type': 'Organization', name: 'CNRS' },
    ],
    license: ['https://spdx.org/licenses/LGPL-3.0-only.html', { '@id': 'https://spdx.org/licenses/GPL-3.0-only' }],
    keywords: 'tracing, MPI',
    issueTracker: 'https://example.org/issues',
    contIntegration: 'https://example.org/ci',
    version: '1.2',
  })
  expect(reading.fields).toEqual({
    name: 'Tracer',
    description: 'Traces.',
    institutions: ['CNRS'],
    license: 'LGPL-3.0-only AND GPL-3.0-only',
    topics: ['tracing', 'MPI'],
    discussion: 'https://example.org/issues',
  })
  expect(reading.unused).toEqual(['contIntegration', 'version'])
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adaptDocument, adapters } from '../../../ingest/adapters/index.ts'
import { adaptFixture, makeDocument, readDocument, readFixture, sources } from './documents.ts'

describe('A document of any format', () => {
  it.each([{ title: 'x' }, [], [1, 2], {}, 'text', 5, null])(
    'that nobody knows is named, never dropped: %j',
    (value) => {
      const text = JSON.stringify(value)
      const document = { ...makeDocument({}), value: JSON.parse(text) as unknown }
      const { format, cases, problems } = adaptDocument(document, { mapping: [] })
      expect(format).toBeUndefined()
      expect(cases).toEqual([])
      expect(problems).toMatchObject([{ code: 'artefact/unrecognised', file: 'artefacts/report.json' }])
    },
  )

  const fixtures = globSync('**/*.*', { cwd: fileURLToPath(sources) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.expected.json'))
    .sort()

  it.each(fixtures)('is recognised by one adapter at most: %s', (file) => {
    const document = readFixture(file)
    const known = adapters.filter((adapter) => adapter.recognise(document, { mapping: [] }))
    // Tables of generic-csv are nobody's without the mapping file that explains them.
    const isKnown = !/^(?:unrecognised|generic-csv)\//.test(file)
    expect(known.map(({ format }) => format).slice(isKnown ? 0 : 1)).toHaveLength(isKnown ? 1 : 0)
  })

  it('is recognised by what it holds, not by its name', () => {
    const document = { ...readFixture('kpi-run/minimal.json'), path: 'reframe_report.json' }
    expect(adaptDocument(document, { mapping: [] }).format).toBe('kpi-run')
  })

  it('with NaN is refused, with the position, where the tool does not write NaN', () => {
    const text = '{"lastUpdate": 1, "entries": {\n "a": [{"benches": [{"name": "x", "value": NaN}]}]}}'
    const { format, cases, problems } = adaptDocument(readDocument('data.json', Buffer.from(text)), { mapping: [] })
    expect(format).toBe('github-action-benchmark')
    expect(cases).toEqual([])
    expect(problems).toMatchObject([{ code: 'document/non-finite', position: { line: 2, column: 44 } }])
  })

  it('carries the address of its source into every case', () => {
    const document = { ...readFixture('reframe-report/v4.2-repeats.json'), url: 'https://example.org/reports' }
    const { cases } = adaptDocument(document, { mapping: [] })
    expect(cases.every(({ source }) => source.url === 'https://example.org/reports')).toBe(true)
  })
})

describe('A kpi-run file', () => {
  it('with a mistake is refused with line and column of each, and nothing is read from it', () => {
    const { cases, problems } = adaptFixture('kpi-run/wrong-fields.json')
    expect(cases).toEqual([])
    expect(problems.map(({ position }) => position?.line)).toEqual([5, 6, 12])
  })

  it('of a newer minor version is read without the fields that are new', () => {
    const { cases, problems } = adaptFixture('kpi-run/newer-minor.json')
    expect(cases).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'artefact/newer-minor-version', severity: 'warning' }])
  })

  it('names its project, overrides benchmark and use case, and says why a value is missing', () => {
    const { cases } = adaptFixture('kpi-run/complete.json')
    expect(cases).toMatchObject([
      { project: 'sample', benchmark: 'poisson', useCase: 'cube', parameters: { mesh: 'M2' } },
      { project: 'sample', benchmark: 'poisson-3d', useCase: 'sphere' },
    ])
    expect(cases[0]?.measures[0]).toMatchObject({ value: null, gap: 'did not fit in memory' })
    expect(cases[1]?.measures[0]).toMatchObject({ value: null, gap: 'missing' })
  })
})

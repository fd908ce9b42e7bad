// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { projectId, toCatalogueEntries } from '../../../ingest/records/catalogue.ts'
import { makeProject } from '../../builders.ts'

const nothing = { kpi: new Map(), lineOf: () => 1 }

describe('the catalogue', () => {
  it('names a project by its own id, else by its name', () => {
    expect(projectId(makeProject({ name: 'Feel++' }))).toBe('feelpp')
    expect(projectId(makeProject({ name: 'Feel++', id: 'feel' }))).toBe('feel')
  })

  it('is in the order of names, with the line that each entry has in the file', () => {
    const projects = ['zeta', 'Éta', 'alpha'].map((name) => makeProject({ name }))
    const entries = toCatalogueEntries(projects, { kpi: new Map(), lineOf: (index) => 10 * index + 3 })
    expect(entries.map(({ name, line }) => [name, line])).toEqual([
      ['alpha', 23],
      ['Éta', 13],
      ['zeta', 3],
    ])
  })

  it('makes a list of one address and of many', () => {
    const project = makeProject({
      repository: 'https://example.org/a',
      spack_package: ['https://example.org/b', 'https://example.org/c'],
    })
    expect(toCatalogueEntries([project], nothing)[0]).toMatchObject({
      repository: ['https://example.org/a'],
      spackPackage: ['https://example.org/b', 'https://example.org/c'],
      guixPackage: [],
    })
  })

  it('drops addresses that are not safe to link', () => {
    const project = makeProject({
      homepage: 'https://user:secret@example.org/',
      documentation: ['javascript:alert(1)', 'https://example.org/docs'],
    })
    const [entry] = toCatalogueEntries([project], nothing)
    expect(entry).not.toHaveProperty('homepage')
    expect(entry?.documentation).toEqual(['https://example.org/docs'])
  })

  it('says which projects have KPI history', () => {
    const kpi = new Map([['with', { series: 3, runs: 2, newest: '2026-01-01T00:00:00.000Z' }]])
    const entries = toCatalogueEntries([makeProject({ name: 'With' }), makeProject({ name: 'Without' })], {
      kpi,
      lineOf: () => 1,
    })
    expect(entries[0]?.kpi).toEqual({ series: 3, runs: 2, newest: '2026-01-01T00:00:00.000Z' })
    expect(entries[1]).not.toHaveProperty('kpi')
  })
})

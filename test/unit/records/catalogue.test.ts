// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { projectId, toCatalogueEntries } from '../../../ingest/records/catalogue.ts'
import { makeProject } from '../../builders.ts'

const nothing = { kpi: new Map(), placeOf: () => ({ file: 'content/projects.yml', line: 1 }) }

describe('the catalogue', () => {
  it('names a project by its own id, else by its name', () => {
    expect(projectId(makeProject({ name: 'Feel++' }))).toBe('feelpp')
    expect(projectId(makeProject({ name: 'Feel++', id: 'feel' }))).toBe('feel')
  })

  it('is in the order of names, with the line that each entry has in the file', () => {
    const projects = ['zeta', 'Éta', 'alpha'].map((name) => makeProject({ name }))
    const entries = toCatalogueEntries(projects, {
      kpi: new Map(),
      placeOf: (index) => ({ file: 'content/projects.yml', line: 10 * index + 3 }),
    })
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

  it('names packages in the order of their repositories, one name or many as a list', () => {
    const project = makeProject({ packages: { spack: ['nmad', 'pm2'], guix: 'nmad' } })
    const packages = toCatalogueEntries([project], nothing)[0]?.packages ?? {}
    expect(Object.entries(packages)).toEqual([
      ['guix', ['nmad']],
      ['spack', ['nmad', 'pm2']],
    ])
  })

  it('keeps a role or a publication whose address is not safe to link, without the address', () => {
    const project = makeProject({
      contacts: [{ role: 'maintainers', url: 'javascript:alert(1)' }],
      publications: [{ title: 'A paper', url: 'https://example.org/paper', year: 2024 }],
    })
    expect(toCatalogueEntries([project], nothing)[0]).toMatchObject({
      contacts: [{ role: 'maintainers' }],
      publications: [{ title: 'A paper', url: 'https://example.org/paper', year: 2024 }],
    })
  })

  it('says which projects have KPI history', () => {
    const kpi = new Map([['with', { series: 3, runs: 2, newest: '2026-01-01T00:00:00.000Z' }]])
    const entries = toCatalogueEntries([makeProject({ name: 'With' }), makeProject({ name: 'Without' })], {
      kpi,
      placeOf: nothing.placeOf,
    })
    expect(entries[0]?.kpi).toEqual({ series: 3, runs: 2, newest: '2026-01-01T00:00:00.000Z' })
    expect(entries[1]).not.toHaveProperty('kpi')
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Validator } from '@seriousme/openapi-schema-validator'
import { parseXml } from '@rgrove/parse-xml'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { KpiProject } from '../../../ingest/records/site-data.ts'
import type { PackageRow } from '../../../ingest/records/site-versions.ts'
import { listCompareFacts } from '../../../site/views/catalogue/compare-facts.ts'
import { chooseProjects, compareProjects } from '../../../site/views/catalogue/compare-rows.ts'
import { writeCatalogueFeed } from '../../../site/views/catalogue/feeds.ts'
import { joinMachines, listOffered, listReadiness } from '../../../site/views/catalogue/readiness.ts'
import { describeApi } from '../../../site/views/openapi.ts'
import { makeEntry } from './entries.ts'

const words = { kpi: (series: number) => String(series), date: (iso: string) => iso, workPackage: (id: string) => id }

describe('a comparison', () => {
  const a = makeEntry({ id: 'a', name: 'A', languages: ['C++'], license: 'MIT', aliases: ['old-a'] })
  const b = makeEntry({ id: 'b', name: 'B', languages: ['C++'], license: 'ISC', homepage: 'javascript:alert(1)' })

  test('is of the projects that the address names, also by an earlier id, each once', () => {
    const ids = (query: string) => chooseProjects(new URLSearchParams(query), [a, b]).map(({ id }) => id)
    expect(ids('a=b&b=a')).toEqual(['b', 'a'])
    expect(ids('a=old-a&b=a&c=nobody')).toEqual(['a'])
  })

  test('leaves out what nobody states, and marks what differs', () => {
    const rows = compareProjects([a, b], words)
    expect(rows.map(({ key, differs }) => [key.replace('compare.row.', ''), differs])).toEqual([
      ['description', false],
      ['licence', true],
      ['languages', false],
    ])
  })
})

describe('versions and guidelines in a comparison', () => {
  const row = (repository: string, more: Partial<PackageRow>): PackageRow => ({
    repository,
    name: 'a',
    status: 'ok',
    versions: [],
    install: [],
    timeline: [],
    ...more,
  })
  const repository = (id: string) => ({ id, title: id, type: 'guix-list', status: 'ok' as const, packages: 1 })
  const versions = {
    repositories: [repository('spack'), repository('guix')],
    projects: [
      { project: 'a', packages: [row('spack', { newest: { version: '1.2', status: 'newest' } })], machines: [] },
      {
        project: 'b',
        packages: [row('spack', { status: 'never' }), row('spack', { status: 'absent', name: 'b2' })],
        machines: [],
      },
    ],
  }
  const criterion = { claim: 'yes', evidence: [], checks: [], stale: false } as const
  const guidelines = {
    guidelines: [
      {
        id: 'packaging',
        number: 1,
        title: { en: 'Packaging', fr: 'Paquets' },
        requirement: { en: '' },
        why: { en: '' },
        criteria: [],
      },
    ],
    projects: [
      {
        project: 'a',
        name: 'A',
        assessment: { file: 'x' },
        review: {
          file: 'r',
          reviewedAt: '2026-01-02',
          validUntil: '2027-01-02',
          stale: false,
          by: 'peers',
          met: 1,
          looked: 2,
        },
        counts: { total: 2, claimed: 2, denied: 0, evidenced: 0, confirmed: 1, contradicted: 1, stale: 0, reviewed: 1 },
        criteria: [
          { ...criterion, id: 'packaging/one', result: 'confirmed', review: { verdict: 'met' } },
          { ...criterion, id: 'packaging/two', result: 'contradicted' },
        ],
        badges: [],
      },
    ],
  } as const
  const facts = listCompareFacts('en', { versions, guidelines })

  test('say by repository which version there is and how it stands, and why there is none', () => {
    expect(facts[0]).toEqual({
      label: 'Version in spack',
      values: { a: ['1.2 (newest)'], b: ['a: not fetched yet', 'b2: absent'] },
    })
    expect(facts.map(({ label }) => label)).toEqual(['Version in spack', 'Guideline: Packaging'])
  })

  test('keep what a project claims, what was checked and what peers found apart', () => {
    expect(facts[1]?.values['a']).toEqual([
      'claimed: 2 of 2 criteria',
      'checked: 1 confirmed, 1 contradicted',
      'peer-reviewed on 2 Jan 2026: 1 of 2 met',
    ])
  })

  test('stand behind the fields of the catalogue, and one that says nothing of these projects is left out', () => {
    const rows = compareProjects([makeEntry({ id: 'a' }), makeEntry({ id: 'c' })], words, facts)
    expect(rows.flatMap(({ label, cells }) => (label === undefined ? [] : [[label, cells[1]]]))).toEqual([
      ['Version in spack', []],
      ['Guideline: Packaging', []],
    ])
    const others = compareProjects([makeEntry({ id: 'c' }), makeEntry({ id: 'd' })], words, facts)
    expect(others.filter(({ label }) => label !== undefined)).toEqual([])
  })
})

describe('readiness', () => {
  const entry = makeEntry({ id: 'tiny' })
  const series = (system: string, lastStatus: string, last: number | null, lastAt: string) => ({
    system,
    lastStatus,
    last,
    lastAt,
  })
  const kpi = {
    id: 'tiny',
    groups: [
      {
        series: [
          series('gaya', 'pass', 1, '2026-01-01T00:00:00Z'),
          series('gaya', 'fail', null, '2026-02-01T00:00:00Z'),
          series('lumi', 'skip', null, '2026-03-01T00:00:00Z'),
        ],
      },
    ],
  } as unknown as KpiProject

  test('adds the supercomputers on which a package repository has a module, with the day of its snapshot', () => {
    const machine = { machine: 'vega', part: 'nodes', version: '1.0', module: 'Tiny/1.0', release: 'r', usesGpu: false }
    const build = { module: 'Tiny/1.0', release: 'r', cpu: ['x86_64'], gpu: [] }
    const held: PackageRow = {
      repository: 'eessi',
      name: 'Tiny',
      status: 'ok',
      fetchedAt: '2026-08-21T00:00:00.000Z',
      versions: [{ version: '1.0', status: 'newest', builds: [build] }],
      install: [],
      timeline: [],
    }
    const known = ['vega', 'gaya'].map((id) => ({ id, name: id.toUpperCase(), provides: [], parts: [], source: '' }))
    const join = (system: string) =>
      joinMachines([{ entry, system, ranAt: '2026-01-01' }], [entry], {
        versions: { repositories: [], projects: [{ project: 'tiny', packages: [held], machines: [machine] }] },
        machines: known,
      })
    const module = { name: 'Tiny/1.0', at: '2026-08-21T00:00:00.000Z' }
    expect(join('gaya')).toEqual([
      { entry, system: 'gaya', ranAt: '2026-01-01' },
      { entry, system: 'VEGA', module },
    ])
    expect(join('vega')).toEqual([{ entry, system: 'vega', ranAt: '2026-01-01', module }])
  })

  test('tells for each system what was found and when, and leaves open what was not', () => {
    expect(listReadiness([entry, makeEntry({ id: 'other' })], [kpi])).toEqual([
      {
        entry,
        system: 'gaya',
        ranAt: '2026-02-01T00:00:00Z',
        tests: { passed: 1, total: 2, at: '2026-02-01T00:00:00Z' },
        measured: { series: 1, at: '2026-01-01T00:00:00Z' },
      },
      { entry, system: 'lumi', ranAt: '2026-03-01T00:00:00Z' },
    ])
  })

  test('names the binaries of EESSI with their targets', () => {
    const versions = [
      { version: '2.0', status: 'newest' },
      {
        version: '1.0',
        status: 'legacy',
        builds: [{ module: 'Tiny/1.0', release: '2023.06', cpu: ['x86_64/generic'], gpu: [] }],
      },
    ]
    const row = { repository: 'eessi', name: 'Tiny', versions } as unknown as PackageRow
    const offered = listOffered([entry], {
      repositories: [],
      projects: [{ project: 'tiny', packages: [row], machines: [] }],
    })
    expect(offered).toEqual([{ entry, version: '1.0', targets: ['x86_64/generic'] }])
  })
})

test('a feed of changes is well-formed, dated by the snapshot, and takes any name as text', () => {
  const events = [
    {
      at: '2026-05-02T00:00:00.000Z',
      kind: 'version',
      project: 'tiny',
      name: 'Tiny <b>',
      subject: 'spack/tiny',
      from: '1',
      to: '2',
    },
    { at: '2026-05-01T00:00:00.000Z', kind: 'project', project: 'tiny', name: 'Tiny & co' },
  ] as const
  const site = { title: 'Example', linkOf: (path: string) => `https://example.org${path}` }
  const text = writeCatalogueFeed('versions', { events }, site)
  expect(() => parseXml(text)).not.toThrow()
  expect(text).toContain('<updated>2026-05-02T00:00:00.000Z</updated>')
  expect(text).toContain('Tiny &lt;b&gt; 2 in spack/tiny')
  expect(text).not.toContain('Tiny &amp; co')
  expect(writeCatalogueFeed('badges', { events }, site)).toContain('<updated>1970-01-01T00:00:00Z</updated>')
})

describe('the description of the API', () => {
  const api = describeApi({
    title: 'Example',
    description: 'Made up.',
    licence: 'CC-BY-4.0',
    server: 'https://example.org',
  })

  test('is OpenAPI 3.1 as a validator of it understands it', async () => {
    const { valid, errors } = await new Validator().validate({ ...api })
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  test('describes an entry as the site publishes it', () => {
    const { components } = api as { components: { schemas: { CatalogueEntry: object } } }
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(components.schemas.CatalogueEntry)
    const kpi = { series: 1, runs: 2, newest: '2026-01-01T00:00:00Z' }
    const entry = makeEntry({
      kpi,
      license: 'MIT',
      publications: [{ doi: '10.1/2', year: 2020 }],
      contacts: [{ role: 'team' }],
    })
    expect([validate(entry), validate.errors]).toEqual([true, null])
    expect(validate({ ...entry, surprise: true })).toBe(false)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runPortal } from '../../../ingest/commands/run-portal.ts'
import { readSiteContent } from '../../../ingest/publish/site-content.ts'
import type { CatalogueSnapshot } from '../../../schemas/types.gen.ts'
import { startServer } from '../../servers/http-server.ts'

const standard = 'https://example.org/mappings/codemeta-v2-v3.json'
const day = (n: number) => `2026-07-0${n}T00:00:00.000Z`

/** What the server on this machine answers, by path: a value as JSON, a text as it is, a number as a status. */
type Files = Record<string, unknown>

interface Place {
  readonly name: string
  readonly status: string
  readonly fetchedAt?: string
  readonly projects: number
  readonly message?: string
}

/** An instance that reads an earlier catalogue, and a project with a codemeta.json, from a server on this machine. */
async function makePortal(files: Files, projects: readonly object[] = [], config: object = {}) {
  const server = await startServer(({ url = '' }, response) => {
    const file = files[url.slice(1)] ?? 404
    if (typeof file === 'number') response.writeHead(file).end()
    else response.end(typeof file === 'string' ? file : JSON.stringify(file))
  })
  const root = mkdtempSync(join(tmpdir(), 'portal-catalogue-'))
  onTestFinished(async () => {
    rmSync(root, { recursive: true })
    await server.close()
  })
  const fill = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('SERVER', server.url))
  for (const [name, file] of Object.entries(files)) files[name] = typeof file === 'object' ? fill(file) : file
  const earlier = {
    id: 'earlier',
    title: 'Earlier catalogue',
    root: `${server.url}/main/`,
    list: 'list.json',
    ...config,
  }
  const whole = {
    programme: { name: 'Made up', shortName: 'Made up', description: 'For tests.' },
    site: { url: 'https://example.org', base: '/', languages: ['en'] },
    network: { privateHosts: [server.host] },
    catalogueImports: [earlier],
  }
  writeFileSync(join(root, 'portal.config.yml'), JSON.stringify(whole, undefined, 1))
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/projects.yml'), JSON.stringify(fill(projects), undefined, 1))
  return {
    root,
    files,
    async refresh(n: number) {
      const told = { out: '', err: '' }
      const keep = (stream: 'out' | 'err') => (text: string) => {
        told[stream] += text
        return Promise.resolve()
      }
      const code = await runPortal({
        args: ['catalogue', 'refresh', '--root', root, '--format', 'json'],
        repository: root,
        environment: {},
        standing: root,
        now: Date.parse(day(n)),
        stdout: { isTerminal: false, write: keep('out') },
        stderr: { isTerminal: false, write: keep('err') },
      })
      const { sources } = JSON.parse(told.out) as { readonly sources: readonly Place[] }
      return { code, err: told.err, sources }
    },
    snapshot(name: string): CatalogueSnapshot {
      return JSON.parse(readFileSync(join(root, 'snapshots/catalogue', name), 'utf8')) as CatalogueSnapshot
    },
    async catalogue() {
      const { content, problems } = await readSiteContent(root)
      const codes = problems.map(({ code }) => code)
      const entries = (content?.projects ?? []).map((project, index) => ({
        project,
        place: content?.placeOf(index),
        imported: content?.importedOf(index) ?? [],
      }))
      return { codes, entries }
    },
  }
}

const solver = { name: 'Solver', description: 'Solves.', documentation: 'https://example.org/docs' }
const codemeta = {
  '@context': ['https://doi.org/10.5063/schema/codemeta-2.0', { a: 'https://example.org/terms#' }],
  '@type': 'SoftwareSourceCode',
  name: 'Tracer',
  description: 'Traces.',
  license: 'https://spdx.org/licenses/MIT.html',
  codeRepository: 'git+https://example.org/tracer.git',
  author: [{ '@type': 'Person', givenName: 'Somebody', email: 'somebody@example.org' }],
  'a:annotatedLink': [
    { '@type': 'Role', roleName: 'a:documentation', url: 'https://example.org/one' },
    { '@type': 'Role', roleName: 'a:documentation', url: 'https://example.org/two' },
  ],
}

describe('portal catalogue refresh', () => {
  test('reads the list and the files of its mapping, and every field knows where it is from', async () => {
    const portal = await makePortal(
      {
        'main/list.json': { $schema: './projects-schema.json', projects: [solver] },
        'main/mapping.json': { projects: [{ source: 'SERVER/codemeta.json', mappingRef: standard, allow: 'create' }] },
        'codemeta.json': codemeta,
      },
      [],
      { mapping: 'mapping.json' },
    )
    const { code, sources } = await portal.refresh(1)
    expect(code).toBe(0)
    expect(sources).toEqual([{ name: 'earlier', status: 'ok', fetchedAt: day(1), projects: 2 }])
    const { codes, entries } = await portal.catalogue()
    expect(codes).toEqual([])
    expect(entries.map(({ project }) => project)).toEqual([
      { ...solver, documentation: ['https://example.org/docs'] },
      {
        name: 'Tracer',
        description: 'Traces.',
        license: 'MIT',
        repository: ['https://example.org/tracer.git'],
        documentation: ['https://example.org/one', 'https://example.org/two'],
      },
    ])
    expect(entries[0]?.place).toEqual({ file: 'portal.config.yml', line: 20 })
    expect(entries[1]?.imported).toEqual([
      expect.objectContaining({
        kind: 'catalogue',
        title: 'Earlier catalogue',
        status: 'ok',
        fetchedAt: day(1),
        fields: ['description', 'documentation', 'license', 'name', 'repository'],
      }),
    ])
    // Nobody is named in what is kept.
    expect(JSON.stringify(portal.snapshot('imports/earlier.json'))).not.toContain('omebody')
  })

  test('keeps what a server said before it failed, and says since when', async () => {
    const portal = await makePortal({ 'main/list.json': { projects: [solver] } })
    await portal.refresh(1)
    portal.files['main/list.json'] = 503
    const failed = await portal.refresh(2)
    expect(failed.sources).toMatchObject([{ status: 'stale', fetchedAt: day(1), projects: 1 }])
    expect(failed.sources[0]?.message).toContain('(503)')
    portal.files['main/list.json'] = '<html>We are down</html>'
    expect((await portal.refresh(3)).sources).toMatchObject([{ status: 'stale', fetchedAt: day(1), projects: 1 }])
    expect((await portal.catalogue()).entries.map(({ project }) => project.name)).toEqual(['Solver'])
  })

  test('tells a place that never answered from one that has nothing', async () => {
    const portal = await makePortal({ 'main/list.json': 500 })
    expect((await portal.refresh(1)).sources).toMatchObject([{ status: 'error', projects: 0 }])
    portal.files['main/list.json'] = 404
    expect((await portal.refresh(2)).sources).toMatchObject([{ status: 'absent', projects: 0 }])
    portal.files['main/list.json'] = { projects: [] }
    expect((await portal.refresh(3)).sources).toEqual([
      { name: 'earlier', status: 'ok', fetchedAt: day(3), projects: 0 },
    ])
  })

  test('takes a field away that is no longer said, and a project that is no longer listed', async () => {
    const tracer = { name: 'Tracer', description: 'Traces.' }
    const portal = await makePortal({ 'main/list.json': { projects: [solver, tracer] } })
    await portal.refresh(1)
    const { documentation: _gone, ...rest } = solver
    portal.files['main/list.json'] = { projects: [rest] }
    await portal.refresh(2)
    expect((await portal.catalogue()).entries.map(({ project }) => project)).toEqual([rest])
  })

  test('fills what an entry lacks from its codemeta.json, and tells where the two differ', async () => {
    const written = {
      name: 'Tracer',
      description: 'Written here.',
      license: 'Apache-2.0',
      codemeta: 'SERVER/codemeta.json',
    }
    const portal = await makePortal({ 'main/list.json': [], 'codemeta.json': codemeta }, [written])
    const before = await portal.catalogue()
    expect(before.entries[0]?.imported).toMatchObject([{ kind: 'codemeta', status: 'never', fields: [] }])
    const { err, sources } = await portal.refresh(1)
    expect(sources).toContainEqual({ name: 'codemeta/tracer', status: 'ok', fetchedAt: day(1), projects: 1 })
    expect(err).toContain('Tracer: license is "Apache-2.0" here and "MIT" in codemeta.json.')
    const [entry] = (await portal.catalogue()).entries
    expect(entry?.project).toMatchObject({ description: 'Written here.', license: 'Apache-2.0' })
    expect(entry?.imported).toMatchObject([
      {
        status: 'ok',
        fields: ['documentation', 'repository'],
        differs: [{ field: 'license', entry: 'Apache-2.0', other: 'MIT' }],
      },
    ])
    portal.files['codemeta.json'] = 404
    await portal.refresh(2)
    const gone = (await portal.catalogue()).entries[0]
    expect(gone?.project.documentation).toBeUndefined()
    expect(gone?.imported).toMatchObject([{ status: 'absent', fields: [] }])
  })

  test('puts what codemeta.json says in place of the entry when it is asked to, and the id stays', async () => {
    const written = {
      name: 'Tracer Two',
      description: 'Written here.',
      codemeta: { url: 'SERVER/codemeta.json', mode: 'replace' },
    }
    const portal = await makePortal({ 'main/list.json': [], 'codemeta.json': codemeta }, [written])
    await portal.refresh(1)
    expect((await portal.catalogue()).entries[0]?.project).toMatchObject({
      id: 'tracer-two',
      name: 'Tracer Two',
      description: 'Traces.',
      license: 'MIT',
    })
  })

  test('reads own paths of a mapping, and says of one that it does not understand where it stops', async () => {
    const portal = await makePortal(
      {
        'main/list.json': { projects: [solver] },
        'main/mapping.json': {
          projects: [
            {
              source: 'local:data/solver.json',
              name: 'Solver',
              fields: { discussion: '.chat', spack_package: '.a | map(.b)' },
            },
            { source: 'local:../main-of-another/x.json', fields: { name: '.name' } },
            { source: 'SERVER/both.json', fields: { name: '.title' }, mappingRef: standard, allow: 'both' },
            { source: 'SERVER/both.json' },
          ],
        },
        'main/data/solver.json': { chat: ['https://example.org/chat', 'javascript:alert(1)'] },
        'both.json': [{ title: 'Unknown' }, { title: 'Solver', name: 'Wrong' }],
        'main-of-another/x.json': { name: 'Never' },
      },
      [],
      { mapping: 'mapping.json' },
    )
    const { err } = await portal.refresh(1)
    expect(err).toContain('The path ".a | map(.b)" of spack_package stops at character 6')
    expect(err).toContain('"javascript:alert(1)" of discussion is none that can be linked')
    expect(err).toContain('leads out of the catalogue')
    expect(err).toContain('Rule 4 has neither fields nor mappingRef and was left out.')
    expect(err).toContain('The project "Unknown" has no description')
    const { codes, entries } = await portal.catalogue()
    expect(codes).toEqual(['catalogue/incomplete'])
    expect(entries.map(({ project }) => [project.name, project.discussion])).toEqual([
      ['Solver', ['https://example.org/chat']],
    ])
  })

  test('lets no rule create what is there or update what is not', async () => {
    const portal = await makePortal(
      {
        'main/list.json': { projects: [solver, { ...solver, description: 'Twice.' }] },
        'main/mapping.json': {
          projects: [
            { source: 'SERVER/a.json', fields: { name: '.name', description: '.name' }, allow: 'create' },
            { source: 'SERVER/b.json', fields: { name: '.name', description: '.name' } },
          ],
        },
        'a.json': { name: 'Solver' },
        'b.json': { name: 'Nobody' },
      },
      [],
      { mapping: 'mapping.json' },
    )
    await portal.refresh(1)
    const { codes, entries } = await portal.catalogue()
    expect(codes).toEqual(['catalogue/not-allowed', 'catalogue/not-allowed', 'catalogue/not-allowed'])
    expect(entries.map(({ project }) => project.description)).toEqual(['Solves.'])
  })

  test('writes the same bytes for the same answers, and nothing where there is nothing to read', async () => {
    const portal = await makePortal({ 'main/list.json': { projects: [solver] } })
    await portal.refresh(1)
    const file = join(portal.root, 'snapshots/catalogue/imports/earlier.json')
    const first = readFileSync(file, 'utf8')
    await portal.refresh(1)
    expect(readFileSync(file, 'utf8')).toBe(first)
    expect(existsSync(join(portal.root, 'snapshots/catalogue/codemeta.json'))).toBe(false)
  })
})

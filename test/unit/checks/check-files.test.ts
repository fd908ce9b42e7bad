// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from '../../../ingest/checks/check-content.ts'
import { checkFiles } from '../../../ingest/checks/check-files.ts'
import type { Problem } from '../../../ingest/problem.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

const config = `programme: {name: Example programme, shortName: Example, description: One sentence.}
site: {url: https://example.org, base: /, languages: [en]}
workPackages: [{id: WP1, title: Meshes}]
`

/** An instance of the portal with these files beside a configuration. */
async function makeInstance(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'portal-checks-'))
  folders.push(root)
  for (const [name, text] of Object.entries({ 'portal.config.yml': config, ...files })) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

function summarise(problems: readonly Problem[]): string[] {
  return problems.map(({ code, severity, file, position }) => {
    return `${file}:${position?.line ?? '-'}:${position?.column ?? '-'} ${severity} ${code}`
  })
}

async function checkOne(name: string, text: string, schema?: string): Promise<string[]> {
  const root = await makeInstance({ [name]: text })
  return summarise(await checkFiles([name], { root, cwd: root, schema }))
}

const run = {
  format: 'kpi-run',
  version: '1.0',
  benchmark: 'poisson',
  system: 'testbed',
  startedAt: '2026-11-20T17:48:00Z',
  cases: [{ measures: [{ metric: 'time-to-solution', value: 12.5, unit: 's' }] }],
}

describe('checking the content of an instance', () => {
  test('finds nothing wrong with what is right', async () => {
    const root = await makeInstance({
      'content/projects.yml': '- {name: Sorter, description: Sorts., work_packages: [WP1]}\n',
      'content/events/one.yml':
        'title: An event\ndescription: d\ntype: meeting\nstart: 2027-03-01\nmode: online\nupdated: 2026-11-27\n',
      'content/docs/page.md': '# Page\n\n```html\n<script>shown()</script>\n```\n\nA `<script>` in a line.\n',
    })
    expect(await checkContent(root)).toEqual([])
  })

  test('tells everything that is wrong, by file and place', async () => {
    const root = await makeInstance({
      'content/projects.yml':
        '- {name: Sorter, description: S, work_packages: [WP2]}\n- {name: sorter, description: S}\n',
      'content/metrics.yml': 'metrics: {}\n',
      'content/events/one.yml': 'title: [\n',
      'content/docs/page.mdx': '{process.exit()}\n',
      'content/docs/other.md': 'Text.\n\n~~~\n~~~\n\n<SCRIPT src="https://example.org/x.js"></SCRIPT>\n',
      'content/widget.astro': '',
    })
    expect(summarise(await checkContent(root))).toEqual([
      'content/docs/other.md:6:1 error content/generated-mdx',
      'content/docs/page.mdx:-:- error content/generated-mdx',
      'content/events/one.yml:2:1 error document/syntax',
      'content/metrics.yml:1:10 error schema/wrong-type',
      'content/projects.yml:1:50 error project/unknown-work-package',
      'content/projects.yml:2:10 error project/duplicate',
      'content/widget.astro:-:- error content/generated-mdx',
    ])
  })

  test('gives the same list each time', async () => {
    const root = await makeInstance({ 'content/a.yml': 'a: *b\n', 'content/b.yml': 'a: *b\n', 'content/c/d.yml': '[' })
    expect(await checkContent(root)).toEqual(await checkContent(root))
  })

  test('finds snapshots that are broken, each with its place and how to have a good one again', async () => {
    const root = await makeInstance({
      'snapshots/versions/spack.json': '{"fetchedAt": "2026-07-01T00:00:00.000Z",\n  "packages": {\n',
      'snapshots/links.json': '{"format": "link-snapshot", "version": "1.0", "links": {}}\n',
      'snapshots/commands.json': '[',
      'snapshots/catalogue/seen.json': '{"format"',
      'snapshots/catalogue/codemeta.json': '[]',
      'snapshots/dependencies/spack.json': '{,}',
    })
    const problems = await checkContent(root)
    expect(summarise(problems)).toEqual([
      'snapshots/catalogue/codemeta.json:1:1 error schema/wrong-type',
      'snapshots/catalogue/seen.json:1:10 error document/syntax',
      'snapshots/commands.json:1:2 error document/syntax',
      'snapshots/dependencies/spack.json:1:2 error document/syntax',
      'snapshots/links.json:1:56 error schema/wrong-type',
      'snapshots/versions/spack.json:3:1 error document/syntax',
    ])
    expect(problems.map(({ hint }) => /`portal (.*?)`/.exec(hint ?? '')?.[1] ?? hint)).toEqual([
      'catalogue refresh',
      'feeds refresh',
      'commands test',
      'Take its last good version back from git.',
      'links check',
      'versions refresh',
    ])
  })

  test('tells of a wrong stack, tag, criterion and assessment where they stand, each with what to do', async () => {
    const criterion = '{id: exists, text: T, how: H}'
    const root = await makeInstance({
      'content/stacks.yml': 'stacks:\n  - {id: ai, title: AI, colums: [a]}\n',
      'content/projects.yml': '- {name: Sorter, description: Sorts.}\n',
      'content/images.yml': 'tagScheme: {parts: [name, version], example: Wrong Tag}\nimages: []\n',
      'content/guidelines.yml': `guidelines:
  - id: packaging
    title: T
    requirement: R
    why: W
    criteria:
      - ${criterion}
      - ${criterion}
`,
      'content/assessments/nobody.yml': 'project: nobody\ncriteria: []\n',
    })
    const problems = await checkContent(root)
    expect(summarise(problems)).toEqual([
      'content/assessments/nobody.yml:1:10 error guideline/unknown-project',
      'content/guidelines.yml:8:14 error guideline/duplicate',
      'content/images.yml:1:46 error image/bad-tag',
      'content/stacks.yml:2:5 error schema/missing-field',
      'content/stacks.yml:2:25 error schema/unknown-field',
    ])
    expect(problems.filter(({ hint }) => hint === undefined)).toEqual([])
  })

  test('tells that a folder is no instance', async () => {
    const root = await makeInstance({})
    await rm(join(root, 'portal.config.yml'))
    expect(summarise(await checkContent(root))).toEqual(['portal.config.yml:-:- error config/missing'])
  })
})

describe('checking projects that have a file of their own', () => {
  const list = '- {name: Sorter, description: Sorts., id: sorter}\n'

  test('finds nothing wrong with a list and files beside it', async () => {
    const root = await makeInstance({
      'content/projects.yml': list,
      'content/projects.d/feelpp.yml': 'name: Feel++\ndescription: Made up.\n',
      'content/projects.d/README.md': 'One file for each project.\n',
    })
    expect(await checkContent(root)).toEqual([])
  })

  test('names both places of an id that is in the list and in a file, whatever the names are', async () => {
    const root = await makeInstance({
      'content/projects.yml': `# A list.\n${list}`,
      'content/projects.d/sorter.yml': '# A file.\nname: Word Sorter\nid: sorter\ndescription: Sorts words.\n',
    })
    const [problem, ...others] = await checkContent(root)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'project/duplicate',
      file: 'content/projects.d/sorter.yml',
      position: { line: 3, column: 5 },
      message: 'Word Sorter has the id "sorter", which Sorter has already, in content/projects.yml at line 2.',
    })
  })

  test('tells of a file that has another name than its project, holds a list, or that nothing reads', async () => {
    const root = await makeInstance({
      'content/projects.d/a-sorter.yml': 'name: B sorter\ndescription: Sorts.\nwork_packages: [WP2]\n',
      'content/projects.d/c-sorter.yml': '- {name: C sorter, description: Sorts.}\n',
      'content/projects.d/d-sorter.yml': 'name: D sorter\n',
      'content/projects.d/e-sorter.json': '{}',
      'content/projects.d/team/f-sorter.yml': 'name: F sorter\ndescription: Sorts.\n',
    })
    expect(summarise(await checkContent(root))).toEqual([
      'content/projects.d/a-sorter.yml:1:1 error project/wrong-file',
      'content/projects.d/a-sorter.yml:3:17 error project/unknown-work-package',
      'content/projects.d/c-sorter.yml:1:1 error schema/wrong-type',
      'content/projects.d/d-sorter.yml:1:1 error schema/missing-field',
      'content/projects.d/e-sorter.json:-:- error project/wrong-file',
      'content/projects.d/team/f-sorter.yml:-:- error project/wrong-file',
    ])
  })

  test('checks a named file against the rest of the instance, and not against itself', async () => {
    const root = await makeInstance({
      'content/projects.yml': list,
      'content/projects.d/word-sorter.yml': 'name: Word Sorter\ndescription: Sorts.\n',
      'new.yml': 'name: Sorter\ndescription: Sorts.\n',
    })
    const check = async (file: string) => summarise(await checkFiles([file], { root, cwd: root }))
    expect(await check('content/projects.d/word-sorter.yml')).toEqual([])
    expect(await check('content/projects.yml')).toEqual([])
    expect(await check('new.yml')).toEqual(['new.yml:1:7 error project/duplicate'])
  })
})

describe('checking files that someone names', () => {
  test.each([
    ['a.yml', '- {name: A, description: B, homepage: x}\n', ['a.yml:1:39 error schema/wrong-format']],
    ['a.yml', 'projects:\n  - {name: A}\n', ['a.yml:2:5 error schema/missing-field']],
    ['a.yaml', 'metrics: [{id: a}]\n', Array.from({ length: 4 }, () => 'a.yaml:1:11 error schema/missing-field')],
    ['a.yml', 'terms: x\n', ['a.yml:1:8 error schema/wrong-type']],
    [
      'a.yml',
      'programme: {}\nsite: x\n',
      [
        'a.yml:1:12 error schema/missing-field',
        'a.yml:1:12 error schema/missing-field',
        'a.yml:1:12 error schema/missing-field',
        'a.yml:2:7 error schema/wrong-type',
      ],
    ],
    ['a.yml', 'one: 1\n', ['a.yml:-:- error schema/unknown']],
    ['a.yml', 'a: [\n', ['a.yml:2:1 error document/syntax']],
    ['a.json', '[{"name": "A", "description": "B",\n "homepage": 1}]', ['a.json:2:14 error schema/wrong-type']],
    ['a.json', '{"a": 1', ['a.json:1:8 error document/syntax']],
    ['a.json', '{"one": 1}', ['a.json:-:- warning artefact/unrecognised']],
    ['a.csv', 'a,b\n1,2\n', ['a.csv:-:- warning artefact/unrecognised']],
    ['a.json', JSON.stringify(run), []],
    ['a.json', JSON.stringify({ ...run, system: 3 }, null, 1), ['a.json:5:12 error schema/wrong-type']],
  ])('picks the rules for %s by its content: %j', async (name, text, expected) => {
    expect(await checkOne(name, text)).toEqual(expected)
  })

  test('looks across the records of a file, with the work packages of the instance', async () => {
    const text = '- {name: Sorter, description: S, work_packages: [WP2]}\n- {name: sorter, description: S}\n'
    expect(await checkOne('mine.yml', text)).toEqual([
      'mine.yml:1:50 error project/unknown-work-package',
      'mine.yml:2:10 error project/duplicate',
    ])
  })

  test('uses the schema that is named in place of the one that the content suggests', async () => {
    expect(await checkOne('a.yml', 'name: A\ndescription: B\n', 'project')).toEqual([])
    expect(await checkOne('a.yml', 'name: A\ndescription: B\n', 'glossary')).toHaveLength(3)
    expect(await checkOne('a.json', '{"name": "A", "description": 9007199254740993}', 'project')).toEqual([
      'a.json:1:30 error document/integer-precision',
    ])
  })

  test('says which schema was meant by a misspelt name', async () => {
    const root = await makeInstance({})
    expect(await checkFiles(['a.yml'], { root, schema: 'project-s' })).toMatchObject([
      { code: 'schema/unknown', hint: 'Did you mean "projects"?' },
    ])
  })

  test('tells of files that are not there or are folders, and goes on', async () => {
    const root = await makeInstance({ 'folder/a.yml': '', 'b.yml': 'a: *b\n' })
    expect(summarise(await checkFiles(['none.yml', 'folder', 'b.yml'], { root, cwd: root }))).toEqual([
      'none.yml:-:- error document/unreadable',
      'folder:-:- error document/unreadable',
      'b.yml:1:4 error document/yaml-feature',
    ])
  })
})

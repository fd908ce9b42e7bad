// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readReview } from '../../ingest/records/review/read-review.ts'
import { writeReviewMarkdown } from '../../ingest/records/review/review-markdown.ts'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    encoding: 'utf8',
  })
}

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}

beforeEach(() => {
  folder = makeInstance()
  write(
    'content/projects.yml',
    `- name: Heat Solver
  description: Solves the heat equation.
  repository: https://example.org/heat
  license: MIT
- name: Old Sorter
  description: Sorts.
  repository: https://example.org/sorter
- name: Leaver
  description: Leaves.
`,
  )
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'before')
})

afterEach(() => {
  removeInstance(folder)
})

async function review(...args: readonly string[]) {
  return runPortal(folder, ['review', '--base', 'main', ...args])
}

describe('portal review', () => {
  test('says in a comment what changes: fields, projects that come, go and get another name', async () => {
    write(
      'content/projects.yml',
      `# One line more.
- name: Heat Solver
  description: Solves the heat equation.
  repository: https://example.org/heat
  license: Apache-2.0
- name: New Sorter
  description: Sorts.
  repository: https://example.org/sorter
`,
    )
    write('content/projects.d/tracer.yml', 'name: Tracer\ndescription: Traces.\nlanguages: [C, C++]\n')
    const { code, stdout } = await review()
    expect(code).toBe(0)
    expect(stdout).toContain('<!-- portal-review news -->')
    expect(stdout).toContain('**Projects of the catalogue: 1 added, 1 removed, 1 renamed, 1 changed.**')
    expect(stdout).toContain('### Heat Solver (heat-solver): changed')
    expect(stdout).toContain('| license | MIT | Apache-2.0 |')
    expect(stdout).toContain('### New Sorter (new-sorter): renamed, before: old-sorter')
    expect(stdout).toContain('The old address leads nowhere: add old-sorter to aliases.')
    expect(stdout).toContain('### Tracer (tracer): added')
    expect(stdout).toContain('| languages | – | C, C&#43;&#43; |')
    expect(stdout).toContain('### Leaver (leaver): removed')
  })

  test('tells new problems with their place, what to do and their page, and counts those that were there', async () => {
    write('content/events/old.yml', 'title: [\n')
    git('add', '.')
    git('commit', '-q', '-m', 'a problem that was there')
    write('content/projects.d/heat-solver.yml', 'name: Heat-Solver\ndescription: Again.\nlicence: MIT\n')
    write('content/projects.d/heatsolver.yml', 'name: Heat Solvers\ndescription: Again.\n')
    const { code, stdout } = await review()
    expect(code).toBe(1)
    expect(stdout).toContain('The catalogue cannot be published with this change. 2 errors must be repaired first.')
    expect(stdout).toContain(
      '| content/projects.d/heat-solver.yml&#58;3&#58;1 | error: Heat-Solver has a field &#34;licence&#34;',
    )
    expect(stdout).toContain('Did you mean &#34;license&#34;&#63;')
    expect(stdout).toContain('[schema/unknown-field](https://example.org/errors/schema-unknown-field/)')
    expect(stdout).toContain('Heat Solvers and Heat Solver have almost the same name.')
    expect(stdout).toContain('1 remark of the check were there before this change.')
  })

  test('says so when nothing changes, and compares with a folder as well as with a commit', async () => {
    const same = await review()
    expect([same.code, same.stdout.split('\n')[0]]).toEqual([0, '<!-- portal-review quiet -->'])
    const other = makeInstance()
    const { stdout } = await runPortal(folder, ['review', '--base', other, '--format', 'json'])
    const { projects } = JSON.parse(stdout) as {
      readonly projects: readonly { readonly id: string; readonly change: string }[]
    }
    expect(projects.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'heat removed',
      'heat-solver added',
      'leaver added',
      'old-sorter added',
    ])
    removeInstance(other)
  })

  test.each(['nothing', '--upload-pack=x', ''])('refuses the base %j', async (base) => {
    const { code, stdout } = await runPortal(folder, ['review', `--base=${base}`])
    expect([code, stdout]).toEqual([2, ''])
  })

  test('leaves nothing in the repository and no file behind', async () => {
    write('content/projects.d/tracer.yml', 'name: Tracer\ndescription: Traces.\n')
    git('add', '.')
    const before = git('status', '--porcelain')
    await review()
    rmSync(join(folder, '.portal'), { recursive: true, force: true })
    expect(git('status', '--porcelain')).toBe(before)
  })

  test('shows hostile text as text, also when it went through the JSON of a stranger', async () => {
    const hostile = '<img src=x onerror=alert(1)> | [a](https://evil.example) @everyone #1 <!-- portal-review -->'
    write(
      'content/projects.d/bad.yml',
      JSON.stringify({ id: 'bad', name: hostile, description: `${hostile}\n# Title` }),
    )
    const { stdout } = await review('--format', 'json')
    const markdown = writeReviewMarkdown(readReview(JSON.parse(stdout)), 'https://example.org/')
    for (const text of [markdown, (await review()).stdout]) {
      const body = text.split('\n').slice(1).join('\n')
      expect(body).not.toMatch(/<|https?:\/\/evil|@[a-z]|(?<!&)#1|\]\(/)
      expect(body.split('\n').filter((line) => line.startsWith('# '))).toEqual([])
      expect(body).toContain('&#60;img')
    }
  })

  test('a report that is anything but a review is an empty comment, not a failure', () => {
    for (const value of [null, 'x', 3, [], { projects: 'x', problems: [{ code: 'no/such' }, 4] }]) {
      expect(writeReviewMarkdown(readReview(value))).toContain('leaves the catalogue as it is')
    }
    const many = Array.from({ length: 4000 }, (_, index) => ({
      id: `p${String(index)}`,
      name: '#'.repeat(4000),
      change: 'added',
    }))
    expect(writeReviewMarkdown(readReview({ projects: many })).length).toBeLessThan(65_000)
  })

  test('the files of the base are those of the commit, byte for byte', async () => {
    write('content/projects.yml', readFileSync(join(folder, 'content/projects.yml'), 'utf8').replace('MIT', 'ISC'))
    const { stdout } = await review('--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      projects: [{ id: 'heat-solver', fields: [{ field: 'license', before: ['MIT'], after: ['ISC'] }] }],
    })
  })
})

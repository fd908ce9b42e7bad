// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkContent } from '../../../ingest/checks/check-content.ts'

const config = `programme: {name: Example programme, shortName: Example, description: One sentence.}
site: {url: https://example.org, base: /, languages: [en, fr]}
workPackages: [{id: WP1, title: Meshes}, {id: WP2, title: Solvers}]
levels:
  - {id: L1, title: One work package, mostWorkPackages: 1}
  - {id: L2, title: Several work packages, fewestWorkPackages: 2}
`
const demonstrator = `title: Distance
summary: Computes distances.
kind: mini-app
status: planned
sources: [{ title: A page, url: 'https://example.org' }]
`
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What the check says of an instance with these files, as `file:line:column code`, and the words of it. */
async function check(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'portal-programme-'))
  folders.push(root)
  for (const [name, text] of Object.entries({ 'portal.config.yml': config, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const problems = await checkContent(root)
  const places = problems.map(
    ({ code, file, position }) => `${file}:${position?.line ?? '-'}:${position?.column ?? '-'} ${code}`,
  )
  return { places, messages: problems.map(({ message }) => message), severities: problems.map((one) => one.severity) }
}

const file = 'content/demonstrators/distance.yml'

describe('a demonstrator', () => {
  test('that names what there is has no fault', async () => {
    const { places } = await check({ [file]: `${demonstrator}level: L1\nworkPackages: [WP1]\n` })
    expect(places).toEqual([])
  })

  test('that names what there is not is told the line and the column of each name', async () => {
    const { places } = await check({
      'content/projects.yml': '- {name: Feel++, id: feelpp, description: Solves equations.}\n',
      'content/programme.yml': 'title: WP\nsummary: All.\nbottlenecks: [{id: B1, title: A, description: B.}]\n',
      [file]: `${demonstrator}level: L3
workPackages: [WP1, WP9]
frameworks: [feelp]
bottlenecks: [B7]
benchmark: {project: nobody, group: g}
packages: [{repository: spack, name: distance}]
`,
    })
    expect(places).toEqual(
      ['6:8', '7:21', '8:14', '9:15', '10:22', '11:25'].map((at) => `${file}:${at} demonstrator/unknown-name`),
    )
  })

  test('on a level of another number of work packages is told the definition, and refused nothing', async () => {
    const { places, messages, severities } = await check({ [file]: `${demonstrator}workPackages: [WP1]\nlevel: L2\n` })
    expect(places).toEqual([`${file}:7:8 demonstrator/level-differs`])
    expect(messages[0]).toContain('uses one work package. L2 is: Several work packages (2 or more).')
    expect(severities).toEqual(['warning'])
  })

  test('has a baseline in a unit of the same kind as its figure of merit', async () => {
    const figure = 'figureOfMerit: {name: Time, definition: One solve., unit: s, betterIs: lower}\n'
    const base = `${demonstrator}workPackages: [WP1]\n`
    const inBytes = await check({ [file]: `${base}${figure}baseline: {value: 3, unit: GBy}\n` })
    expect(inBytes.places).toEqual([`${file}:8:28 demonstrator/wrong-baseline`])
    const inMinutes = await check({ [file]: `${base}${figure}baseline: {value: 3, unit: min}\n` })
    expect(inMinutes.places).toEqual([])
  })

  test('says why its baseline has no value: a failed run is not a run that took no time', async () => {
    const figure = 'figureOfMerit: {name: Time, definition: One solve., unit: s, betterIs: lower}\n'
    const base = `${demonstrator}workPackages: [WP1]\n${figure}`
    expect((await check({ [file]: `${base}baseline: {value: null}\n` })).places).toEqual([
      `${file}:8:19 demonstrator/wrong-baseline`,
    ])
    expect((await check({ [file]: `${base}baseline: {value: null, reason: No time left.}\n` })).places).toEqual([])
    expect((await check({ [file]: `${base}baseline: {value: 0}\n` })).places).toEqual([])
  })

  test('names a person only with consent', async () => {
    const { places } = await check({
      [file]: `${demonstrator}workPackages: [WP1]\nbinome: {expert: {name: A Person}}\n`,
    })
    expect(places).toEqual([`${file}:7:18 schema/missing-field`])
  })
})

describe('the programme', () => {
  test('has each id once, and names what there is', async () => {
    const { places } = await check({
      'content/programme.yml': `title: Work
summary: All of it.
workPackages: [{id: WP1, summary: One.}, {id: WP8, summary: Eight., bottlenecks: [B2]}]
bottlenecks: [{id: B1, title: A, description: B.}, {id: B1, title: C, description: D.}]
roles: [{id: referent-ci, title: Referent, kind: referent, does: Looks.}]
channels: [{name: '#ci', purpose: Pipelines., role: referent-c}]
`,
    })
    const at = 'content/programme.yml'
    expect(places.toSorted()).toEqual([
      `${at}:3:47 programme/unknown-name`,
      `${at}:3:83 programme/unknown-name`,
      `${at}:4:57 programme/duplicate`,
      `${at}:6:53 programme/unknown-name`,
    ])
  })
})

describe('a risk', () => {
  const head = 'categories: [{id: tools, title: Tools}]\nrisks:\n'

  test('may be one that nobody has assessed', async () => {
    const text = `${head}  - {id: a, title: A, category: tools, description: B., status: open}\n`
    expect((await check({ 'content/risks.yml': text })).places).toEqual([])
  })

  test('is assessed with both numbers or with none', async () => {
    const text = `${head}  - {id: a, title: A, category: tools, description: B., status: open, impact: 3}\n`
    expect((await check({ 'content/risks.yml': text })).places).toEqual(['content/risks.yml:3:5 schema/missing-field'])
  })

  test('has an id of its own, a category of the register and an owner that is a role', async () => {
    const text = `${head}  - {id: a, title: A, category: tool, description: B., status: open}
  - {id: a, title: A, category: tools, description: B., status: open, owner: somebody}
`
    expect((await check({ 'content/risks.yml': text })).places.toSorted()).toEqual([
      'content/risks.yml:3:33 risk/unknown-name',
      'content/risks.yml:4:10 risk/duplicate',
      'content/risks.yml:4:78 risk/unknown-name',
    ])
  })
})

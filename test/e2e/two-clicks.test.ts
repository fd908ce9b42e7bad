// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()

/** What the plan of work package 7 promises, section by section, and the page that answers it. */
const promises: Readonly<Record<string, string>> = {
  'demonstrators on three levels': '/showroom/',
  'benchmarking suite and KPI reports': '/reports/',
  'uniform images': '/stacks/images/',
  'packages of Spack and Guix': '/guides/packaging/',
  'tutorials and paths': '/learn/',
  'frequently asked questions': '/faq/',
  'recorded workshops': '/recordings/',
  'governance and roles': '/about/governance/',
  'CI/CD pipelines': '/guides/ci-pipelines/',
  'containers, registry and tags': '/guides/containers-and-tags/',
  'KPIs and their trends': '/kpi/',
  'energy consumption': '/guides/energy/',
  'template of a demonstrator': '/showroom/skeleton/',
  'channels, board and mentorship': '/about/community/',
  'workshops and office hours': '/events/',
  'risk register and mitigation': '/about/risks/',
  'request for resources': '/request/demonstrator-resources/',
  'glossary of performance terms': '/glossary/',
  'work packages': '/about/programme/',
  deliverables: '/about/deliverables/',
  'beginner path': '/learn/paths/first-steps/',
  'an account': '/guides/get-an-account/',
  'practice cluster': '/guides/practice-cluster/',
}

/** Paths below the base that a built page links to. */
function listLinks(path: string): readonly string[] {
  const html = readFileSync(join(portal.dist, path, 'index.html'), 'utf8')
  const base = new URL(portal.address).pathname
  return [...html.matchAll(/ href="(?<href>[^"#?]*)/g)].flatMap(({ groups }) => {
    const url = URL.parse(groups?.['href'] ?? '', `${portal.address}${path.slice(1)}`)
    const isPage = url?.origin === new URL(portal.address).origin && url.pathname.endsWith('/')
    return isPage ? [`/${url.pathname.slice(base.length)}`] : []
  })
}

test('everything that work package 7 promises is two clicks from the home page, in either language', () => {
  for (const prefix of ['', '/fr']) {
    const first = new Set(listLinks(`${prefix}/`))
    const pages = [...first].filter((path) => path.startsWith(`${prefix}/`))
    const reached = new Set([...first, ...pages.flatMap(listLinks)])
    const missing = Object.entries(promises).filter(([, path]) => !reached.has(`${prefix}${path}`))
    expect(missing, prefix).toEqual([])
  }
})

test('a reader of the end of a tutorial writes an answer that names nobody, and nothing is sent before it is posted', async () => {
  const { page, foreign } = await open(`${portal.address}learn/first-job/`)
  const form = page.locator('portal-feedback')
  await form.getByLabel('4').check()
  await form.getByLabel('I reached the end').check()
  const saved = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Save as a file' }).click()
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'))
  expect(file).toEqual({
    format: 'training-feedback',
    version: '1.0',
    answers: [
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        tutorial: 'first-job',
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        finished: true,
        score: 4,
      },
    ],
  })
  expect(foreign).toEqual([])
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const root = fileURLToPath(new URL('../..', import.meta.url))

const misspelt = `- id: my-solver
  name: My solver
  description: Solves what others do not.
  spack_pakage: https://example.org/package.py
`

describe('a project that proposes a change', () => {
  test('reads the tutorial, makes a mistake, is told the line and finds the page that helps', async () => {
    const tutorial = await open(`${portal.address}learn/publish-your-software/`)
    expect(await tutorial.page.locator('main').textContent()).toContain('projects.yml')
    const folder = mkdtempSync(join(tmpdir(), 'portal-submit-'))
    writeFileSync(join(folder, 'projects.yml'), misspelt)
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'ingest/cli.ts'), 'check', 'projects.yml'], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(status).toBe(1)
    expect(stdout).toContain('projects.yml:4:3')
    expect(stdout).toContain('spack_package')
    const code = /error (schema\/[a-z-]+)/.exec(stdout)?.[1] ?? ''
    const help = await open(`${portal.address}errors/${code.replace('/', '-')}/`)
    expect(await help.page.locator('h1').textContent()).not.toBe('')
    expect(await help.page.locator('main').textContent()).toContain(code)
  })

  test('finds the schema that the editor needs', async () => {
    const { page } = await open(portal.address)
    const answer = await page.request.get(`${portal.address}schemas/v1/projects.schema.json`)
    expect(answer.status()).toBe(200)
    expect(await answer.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

beforeAll(() => {
  folder = makeInstance()
  copyFileSync('content/guidelines.yml', join(folder, 'content/guidelines.yml'))
  copyFileSync('test/fixtures/assessments/plain.md', join(folder, 'example.md'))
})
afterAll(() => {
  removeInstance(folder)
})

describe('portal assess', () => {
  test('tells programs each answer with its number, line and evidence', async () => {
    const { code, stdout } = await runPortal(folder, ['assess', 'example.md', '--format', 'json'])
    expect(code).toBe(0)
    const first = { id: '1.1', criterion: 'packaging/packages-exist', claim: true, line: 7 }
    expect(JSON.parse(stdout)).toMatchObject({
      'example.md': { criteria: [{ ...first, evidence: ['Spack https://example.org/recipe'] }, {}, {}, {}, {}, {}] },
    })
  })

  test('keeps an assessment as a record that the check takes', async () => {
    const source = ['--repository', 'https://example.org/assessments', '--path', 'example.md', '--as-of', '2026-06-19']
    const written = await runPortal(folder, ['assess', 'example.md', '--write', '--project', 'heat', ...source])
    expect(written.code).toBe(0)
    expect(readFileSync(join(folder, 'content/assessments/heat.yml'), 'utf8')).toContain('line: 7')
    expect(await runPortal(folder, ['check'])).toMatchObject({ code: 0, stdout: 'Nothing to complain about.\n' })
  })

  test('refuses what nobody could answer for', async () => {
    expect(await runPortal(folder, ['assess'])).toMatchObject({ code: 2 })
    expect(await runPortal(folder, ['assess', 'example.md', '--write'])).toMatchObject({ code: 2 })
    const stranger = await runPortal(folder, ['assess', 'example.md', '--write', '--project', 'heta'])
    expect(stranger.code).toBe(1)
    expect(stranger.stderr).toContain('heat')
    writeFileSync(join(folder, 'notes.md'), '# Notes\n\nNothing here.\n')
    const nothing = await runPortal(folder, ['assess', 'notes.md'])
    expect(nothing.code).toBe(1)
    expect(nothing.stderr).toContain('no answer to any criterion')
  })
  test('keeps nothing of a file that is not there, and says what to look at', async () => {
    const missing = await runPortal(folder, ['assess', 'missing.md', '--write', '--project', 'advection'])
    expect(missing.code).toBe(1)
    expect(missing.stderr).toMatch(/^missing\.md error document\/unreadable .*\n {2}hint: Look at the name/)
    expect(existsSync(join(folder, 'content/assessments/advection.yml'))).toBe(false)
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

beforeAll(async () => {
  folder = makeInstance()
  await runPortal(folder, ['publish'])
})
afterAll(() => {
  removeInstance(folder)
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

describe('a snapshot that somebody broke', () => {
  test.each([
    ['snapshots/links.json', 'links check'],
    ['snapshots/catalogue/seen.json', 'feeds refresh'],
  ])('stops the command that would write %s, and stays for a person to look at', async (file, command) => {
    const text = '{"format":\n'
    write(file, text)
    const { code, stderr } = await runPortal(folder, command.split(' '))
    expect(code).toBe(1)
    expect(stderr).toContain(`${file}:2:1 error document/syntax`)
    expect(stderr).toContain(`hint: \`portal ${command}\` writes this file.`)
    expect(readFileSync(join(folder, file), 'utf8')).toBe(text)
    expect(await runPortal(folder, ['check'])).toMatchObject({ code: 1 })
    expect(await runPortal(folder, ['publish'])).toMatchObject({ code: 0 })
  })
})

describe('a peer review that is not even a document', () => {
  test.each([
    ['review.json', '{"project": "heat",\n', '2:1'],
    ['review.yml', 'project: heat\n reviewed_at: [\n', '1:10'],
  ])('is told with its place: %s', async (file, text, place) => {
    write(file, text)
    const { code, stdout } = await runPortal(folder, ['check', '--schema', 'peer-review', file])
    expect(code).toBe(1)
    expect(stdout).toContain(`${file}:${place} error document/syntax`)
    expect(stdout).toContain('hint: ')
  })
})

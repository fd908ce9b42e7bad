// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

beforeEach(() => {
  folder = makeInstance()
})
afterEach(() => {
  removeInstance(folder)
})

const marks = /zqpath|zqdir|zqmailuser|zqmailhost/
const secret = '/home/zqpath/zqdir/r zqmailuser@zqmailhost.example.org'

/** Every text of a JSON value, its numbers in text and its version aside, with a secret behind it. */
function salt(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isPlain(value, key) ? value : `${value} ${secret}`
  if (Array.isArray(value)) return value.map((item) => salt(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, salt(item, name)]))
}

/** What tells a reader which format this is, and what a salt would make unreadable: the test wants results. */
function isPlain(text: string, key: string): boolean {
  return /version|format|status|result|time|date|start|type|phase|id$|^\$/i.test(key) || /^[\d.:TZ+-]*$/.test(text)
}

function writeSalted(): void {
  const from = 'test/fixtures/sources'
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.includes('.expected.')) continue
    const to = join(folder, 'artefacts', entry.parentPath.slice(from.length))
    mkdirSync(to, { recursive: true })
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    writeFileSync(join(to, entry.name), saltText(text))
  }
}

function saltText(text: string): string {
  try {
    return JSON.stringify(salt(JSON.parse(text)))
  } catch {
    return text
  }
}

function readFolder(path: string): readonly (readonly [string, string])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')])
}

describe('artefacts full of paths and addresses', () => {
  test('leave none of them in the history, its export, a bundle or what the site is built from', async () => {
    writeSalted()
    const { stdout } = await runPortal(folder, ['ingest', '--project', 'heat', '--format', 'json'])
    expect(JSON.parse(stdout).added).toBeGreaterThan(100)
    await runPortal(folder, ['publish'])
    await runPortal(folder, ['bundle', '--project', 'heat', '--output', 'carry.json'])
    const exported = (await runPortal(folder, ['history', 'export'])).stdout
    const written = [...readFolder(join(folder, 'history')), ...readFolder(join(folder, '.portal/site-data'))]
    const texts = [
      ...written,
      ['export', exported],
      ['bundle', readFileSync(join(folder, 'carry.json'), 'utf8')],
    ] as const
    expect(texts.filter(([, text]) => marks.test(text)).map(([name]) => name)).toEqual([])
    expect(await runPortal(folder, ['check', 'carry.json'])).toMatchObject({ code: 0 })
  })
})

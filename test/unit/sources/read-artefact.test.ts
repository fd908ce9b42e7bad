// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeFile, gatherFiles } from '../../../ingest/sources/files.ts'
import { readArtefact } from '../../../ingest/sources/read-artefact.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function findFile(name: string) {
  const { files } = await gatherFiles([{ path: name, from: folder }], folder)
  return Array.from(files, describeFile)[0] ?? expect.fail('the file is there')
}

describe('reading an artefact', () => {
  test.each([0, 1, 5000, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1])(
    'gives all %i bytes and their hash',
    async (size) => {
      const text = 'x'.repeat(size)
      writeFileSync(join(folder, 'a.json'), text)
      const read = readArtefact(await findFile('a.json'))
      expect(read).toMatchObject({ artefact: { path: 'a.json', sha256: hash('sha256', text) } })
      expect('artefact' in read && Buffer.from(read.artefact.bytes).equals(Buffer.from(text))).toBe(true)
    },
  )

  test('gives what a file holds now when it grew since it was found', async () => {
    writeFileSync(join(folder, 'grown.json'), 'x')
    const file = await findFile('grown.json')
    writeFileSync(join(folder, 'grown.json'), 'y'.repeat(2 * 1024 * 1024))
    expect(readArtefact(file)).toMatchObject({ artefact: { sha256: hash('sha256', 'y'.repeat(2 * 1024 * 1024)) } })
  })

  test('refuses a file over 64 MB without opening it', async () => {
    writeFileSync(join(folder, 'big.json'), '')
    truncateSync(join(folder, 'big.json'), 64 * 1024 * 1024 + 1)
    expect(readArtefact(await findFile('big.json'))).toMatchObject({
      problem: { code: 'document/too-large', severity: 'warning', file: 'big.json' },
    })
  })

  test('names a file that went away', async () => {
    writeFileSync(join(folder, 'gone.json'), 'x')
    const file = await findFile('gone.json')
    rmSync(join(folder, 'gone.json'))
    expect(readArtefact(file)).toMatchObject({ problem: { code: 'document/unreadable', file: 'gone.json' } })
  })
})

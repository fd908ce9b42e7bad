// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeArchive } from '../archives.ts'
import type { ArchiveEntry } from '../archives.ts'

const megabyte = 1024 * 1024
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-memory-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Reads the archive in a process of its own; prints the verdict and by how many KB its peak grew over what Node itself takes. */
const script = `
import { readFileSync } from 'node:fs'
import { readZip } from ${JSON.stringify(new URL('../../ingest/sources/zip-archive.ts', import.meta.url).href)}
const before = process.resourceUsage().maxRSS
const read = await readZip({ path: 'a.zip', bytes: readFileSync(process.argv[1]) })
const verdict = 'problem' in read ? read.problem.code : 'read'
console.log(JSON.stringify({ verdict, grown: process.resourceUsage().maxRSS - before }))
`

function measure(entries: readonly ArchiveEntry[]): { verdict: string; megabytes: number } {
  const file = join(folder, 'a.zip')
  writeFileSync(file, makeArchive(entries))
  const args = ['--input-type=module', '-e', script, file]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (stdout === '') expect.fail(stderr)
  const { verdict, grown } = JSON.parse(stdout)
  return { verdict, megabytes: grown / 1024 }
}

/** Begins as JSON does: one in 65,536 noises begins as a gzip file, which is an archive in the archive. */
const noise = (length: number) => {
  const bytes = randomFillSync(Buffer.alloc(length))
  bytes.write('{')
  return bytes
}
const zeros = Buffer.alloc(200 * megabyte)

describe('an archive takes at most 150 MB beside what Node itself takes', () => {
  test.each<[string, () => readonly ArchiveEntry[], string]>([
    ['one file of 47 MB', () => [{ name: 'a.json', content: noise(47 * megabyte) }], 'read'],
    ['9,900 files of 4.9 KB', () => makeMany(9900, 4900), 'read'],
    ['a bomb of 200 MB', () => [{ name: 'a.json', content: zeros }], 'archive/bomb'],
    ['a bomb that says it is small', () => [{ name: 'a.json', content: zeros, size: 100 }], 'archive/wrong-size'],
    [
      'a size of 47 MB that is not there',
      () => [{ name: 'a', content: noise(megabyte), size: 47 * megabyte }],
      'archive/wrong-size',
    ],
    ['20,000 entries', () => makeMany(20_000, 1), 'archive/too-many-entries'],
  ])('with %s', (_name, make, verdict) => {
    const measured = measure(make())
    expect(measured.verdict).toBe(verdict)
    expect(measured.megabytes).toBeLessThan(150)
    if (verdict !== 'read') expect(measured.megabytes).toBeLessThan(50)
  })
})

function makeMany(count: number, length: number): readonly ArchiveEntry[] {
  return Array.from({ length: count }, (_, index) => ({ name: `results/${index}.json`, content: noise(length) }))
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyHistory } from '../../ingest/history/verify.ts'
import { publishSite } from '../../ingest/publish/publish.ts'
import { createRandom } from '../../scripts/bench/random.ts'
import { prepareIngest } from '../setup/crash-cases.ts'
import type { CrashCase } from '../setup/crash-cases.ts'
import { ingestHere } from '../setup/interrupted-history.ts'

const flips = 1000
const published = 20

let prepared: CrashCase
let root: string
let files: readonly string[]
beforeAll(async () => {
  prepared = await prepareIngest({ artefacts: 40, quarters: 8 })
  root = mkdtempSync(join(tmpdir(), 'portal-flips-'))
  cpSync(prepared.instance, root, { recursive: true })
  await ingestHere(root, join(root, 'history'))
  const found = readdirSync(join(root, 'history'), { recursive: true, encoding: 'utf8' })
  files = found.filter((name) => name.endsWith('.parquet')).sort()
})
afterAll(() => {
  prepared.remove()
  rmSync(root, { recursive: true })
})

/** Changes one byte of one segment to any other, does something, and puts it back. */
async function withFlip(random: () => number, work: (segment: string) => Promise<void>): Promise<void> {
  const segment = files[Math.floor(random() * files.length)] ?? ''
  const file = join(root, 'history', segment)
  const bytes = readFileSync(file)
  const spoilt = Buffer.from(bytes)
  const at = Math.floor(random() * bytes.length)
  spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at)
  writeFileSync(file, spoilt)
  await work(segment)
  writeFileSync(file, bytes)
}

test(`each of ${String(flips)} changed bytes is found, and the segment is named`, async () => {
  const random = createRandom(13)
  let found = 0
  for (let round = 0; round < flips; round += 1) {
    await withFlip(random, async (segment) => {
      expect((await verifyHistory(join(root, 'history'))).corrupt).toEqual([segment])
      found += 1
    })
  }
  expect(found).toBe(flips)
  expect((await verifyHistory(join(root, 'history'))).problems).toEqual([])
})

test('the site is published without the damaged segment and says of which quarter', async () => {
  const random = createRandom(17)
  const places = { root, historyDir: join(root, 'history'), outDir: join(root, '.portal/site-data') }
  for (let round = 0; round < published; round += 1) {
    await withFlip(random, async (segment) => {
      const { problems } = await publishSite(places)
      expect(problems).toMatchObject([{ code: 'history/corrupt', severity: 'warning', file: segment }])
      const quarter = /quarter=([^/]+)/.exec(segment)?.[1]
      const meta = JSON.parse(readFileSync(join(places.outDir, 'meta.json'), 'utf8')) as object
      expect(meta).toMatchObject({ leftOut: [quarter], counts: { projects: 1, kpiProjects: 1 } })
    })
  }
  await publishSite(places)
  expect(JSON.parse(readFileSync(join(places.outDir, 'meta.json'), 'utf8'))).not.toHaveProperty('leftOut')
})

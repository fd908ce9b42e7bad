// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compactHistory } from '../../ingest/history/compact.ts'
import { writeDescription } from '../../ingest/history/description-store.ts'
import { storeDescription } from '../../ingest/records/system-description.ts'
import { readFolder } from '../unit/publish/site-folder.ts'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

const description = storeDescription({
  format: 'system-description',
  version: '1.0',
  system: 'testbed',
  takenAt: '2026-01-05T12:00:00.000Z',
})

/** An instance with one result in each of three segments, a description of a system, and its site data. */
async function prepare() {
  const folder = makeInstance()
  onTestFinished(() => removeInstance(folder))
  for (const session of ['a', 'b', 'c']) {
    writeRun(join(folder, 'artefacts'), session, session.charCodeAt(0))
    await runPortal(folder, ['ingest'])
  }
  const historyDir = join(folder, 'history')
  writeDescription(historyDir, description)
  await runPortal(folder, ['publish'])
  const siteData = join(folder, '.portal/site-data')
  return { folder, historyDir, siteData, before: readFolder(siteData) }
}

/**
 * Publishes, and compacts when the list of segments was made and before any is read. That moment is held by a description of
 * a system that is a pipe: reading it waits for who writes into it.
 */
async function publishAndCompact({ folder, historyDir }: Awaited<ReturnType<typeof prepare>>) {
  const file = join(historyDir, 'systems', `${description.id}.json`)
  const content = readFileSync(file)
  rmSync(file)
  expect(spawnSync('mkfifo', [file]).status).toBe(0)
  const published = runPortal(folder, ['publish'])
  const pipe = await open(file, 'w')
  rmSync(file)
  writeDescription(historyDir, description)
  const { before, after } = await compactHistory(historyDir, Date.now())
  expect(after).toBeLessThan(before)
  await pipe.writeFile(content)
  await pipe.close()
  return published
}

test.skipIf(process.platform === 'win32')(
  'a site that is published while its history is compacted has every result, as before',
  async () => {
    const instance = await prepare()
    // What was published before would look as if it were published now.
    rmSync(join(instance.siteData, 'kpi'), { recursive: true })
    mkdirSync(join(instance.siteData, 'kpi'))
    expect(await publishAndCompact(instance)).toMatchObject({ code: 0, stderr: '' })
    expect(readFolder(instance.siteData)).toEqual(instance.before)
  },
)

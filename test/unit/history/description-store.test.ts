// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listDescriptions, readDescriptions, writeDescription } from '../../../ingest/history/description-store.ts'
import { verifyHistory } from '../../../ingest/history/verify.ts'
import { storeDescription } from '../../../ingest/records/system-description.ts'
import { withFolder } from './history-folder.ts'

const description = storeDescription({
  format: 'system-description',
  version: '1.0',
  system: 'Test Bed',
  takenAt: '2026-11-20T17:40:00.000Z',
  jobId: '65136',
  kernel: 'Linux 5.14.0',
})

test('a description is kept once, under the name of its content, and read back as it was', async () => {
  await withFolder(async (folder) => {
    writeDescription(folder, description)
    writeDescription(folder, description)
    expect(listDescriptions(folder)).toEqual([`systems/${description.id}.json`])
    expect(readDescriptions(folder)).toEqual([description])
    expect((await verifyHistory(folder)).corrupt).toEqual([])
  })
})

test('verify finds every changed byte of a description, and it is not read', async () => {
  await withFolder(async (folder) => {
    writeDescription(folder, description)
    const [file = ''] = listDescriptions(folder)
    const bytes = readFileSync(join(folder, file))
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      writeFileSync(join(folder, file), changed)
      expect(readDescriptions(folder)).toEqual([])
    }
    expect(await verifyHistory(folder)).toMatchObject({ corrupt: [file], problems: [{ code: 'history/corrupt', file }] })
    writeDescription(folder, description)
    expect(readDescriptions(folder)).toEqual([description])
  })
})

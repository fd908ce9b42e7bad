// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { publishSite } from '../../../ingest/publish/publish.ts'

const root = mkdtempSync(join(tmpdir(), 'portal-skeleton-'))
const places = { root, historyDir: join(root, 'history'), outDir: join(root, '.portal/site-data') }

afterAll(() => {
  rmSync(root, { recursive: true })
})

function write(name: string, text: string): string {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

async function publish(): Promise<unknown> {
  await publishSite(places)
  return JSON.parse(readFileSync(join(places.outDir, 'skeleton.json'), 'utf8'))
}

describe('what readers begin from', () => {
  test('is not there in an instance that has none', async () => {
    write(
      'portal.config.yml',
      'programme: {name: A, shortName: A, description: B.}\nsite: {url: https://example.org, base: /, languages: [en]}\n',
    )
    expect(await publish()).toBe(null)
  })

  test('is published with hidden files, and says which of them are run', async () => {
    write('content/skeleton/.gitlab-ci.yml', 'build: { script: [ci/build.sh] }\n')
    chmodSync(write('content/skeleton/ci/build.sh', 'make\n'), 0o755)
    write('content/skeleton/ci/unit.sh', '#!/bin/sh\nmake test\n')
    expect(await publish()).toEqual({
      name: 'skeleton',
      purpose: '',
      files: [
        { path: '.gitlab-ci.yml', text: 'build: { script: [ci/build.sh] }\n', executable: false },
        { path: 'ci/build.sh', text: 'make\n', executable: true },
        { path: 'ci/unit.sh', text: '#!/bin/sh\nmake test\n', executable: true },
      ],
    })
  })

  test('is published again when a file or what is said of it changes', async () => {
    write('content/skeleton.yml', 'name: start\npurpose: To begin from.\n')
    expect(await publish()).toMatchObject({ name: 'start', files: { length: 3 } })
    write('content/skeleton/README.md', 'Begin here.\n')
    expect(await publish()).toMatchObject({ name: 'start', files: { length: 4 } })
  })
})

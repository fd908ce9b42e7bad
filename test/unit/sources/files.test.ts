// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherFiles } from '../../../ingest/sources/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-test-'))
const names = [
  'a.json',
  'reports/b.json',
  'reports/deep/c.js',
  'reports/README.md',
  'reports/.hidden.json',
  'reports/.cache/d.json',
  'reports/node_modules/e.json',
]

beforeAll(() => {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), '{}')
  }
  symlinkSync(join(folder, 'a.json'), join(folder, 'reports/latest.json'))
  symlinkSync(tmpdir(), join(folder, 'reports/out'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function gather(...paths: readonly string[]) {
  const { files, problems } = await gatherFiles(
    paths.map((path) => ({ path, from: folder })),
    folder,
  )
  return { paths: Array.from(files, ({ path }) => path), codes: problems.map(({ code }) => code) }
}

describe('gathering files', () => {
  test('reads folders to the bottom, without hidden folders, links, packages and prose', async () => {
    expect(await gather('reports')).toEqual({ paths: ['reports/b.json', 'reports/deep/c.js'], codes: [] })
  })

  test('takes a file that is named itself, whatever it is', async () => {
    expect((await gather('reports/README.md', 'reports/latest.json')).paths).toEqual([
      'reports/README.md',
      'reports/latest.json',
    ])
  })

  test('reads patterns, and each file once', async () => {
    expect((await gather('**/*.json', 'a.json', 'reports')).paths).toEqual([
      'a.json',
      'reports/b.json',
      'reports/deep/c.js',
    ])
  })

  test('tells of a path that leads nowhere and of a pattern that matches nothing', async () => {
    expect(await gather('nothing', 'no*.thing')).toEqual({ paths: [], codes: ['source/absent', 'source/absent'] })
  })

  test('gives paths in their order, wherever the person stands', async () => {
    for (const name of ['order/a/x.json', 'order/a-b/x.json', 'order/a.json', 'order/ab/x.json']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), '{}')
    }
    for (const standing of [folder, join(folder, 'order'), join(folder, 'order/a'), tmpdir()]) {
      const { files } = await gatherFiles(
        [join(folder, 'order'), join(folder, 'order/a')].map((path) => ({ path, from: folder })),
        standing,
      )
      const paths = Array.from(files, ({ path }) => path)
      expect(paths).toHaveLength(4)
      expect(paths).toEqual(paths.toSorted())
    }
  })

  test('shows paths from where the person stands', async () => {
    const { files } = await gatherFiles([{ path: '../a.json', from: join(folder, 'reports') }], join(folder, 'reports'))
    expect(Array.from(files, ({ path }) => path)).toEqual(['../a.json'])
  })
})

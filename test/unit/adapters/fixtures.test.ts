// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectMappings, noMappings } from '../../../ingest/adapters/csv-mappings.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'
import { adaptFixture, sources } from './documents.ts'

const mapping: readonly MappingRule[] = [
  {
    path: '**/scaling-csv/grids/*',
    as: 'sample-io',
    system: 'sample-vm',
    unit: 's',
    names: '(?:(?<metric>[A-Za-z]{1,20})(?:(?<tasks>96)|(?<discretization>P[1-6]))|(?<mesh>M[2-5]))',
  },
  { path: '**/packed-names/**', as: 'sample-solver', system: 'sample-vm' },
  {
    path: '**/packed-names/**',
    names: '(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})_(?<metric>[a-z_]+)',
  },
  {
    path: '**/packed-names/**',
    names: '(?<metric>[A-Za-z]+_[A-Za-z]+)_(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})',
  },
]

const folder = fileURLToPath(sources)
const files = globSync('**/*.*', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.expected.json'))
  .sort()

const yaml = files.filter((file) => /\.ya?ml$/.test(file))
const csvMappings = await collectMappings(
  yaml.map((file) => ({ path: file, bytes: readFileSync(new URL(file, sources)) })),
  noMappings,
)

describe('Each artefact of test/fixtures/sources gives the cases and problems of its expected file', () => {
  it.each(files)('%s', async (file) => {
    const { format, cases, problems, results } = adaptFixture(file, mapping, csvMappings)
    const expected = `${folder}${file.replace(/\.[^./]+$/, '')}.expected.json`
    await expect(`${JSON.stringify({ format, cases, problems, results }, null, 2)}\n`).toMatchFileSnapshot(expected)
  })
})

describe('What identifies people and machines stays out', () => {
  it.each(files)('%s gives no user, host, path or e-mail address', (file) => {
    const { cases, results } = adaptFixture(file, mapping, csvMappings)
    const text = JSON.stringify({ cases, results })
    for (const word of ['sample-user', 'Sample Person', 'sample-host', 'node0', '/home', '/tmp', '@', 'rfm_job']) {
      expect(text).not.toContain(word)
    }
  })
})

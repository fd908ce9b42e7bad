// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectMappings, noMappings } from '../../../ingest/adapters/csv-mappings.ts'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import { sources } from './documents.ts'

const folder = fileURLToPath(sources)
const formats = ['scaling-csv', 'grid5000-result', 'invprob-result', 'generic-csv', 'openmetrics', 'junit-xml']
const files = formats
  .flatMap((format) => globSync(`${format}/**/*.*`, { cwd: folder }))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.expected.json'))
  .sort()
const pieces = [
  '"',
  '\n',
  ',',
  ';',
  '\t',
  '{',
  '}',
  '<',
  '>',
  '&',
  'NaN',
  '1e999',
  '-0',
  '\u001b',
  '[',
  '#',
  '%',
  '\u{1f600}',
]
const more = ['9'.repeat(30), '__proto__', '=', '<a>', '# EOF', 'e', '.', '  ', 'x', 'nProc', 'true', '=1+1', '\r\n']

/** The same numbers in each run of the test. */
function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state % sides
  }
}

function spoil(text: string, roll: (sides: number) => number): string {
  const words = [...pieces, ...more]
  let spoilt = text
  for (let changes = roll(4) + 1; changes > 0; changes -= 1) {
    const at = roll(spoilt.length + 1)
    const cut = roll(3) === 0 ? roll(20) : 0
    spoilt = spoilt.slice(0, at) + (words[roll(words.length)] ?? '') + spoilt.slice(at + cut)
  }
  return roll(20) === 0 ? spoilt.slice(0, roll(spoilt.length + 1)) : spoilt
}

describe('A file that was damaged on its way', () => {
  const mappings = files
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ path: file, bytes: readFileSync(new URL(file, sources)) }))

  it.each(formats)('gives sound cases or a problem, never an exception: %s', async (format) => {
    const csvMappings = await collectMappings(mappings, noMappings)
    const roll = createDice(format.length)
    for (const file of files.filter((name) => name.startsWith(format))) {
      const text = readFileSync(new URL(file, sources), 'utf8')
      for (let round = 0; round < 25; round += 1) {
        const bytes = Buffer.from(spoil(text, roll))
        const read = readArtefactDocument({ path: file, bytes, sha256: '0'.repeat(64) })
        if ('problem' in read) continue
        const { cases } = adaptDocument(read.document, { mapping: [], csvMappings })
        const keys = cases.map((one) => identifyCase(one, 'sample').caseKey)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { measures } of cases) {
          const names = measures.map(({ metricRaw }) => metricRaw)
          expect(new Set(names).size).toBe(names.length)
          const sound = measures.every(({ value, gap }) =>
            value === null ? gap !== undefined : Number.isFinite(value),
          )
          expect(sound).toBe(true)
        }
      }
    }
  })
})

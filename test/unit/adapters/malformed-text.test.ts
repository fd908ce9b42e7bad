// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import { sources } from './documents.ts'

const texts = globSync('**/*.{log,csv,dat,txt,jsonl,psv}', { cwd: fileURLToPath(sources) })
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, sources), 'utf8') }))

const odd = fc.constantFrom(
  '',
  '|',
  ';',
  ',',
  '=',
  '\n',
  'nan',
  '-1',
  '1e999',
  '\0',
  '"',
  '__proto__',
  ' on : using ',
  'é',
  '9'.repeat(50),
)

const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: odd })

function breakText(text: string, changes: readonly { at: number; cut: number; put: string }[]): string {
  return changes.reduce((before, { at, cut, put }) => {
    const start = Math.floor(at * before.length)
    return before.slice(0, start) + put + before.slice(start + cut)
  }, text)
}

describe('A text that something broke', () => {
  it('never throws, and every case that is read of it is whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 6 }), (which, changes) => {
        const { path, text } = texts[which % texts.length] ?? { path: '', text: '' }
        const bytes = Buffer.from(breakText(text, changes))
        const read = readArtefactDocument({ path, bytes, sha256: '0'.repeat(64) })
        if ('problem' in read) return
        for (const item of adaptDocument(read.document, { mapping: [] }).cases) {
          expect(item.benchmark).not.toBe('')
          for (const { value, gap } of item.measures) {
            expect(value === null).toBe(gap !== undefined)
            expect(value === null || Number.isFinite(value)).toBe(true)
          }
          expect(JSON.parse(JSON.stringify(item))).toEqual(item)
          identifyCase(item, 'sample')
        }
      }),
      { numRuns: 1500 },
    )
  })
})

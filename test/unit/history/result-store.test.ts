// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listCorruptResults, readResults, writeResult } from '../../../ingest/history/result-store.ts'
import { findResults, storeResult } from '../../../ingest/records/criteria/stored-result.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const result = storeResult({
  format: 'guideline-result',
  version: '1.0',
  repository: 'https://github.com/sample/solver',
  checkedAt: '2026-11-20T17:40:00.000Z',
  results: [{ criterion: 'license/reuse', met: true }],
})

describe('what CI reported', () => {
  test('is kept once, named by its content, and found by the repository of a project', () => {
    writeResult(folder, result)
    writeResult(folder, result)
    expect(readdirSync(join(folder, 'guidelines'))).toEqual([`${result.id}.json`])
    const project = { id: 'solver', aliases: [], repository: ['https://github.com/Sample/solver.git'] }
    expect(findResults(readResults(folder), project)).toEqual([result])
    expect(findResults(readResults(folder), { ...project, repository: [] })).toEqual([])
  })

  test('is not read when somebody has changed it, and verify names the file', () => {
    writeResult(folder, result)
    const file = join(folder, 'guidelines', `${result.id}.json`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('true', 'false'))
    expect(readResults(folder)).toEqual([])
    expect(listCorruptResults(folder)).toEqual([`guidelines/${result.id}.json`])
  })
})

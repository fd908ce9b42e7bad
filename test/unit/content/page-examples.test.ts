// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../ingest/checks/check-files.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import type { Problem } from '../../../ingest/problem.ts'
import { kpiRun } from '../../../ingest/adapters/kpi-run.ts'

const root = join(import.meta.dirname, '../../..')
const docs = join(root, 'content/docs')
const tutorials = ['learn/publish-your-software.md', 'fr/learn/publish-your-software.md']
const guide = 'guides/kpi-run-format.md'
let place = ''

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'page-examples-'))
})

afterAll(() => {
  rmSync(place, { recursive: true })
})

function readPage(page: string): string {
  return readFileSync(join(docs, page), 'utf8')
}

/** Entries of projects.yml on a page; `wrong` and `right` say what the page says of them. */
function readEntries(page: string, verdict: 'wrong' | 'right'): readonly string[] {
  const blocks = readPage(page).matchAll(/^```yaml title="content\/projects.yml"(.*)\n([\s\S]*?)^```$/gm)
  const wanted = Array.from(blocks).filter(([, words = '']) => words.includes('wrong') === (verdict === 'wrong'))
  return wanted.map(([, , text = '']) => text)
}

async function checkExample(name: string, text: string): Promise<readonly Problem[]> {
  const path = join(place, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return checkFiles([path], { root })
}

async function checkText(name: string, text: string): Promise<readonly string[]> {
  const problems = await checkExample(name, text)
  return problems.map(({ code }) => code)
}

describe('the tutorial on publishing software', () => {
  test.each(tutorials)('%s shows slips that the check finds', async (page) => {
    const entries = readEntries(page, 'wrong')
    expect(entries.length).toBeGreaterThan(1)
    for (const text of entries) expect(await checkText('content/projects.yml', text), text).not.toEqual([])
  })

  test.each(tutorials)('%s shows entries that the check has nothing to say about', async (page) => {
    const entries = readEntries(page, 'right')
    expect(entries.length).toBeGreaterThan(2)
    for (const text of entries) expect(await checkText('content/projects.yml', text), text).toEqual([])
  })

  test.each(tutorials)('%s shows the answer that the check really gives', async (page) => {
    const [slips = ''] = readEntries(page, 'wrong')
    const problems = await checkExample('content/projects.yml', slips)
    expect(problems).toHaveLength(3)
    for (const { severity, code, message, hint } of problems) {
      expect(readPage(page)).toContain(` ${severity} ${code} ${message}\n  hint: ${hint ?? ''}\n`)
    }
  })
})

describe('the guide on KPI runs', () => {
  const blocks = readPage(guide).matchAll(/^```json kpi-run\n([\s\S]*?)^```$/gm)
  const runs = Array.from(blocks, ([, text = '']) => text)

  test('shows complete files that the check has nothing to say about', async () => {
    expect(runs).toHaveLength(2)
    for (const text of runs) expect(await checkText('run.json', text)).toEqual([])
  })

  test('shows one with a case that failed and has a gap instead of a value', () => {
    const read = readArtefactDocument({ path: 'run.json', bytes: Buffer.from(runs[1] ?? ''), sha256: '0'.repeat(64) })
    if ('problem' in read) throw new Error(read.problem.message)
    const { cases } = kpiRun.adapt(read.document, { mapping: [] })
    const gaps = cases.flatMap(({ status, measures }) => measures.map(({ value, gap }) => ({ status, value, gap })))
    expect(gaps).toContainEqual({ status: 'fail', value: null, gap: 'did not fit in memory' })
  })

  test('names every field of the format', () => {
    const schema: unknown = JSON.parse(readFileSync(join(root, 'schemas/v1/kpi-run.schema.json'), 'utf8'))
    const missing = listFields(schema).filter((field) => !readPage(guide).includes(`\`${field}\``))
    expect(missing).toEqual([])
  })
})

/** Names under `properties`, at any depth, of objects that take no others. */
function listFields(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(listFields)]
}

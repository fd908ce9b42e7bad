// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import { hashText } from '../../../ingest/records/identity.ts'

const folder = 'test/fixtures/sources'

/** Nothing that anybody would write by chance: whatever holds one of these came from a salted place. */
const secrets = {
  path: '/home/zqpath/zqdir/r',
  mail: 'zqmailuser@zqmailhost.example.org',
  user: 'zquser',
  host: 'zqhost',
}
const marks = /zqpath|zqdir|zqmailuser|zqmailhost|zquser|zqhost/

/** Fields in which tools write who, where and how, by their names. */
const personal =
  /(?:^|[_.-])(?:user|username|owner|login|author|committer|e?mail|hosts?|hostname|nodelist|nodename|cwd|workdir|work_dir|home|path|prefix|stagedir|outputdir|job_nodelist|sys_host)$/i

interface Fixture {
  readonly path: string
  readonly text: string
}

const fixtures: readonly Fixture[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.includes('.expected.') && entry.parentPath !== folder)
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Every variant of a JSON value with one of its texts, or one of its keys, salted. */
function* saltValue(value: unknown, key = ''): Generator {
  if (typeof value === 'string') yield* saltText(value, key)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const salted of saltValue(item, key)) yield value.with(index, salted)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      for (const salted of saltValue(item, name)) yield { ...value, [name]: salted }
    }
  }
}

function* saltText(text: string, key: string): Generator<string> {
  yield `${text} ${secrets.path} ${secrets.mail}`
  yield `${secrets.path}.json`
  if (personal.test(key)) yield* [secrets.user, secrets.host]
}

/** Every variant of a table with one of its cells salted; cells of columns that are personal by their name become a secret. */
function* saltTable(text: string): Generator<string> {
  const lines = text.split('\n')
  const delimiter = [...'|;\t,'].find((mark) => lines[0]?.includes(mark) === true) ?? ' '
  const header = lines[0]?.split(delimiter) ?? []
  for (const [number, line] of lines.slice(0, 8).entries()) {
    const cells = line.split(delimiter)
    for (const [index, cell] of cells.entries()) {
      if (cell.trim() === '' || /^[\d.]+$/.test(cell.trim())) continue
      for (const salted of saltText(cell, number === 0 ? '' : (header[index] ?? ''))) {
        yield lines.with(number, cells.with(index, salted).join(delimiter)).join('\n')
      }
    }
  }
}

function* saltFixture({ text }: Fixture): Generator<string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    yield* saltTable(text)
    return
  }
  for (const salted of saltValue(value)) yield JSON.stringify(salted)
}

/** All that would enter the history of a text, as text. */
function readRecords(path: string, text: string): string {
  const read = readArtefactDocument({ path, bytes: Buffer.from(text), sha256: hashText(text) })
  if ('problem' in read) return ''
  const { cases, descriptions = [] } = adaptDocument(read.document, { mapping: [] })
  // Session and job number enter hashes only.
  const kept = cases.map(({ session: _session, jobId: _job, ...one }) => one)
  return JSON.stringify([kept, descriptions])
}

describe('what a tool writes of people and places', () => {
  test.each(fixtures)('never gets from $path into the history', (fixture) => {
    const leaks: string[] = []
    let salted = 0
    for (const text of saltFixture(fixture)) {
      salted += 1
      const at = marks.exec(readRecords(fixture.path, text))
      if (at !== null) leaks.push(readRecords(fixture.path, text).slice(Math.max(0, at.index - 80), at.index + 40))
      if (salted > 1500) break
    }
    expect([...new Set(leaks)].slice(0, 5)).toEqual([])
  })
})

const real = fileURLToPath(new URL('../../../../shared/data/kpi/', import.meta.url))

/** Real artefacts that are not for committing; absent on most machines. */
const realFiles = existsSync(real)
  ? readdirSync(real, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:json|js|csv|log|txt|dat|xml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => statSync(path).size < 2_000_000)
  : []

if (realFiles.length === 0) console.warn('skipped: ../shared/data/kpi is not here, so no real artefact is scanned')

describe.skipIf(realFiles.length === 0)('what real artefacts say of people and places', () => {
  test('is neither an address nor a path in what the history keeps', { timeout: 60_000 }, () => {
    const leaks = realFiles.flatMap((path) => {
      const records = readRecords(path, readFileSync(path, 'utf8'))
      return [...(records.match(/@[\w-]+\.[a-z]{2,}|\/(?:home|users?|scratch|work|tmp|root|data)\/[\w./-]+/gi) ?? [])]
    })
    expect([...new Set(leaks)]).toEqual([])
  })
})

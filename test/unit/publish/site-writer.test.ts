// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSiteWriter } from '../../../ingest/publish/site-writer.ts'
import { makeFolder, readFolder } from './site-folder.ts'

const past = new Date('2001-01-01T00:00:00Z')

describe('the writer of the site data', () => {
  it('leaves a file alone that has its bytes already', () => {
    const folder = makeFolder()
    write(folder, { 'meta.json': { b: 1, a: 2 }, 'kpi/index.json': [] })
    for (const path of ['meta.json', 'kpi/index.json']) utimesSync(join(folder, path), past, past)
    const result = write(folder, { 'meta.json': { a: 2, b: 1 }, 'kpi/index.json': [1] })
    expect(result).toEqual({ files: ['kpi/index.json', 'meta.json'], changed: 1 })
    expect(statSync(join(folder, 'meta.json')).mtime).toEqual(past)
    expect(statSync(join(folder, 'kpi/index.json')).mtime).not.toEqual(past)
  })

  it('sees a change that keeps the length', () => {
    const folder = makeFolder()
    write(folder, { 'meta.json': [1, 2] })
    expect(write(folder, { 'meta.json': [2, 1] }).changed).toBe(1)
    expect(readFolder(folder).get('meta.json')).toBe('[2,1]\n')
  })

  it('takes away series and projects that are gone, and drafts that a crash left', () => {
    const folder = makeFolder()
    write(folder, { 'kpi/index.json': [], 'kpi/old.json': {}, 'kpi/old/series.json': {}, 'kpi/new/series.json': {} })
    writeFileSync(join(folder, 'kpi/new/series.json.123.tmp'), 'half')
    const result = write(folder, { 'kpi/index.json': [], 'kpi/new/series.json': {} })
    expect(result.changed).toBe(3)
    expect([...readFolder(folder).keys()]).toEqual(['kpi/index.json', 'kpi/new/series.json'])
    expect(existsSync(join(folder, 'kpi/old'))).toBe(false)
  })

  it('changes nothing before everything is there, and nothing at all when it gives up', () => {
    const folder = makeFolder()
    write(folder, { 'meta.json': { a: 1 }, 'kpi/old.json': {} })
    const before = readPublished(folder)
    const writer = openSiteWriter(folder)
    writer.write('meta.json', { a: 2 })
    writer.write('kpi/new.json', {})
    expect(readPublished(folder)).toEqual(before)
    writer.discard()
    expect(readFolder(folder)).toEqual(before)
  })

  it('clears away what a killed process had begun, when it is an hour old', () => {
    const folder = makeFolder()
    for (const name of ['.draft-0', '.draft-00']) mkdirSync(join(folder, name))
    utimesSync(join(folder, '.draft-0'), past, past)
    write(folder, {})
    expect(['.draft-0', '.draft-00'].map((name) => existsSync(join(folder, name)))).toEqual([false, true])
  })

  it('leaves files of others alone', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'versions'))
    writeFileSync(join(folder, 'versions/snapshot.json'), '{}')
    write(folder, { 'meta.json': {} })
    expect([...readFolder(folder).keys()]).toEqual(['meta.json', 'versions/snapshot.json'])
  })

  it('leaves no draft behind', () => {
    const folder = makeFolder()
    write(folder, { 'kpi/a/b.json': { a: 1 } })
    expect([...readFolder(folder).keys()]).toEqual(['kpi/a/b.json'])
  })
})

/** Files that a page reads. */
function readPublished(folder: string): Map<string, string> {
  return new Map([...readFolder(folder)].filter(([path]) => !path.startsWith('.')))
}

function write(folder: string, files: Readonly<Record<string, unknown>>) {
  const writer = openSiteWriter(folder)
  for (const [path, value] of Object.entries(files)) writer.write(path, value)
  return writer.finish()
}

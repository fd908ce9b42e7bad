// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readCollections } from '../../../ingest/documents/collections.ts'
import { check, makeInstance } from './small-instance.ts'

const table = 'title: Targets\ncolumns: [{ id: target, title: Target }]\nrows: [[x86_64]]\nsource: { title: A page }\n'
describe('a collection of the instance', () => {
  test('takes the id of a record from the name of its file', async () => {
    const root = makeInstance({ 'content/tables/targets.yml': table })
    const { records, problems } = await readCollections(root)
    expect(problems).toEqual([])
    expect(records.tables.map(({ id, record }) => [id, record.title])).toEqual([['targets', 'Targets']])
  })

  test('tells the line of a record that breaks its schema', async () => {
    expect(await check({ 'content/tables/targets.yml': `${table}colour: red\n` })).toEqual([
      'content/tables/targets.yml:5:1 schema/unknown-field',
    ])
  })

  test('refuses a name of a file that cannot be an address', async () => {
    expect(await check({ 'content/tables/My Targets.yml': table })).toEqual([
      'content/tables/My Targets.yml:-:- content/bad-name',
    ])
  })

  test('has one record for each name, whatever the ends of its files', async () => {
    expect(await check({ 'content/tables/targets.yml': table, 'content/tables/targets.yaml': table })).toEqual([
      'content/tables/targets.yml:-:- content/bad-name',
    ])
  })

  test('keeps off the names that other pages have', async () => {
    const found = await check({ 'content/demonstrators/skeleton.yml': 'title: A\n' })
    expect(found).toContain('content/demonstrators/skeleton.yml:-:- content/bad-name')
  })

  test('is not there in an instance without its folder', async () => {
    expect(await check({})).toEqual([])
  })
})

describe('a table of data', () => {
  test('has a cell for each column in every row', async () => {
    const wide = table.replace('[x86_64]', '[x86_64], [riscv64, 1]')
    expect(await check({ 'content/tables/targets.yml': wide })).toEqual([
      'content/tables/targets.yml:3:18 table/wrong-parts',
    ])
  })

  test('has as many titles in French as in English', async () => {
    const french = `${table}fr: { title: Cibles, columns: [Cible, État] }\n`
    expect(await check({ 'content/tables/targets.yml': french })).toEqual([
      'content/tables/targets.yml:5:31 table/wrong-parts',
    ])
  })

  test('that a page names has to be there', async () => {
    const page = '---\ntitle: Page\ntables: [targets, none]\n---\n\nText.\n'
    expect(await check({ 'content/tables/targets.yml': table, 'content/docs/explain/page.md': page })).toEqual([
      'content/docs/explain/page.md:3:19 table/unknown',
    ])
  })

  test('is named in a list', async () => {
    const page = '---\ntitle: Page\ntables: targets\n---\n\nText.\n'
    expect(await check({ 'content/docs/explain/page.md': page })).toEqual([
      'content/docs/explain/page.md:3:9 schema/wrong-type',
    ])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkRequests } from '../../../ingest/checks/request-fields.ts'
import { readCollections } from '../../../ingest/documents/collections.ts'
import { describeIssueForm } from '../../../ingest/records/issue-form.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What the rules say of a form with these fields, as `line:column code`; the first field is on line 4. */
async function judge(...fields: readonly string[]): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'portal-requests-'))
  folders.push(root)
  mkdirSync(join(root, 'content/requests'), { recursive: true })
  const text = `title: Form\ndescription: A form.\nfields:\n${fields.map((field) => `  - { ${field} }\n`).join('')}`
  writeFileSync(join(root, 'content/requests/form.yml'), text)
  const { records, problems } = await readCollections(root)
  const found = [...problems, ...checkRequests({ collections: records })]
  return found.map(({ code, position }) => `${position?.line}:${position?.column} ${code}`)
}

describe('a form of requests', () => {
  test('tells its questions apart by id and label', async () => {
    expect(await judge('id: a, label: A, type: text', 'id: b, label: B, type: day')).toEqual([])
    expect(await judge('id: a, label: A, type: text', 'id: a, label: B, type: text')).toEqual([
      '5:11 request/duplicate-field',
    ])
    expect(await judge('id: a, label: A, type: text', 'id: b, label: A, type: text')).toEqual([
      '5:21 request/duplicate-field',
    ])
  })

  test('has choices where something is chosen, each once', async () => {
    expect(await judge('id: a, label: A, type: choice')).toEqual(['4:30 request/bad-field'])
    expect(await judge('id: a, label: A, type: text, options: [{ label: x }]')).toEqual(['4:45 request/bad-field'])
    expect(await judge('id: a, label: A, type: choices, options: [{ label: x }, { label: x }]')).toEqual([
      '4:72 request/bad-field',
    ])
  })

  test('has limits for numbers, in order', async () => {
    expect(await judge('id: a, label: A, type: number, min: 0, max: 9')).toEqual([])
    expect(await judge('id: a, label: A, type: number, min: 9, max: 0')).toEqual(['4:43 request/bad-field'])
    expect(await judge('id: a, label: A, type: text, max: 9')).toEqual(['4:41 request/bad-field'])
  })
})

/** Everything that GitHub's form schema asks of a file of .github/ISSUE_TEMPLATE/. */
function findFaults(form: unknown): readonly string[] {
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  if (!isRecord(form) || !Array.isArray(form['body'])) return ['no form']
  const body: readonly unknown[] = form['body']
  const parts = body.filter(isRecord)
  const asked = parts.filter(({ type }) => type !== 'markdown')
  const list = (of: (part: Record<string, unknown>) => unknown) => asked.map(of)
  const attributes = (part: Record<string, unknown>) => (isRecord(part['attributes']) ? part['attributes'] : {})
  const isOnce = (values: readonly unknown[]) => new Set(values).size === values.length
  const options = asked
    .filter(({ type }) => type === 'dropdown')
    .map((part) => {
      const found = attributes(part)['options']
      return Array.isArray(found) ? found : []
    })
  return [
    ...(typeof form['name'] === 'string' && form['name'] !== '' ? [] : ['name']),
    ...(typeof form['description'] === 'string' && form['description'].length <= 200 ? [] : ['description']),
    ...(asked.length > 0 ? [] : ['nothing is asked']),
    ...(parts.every(({ type }) => /^(?:markdown|input|textarea|dropdown|checkboxes)$/.test(String(type)))
      ? []
      : ['type']),
    ...(list(({ id }) => id).every((id) => /^[\w-]+$/.test(String(id))) ? [] : ['id']),
    ...(isOnce(list(({ id }) => id)) && isOnce(list((part) => attributes(part)['label'])) ? [] : ['twice']),
    ...(options.every((one) => one.length > 0 && isOnce(one) && !one.includes('None')) ? [] : ['options']),
  ]
}

describe('the issue form of a request', () => {
  test('is one that GitHub takes, as are those written by hand', () => {
    const folder = '.github/ISSUE_TEMPLATE'
    for (const name of readdirSync(folder).filter((one) => one !== 'config.yml'))
      expect(findFaults(parse(readFileSync(`${folder}/${name}`, 'utf8'))), name).toEqual([])
  })

  test('says what a number is, since GitHub has no field for it, and lets several be chosen', () => {
    const form = describeIssueForm({
      title: 'Hours',
      description: 'Long. '.repeat(50),
      subject: 'Hours',
      fields: [
        { id: 'hours', label: 'Hours', type: 'number', required: true, min: 0, max: 9, help: 'All together.' },
        { id: 'parts', label: 'Parts', type: 'choices', options: [{ label: 'A' }, { label: 'B' }] },
      ],
    })
    expect(findFaults(form)).toEqual([])
    expect(form.title).toBe('Hours: ')
    expect(form.body.slice(1)).toEqual([
      {
        ...{ type: 'input', id: 'hours', validations: { required: true } },
        attributes: { label: 'Hours', description: 'All together. A number from 0 to 9.' },
      },
      { type: 'dropdown', id: 'parts', attributes: { label: 'Parts', multiple: true, options: ['A', 'B'] } },
    ])
  })
})

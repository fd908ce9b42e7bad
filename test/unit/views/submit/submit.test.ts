// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import projectSchema from '../../../../schemas/v1/project.schema.json' with { type: 'json' }
import { toDraft, toEntryValue } from '../../../../site/views/submit/draft.ts'
import { listChanges, toPreviewEntry } from '../../../../site/views/submit/entry-changes.ts'
import { fields } from '../../../../site/views/submit/fields.ts'
import { findLicences, putLicence } from '../../../../site/views/submit/licences.ts'
import { newFilePage } from '../../../../site/views/submit/new-file.ts'

describe('the form', () => {
  test('has every field of the schema but the rules on versions, which are kept as they are', () => {
    const missing = Object.keys(projectSchema.properties).filter((name) => !fields.some((field) => field.name === name))
    expect(missing).toEqual(['versions'])
  })

  test('shows an entry and gives it back unchanged, with what it does not show', () => {
    const entry = {
      name: 'A "b"',
      description: 'One.\n\nTwo.',
      repository: ['https://example.org/a', 'https://example.org/b'],
      documentation: 'https://example.org',
      packages: { spack: ['a', 'b'], guix: 'c' },
      work_packages: ['WP1'],
      publications: [{ doi: '10.5281/zenodo.1', year: 2024 }],
      codemeta: { url: 'https://example.org/codemeta.json', mode: 'replace' },
      versions: { scheme: 'calendar' },
      unknown: 3,
    }
    expect(toEntryValue(toDraft(entry))).toEqual(entry)
    expect(Object.keys(toDraft(entry).kept)).toEqual(['codemeta', 'versions', 'unknown'])
  })

  test('leaves out what is empty', () => {
    expect(
      toEntryValue({ fields: { name: ' ', topics: '\n\n', work_packages: [], contacts: [{}] }, kept: {} }),
    ).toEqual({})
  })
})

describe('the new-file page', () => {
  const file = { path: 'content/projects.d/a.yml', text: 'name: "A & B"\n# c\n' }

  test('of GitHub has the name and the text', () => {
    const page = newFilePage('https://github.com/numpex/portal.git', 'main', file)
    const url = new URL(page?.href ?? '')
    expect(url.pathname).toBe('/numpex/portal/new/main')
    expect(url.searchParams.get('filename')).toBe(file.path)
    expect(url.searchParams.get('value')).toBe(file.text)
    expect(page?.isFilled).toBe(true)
  })

  test('of GitLab has the name, and the person pastes the text', () => {
    const page = newFilePage('https://gitlab.inria.fr/numpex/portal/', 'feature/a b', file)
    const url = new URL(page?.href ?? '')
    expect(url.pathname).toBe('/numpex/portal/-/new/feature/a%20b')
    expect(url.searchParams.get('file_name')).toBe(file.path)
    expect(page?.isFilled).toBe(false)
  })

  test('has no text that would make the address too long', () => {
    const page = newFilePage('https://github.com/a/b', 'main', { ...file, text: 'é'.repeat(2000) })
    expect(page?.isFilled).toBe(false)
    expect(page?.href.length).toBeLessThan(200)
  })

  test('is not guessed for a forge that nobody knows', () => {
    expect(newFilePage('https://example.org/a/b', 'main', file)).toBeUndefined()
    expect(newFilePage('javascript:alert(1)', 'main', file)).toBeUndefined()
    expect(newFilePage(undefined, 'main', file)).toBeUndefined()
  })
})

describe('the licence picker', () => {
  const licences = [
    { id: 'GPL-3.0-only', name: 'GNU General Public License v3.0 only', osi: true },
    { id: 'LGPL-3.0-only', name: 'GNU Lesser General Public License v3.0 only', osi: true },
    { id: 'CECILL-B', name: 'CeCILL-B Free Software License Agreement', osi: false },
  ]

  test('finds by the beginning of the id first, by words of the name last', () => {
    expect(findLicences(licences, 'gpl').map(({ id }) => id)).toEqual(['GPL-3.0-only', 'LGPL-3.0-only'])
    expect(findLicences(licences, 'free agreement').map(({ id }) => id)).toEqual(['CECILL-B'])
    expect(findLicences(licences, 'nothing')).toEqual([])
  })

  test('takes a licence in the place of the word that was being typed', () => {
    expect(putLicence('lgp', 'LGPL-3.0-only')).toBe('LGPL-3.0-only')
    expect(putLicence('MIT OR lgp', 'LGPL-3.0-only')).toBe('MIT OR LGPL-3.0-only')
    expect(putLicence('gnu lesser', 'LGPL-3.0-only')).toBe('LGPL-3.0-only')
  })
})

test('what an entry changes is named field by field, and what was measured is no change', () => {
  const today = toPreviewEntry(
    { name: 'A', description: 'B', topics: ['x', 'y'], license: 'MIT' },
    'content/projects.yml',
    [],
  )
  const measured = { ...today, kpi: { series: 2, runs: 3 } }
  const after = toPreviewEntry({ name: 'A', description: 'C', topics: ['x'] }, '', [measured])
  expect(listChanges(measured, after)).toEqual([
    { field: 'description', before: 'B', after: 'C' },
    { field: 'topics', before: 'x, y', after: 'x' },
    { field: 'license', before: 'MIT' },
  ])
  expect(after.kpi).toEqual({ series: 2, runs: 3 })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeSettings } from '../../../ingest/records/changes/find-steps.ts'

const docs = join(import.meta.dirname, '../../../content/docs')
const read = (file: string) => readFileSync(join(docs, file), 'utf8')
const page = read('guides/how-changes-are-found.md')
const pages = [
  ['English', page],
  ['French', read('fr/guides/how-changes-are-found.md')],
] as const

describe('the page on how changes are found', () => {
  test.each(pages)('has the settings that the detector uses, all of them, in %s', (_, text) => {
    const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
    const rows = cells.flatMap(([, name = '', value]) =>
      /^`\w+`$/.test(name) && /^\d/.test(value ?? '') ? [[name.slice(1, -1), value]] : [],
    )
    const used = Object.entries(changeSettings).map(([name, value]) => [name, [value].flat().join(', ')])
    expect(rows).toEqual(used)
  })

  test('says with whose eyes the settings were chosen', () => {
    expect(page).toContain('The settings were chosen with these 13 series in sight.')
  })
})

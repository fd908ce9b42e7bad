// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeSettings } from '../../../ingest/records/changes/find-steps.ts'

const docs = join(import.meta.dirname, '../../../content/docs')
const page = readFileSync(join(docs, 'guides/how-changes-are-found.md'), 'utf8')

describe('the page on how changes are found', () => {
  test('has the settings that the detector uses, all of them', () => {
    const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
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

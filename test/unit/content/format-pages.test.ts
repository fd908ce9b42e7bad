// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adaptDocument, adapters } from '../../../ingest/adapters/index.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'

const guides = join(import.meta.dirname, '../../../content/docs/guides')
/** Formats whose page stands elsewhere, or that never hold results of their own. */
const elsewhere: Readonly<Record<string, string>> = {
  'kpi-run': 'kpi-run-format.md',
  'feelpp-companion': 'formats/reframe-report.md',
  'generic-csv': 'formats/csv-mapping.md',
}

interface Example {
  readonly name: string
  readonly text: string
}

function locatePage(format: string): string {
  return join(guides, elsewhere[format] ?? `formats/${format}.md`)
}

/** Blocks that a page calls an artefact, with the name in their title. */
function readExamples(format: string): readonly Example[] {
  const blocks = readFileSync(locatePage(format), 'utf8').matchAll(
    /^```\w+ (?:[^\n]* )?artefact\b([^\n]*)\n([\s\S]*?)^```$/gm,
  )
  return Array.from(blocks, ([, info = '', text = '']) => ({
    name: /title="([^"]+)"/.exec(info)?.[1] ?? 'example',
    text,
  }))
}

function adaptExample({ name, text }: Example) {
  const read = readArtefactDocument({ path: name, bytes: Buffer.from(text), sha256: '0'.repeat(64) })
  if ('problem' in read) throw new Error(read.problem.message)
  return adaptDocument(read.document, { mapping: [] })
}

describe('every format that is read', () => {
  const formats = adapters.map(({ format }) => format)

  test.each(formats)('has a page: %s', (format) => {
    expect(existsSync(locatePage(format))).toBe(true)
  })

  test.each(formats.filter((format) => elsewhere[format] === undefined))(
    'shows an example that is read: %s',
    (format) => {
      const examples = readExamples(format)
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) {
        const adapted = adaptExample(example)
        expect({ format: adapted.format, problems: adapted.problems }).toEqual({ format, problems: [] })
      }
    },
  )

  test('is named on the page that lists them', () => {
    const list = readFileSync(join(guides, 'formats/index.md'), 'utf8')
    const missing = formats.filter((format) => elsewhere[format] === undefined && !list.includes(`](./${format}/)`))
    expect(missing).toEqual([])
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { runPortal } from '../integration/portal-process.ts'
import { linkPdfs, printPages } from '../../scripts/pdf/print-pages.ts'
import { listPrintable } from '../../scripts/pdf/printable-pages.ts'

const portal = inject('portal')

test.each([
  ['a report', 'reports/2025-q3', 'reports/2025-q3', '2025-q3', 2],
  ['a learning path', 'learn/paths/first-steps/print', 'learn/paths/first-steps', 'first-steps', 10],
])(
  '%s of the built site is printed to a tagged PDF of numbered pages, and its page leads to it',
  async (_, printed, shown, name, least) => {
    const dist = mkdtempSync(join(tmpdir(), 'print-pdf-'))
    onTestFinished(() => rmSync(dist, { recursive: true }))
    cpSync(portal.dist, dist, { recursive: true })
    const pages = listPrintable(dist).filter(({ path }) => path === printed)
    expect(pages).toHaveLength(1)
    linkPdfs(await printPages(dist, pages))
    const pdf = readFileSync(join(dist, shown, `${name}.pdf`)).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/MarkInfo')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(least)
    const html = readFileSync(join(dist, shown, 'index.html'), 'utf8')
    expect(html).toMatch(new RegExp(`<a data-report-pdf class="p-button" href="[^"]*${name}\\.pdf">`))
    expect(html).not.toContain('<span data-report-pdf')
  },
  180_000,
)

test('`portal report --format pdf` writes the report of a quarter into a file, in the first language of the site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'print-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const args = ['report', '2025-Q3', '--root', '.', '--format', 'pdf', '--site', portal.dist, '--output']
  const file = join(folder, 'report.pdf')
  expect(await runPortal(process.cwd(), [...args, file])).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' })
  const pdf = readFileSync(file).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/Lang (en)')
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { runPortal } from '../integration/portal-process.ts'
import { linkReports, listReportPages, printReports } from '../../scripts/report-pdf.ts'

const portal = inject('portal')

test('a report of the built site is printed to a tagged PDF of numbered pages, and its page leads to it', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'report-pdf-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  cpSync(portal.dist, dist, { recursive: true })
  const pages = listReportPages(dist).filter(({ path }) => path === 'reports/2025-q3')
  expect(pages).toHaveLength(1)
  linkReports(await printReports(dist, pages))
  const pdf = readFileSync(join(dist, 'reports/2025-q3/2025-q3.pdf')).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/MarkInfo')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2)
  const html = readFileSync(join(dist, 'reports/2025-q3/index.html'), 'utf8')
  expect(html).toMatch(/<a data-report-pdf class="p-button" href="[^"]*2025-q3\.pdf">/)
  expect(html).not.toContain('<span data-report-pdf')
})

test('`portal report --format pdf` writes the report of a quarter into a file, in the first language of the site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const args = ['report', '2025-Q3', '--root', '.', '--format', 'pdf', '--site', portal.dist, '--output']
  const file = join(folder, 'report.pdf')
  expect(await runPortal(process.cwd(), [...args, file])).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' })
  const pdf = readFileSync(file).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/Lang (en)')
})

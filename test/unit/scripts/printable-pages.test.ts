// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listPrintable, pdfOf } from '../../../scripts/pdf/printable-pages.ts'

test('reports and learning paths of a built site are printed, in each language, each beside the page that leads to it', () => {
  const dist = mkdtempSync(join(tmpdir(), 'printable-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const pages = [
    'reports/index.html',
    'reports/2026-q1/index.html',
    'fr/reports/2026-q1/index.html',
    'learn/print/index.html',
    'learn/paths/first-steps/index.html',
    'learn/paths/first-steps/print/index.html',
    'fr/learn/paths/first-steps/print/index.html',
    'learn/paths/print/print/index.html',
  ]
  for (const page of pages) {
    mkdirSync(dirname(join(dist, page)), { recursive: true })
    writeFileSync(join(dist, page), '')
  }
  const listed = listPrintable(dist).map((page) => [
    page.path,
    pdfOf(page).slice(dist.length + 1),
    page.isFirstLanguage,
  ])
  expect(listed).toEqual([
    ['fr/learn/paths/first-steps/print', 'fr/learn/paths/first-steps/first-steps.pdf', false],
    ['fr/reports/2026-q1', 'fr/reports/2026-q1/2026-q1.pdf', false],
    ['learn/paths/first-steps/print', 'learn/paths/first-steps/first-steps.pdf', true],
    ['learn/paths/print/print', 'learn/paths/print/print.pdf', true],
    ['reports/2026-q1', 'reports/2026-q1/2026-q1.pdf', true],
  ])
})

test('a site that is not built has nothing to print', () => {
  expect(listPrintable(join(tmpdir(), 'no-such-site'))).toEqual([])
})

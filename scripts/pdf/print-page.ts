// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// A page of a served site to PDF, by a Chromium.
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findChromium } from '../chromium.mjs'

/** Nothing here can print. */
export class NoBrowser extends Error {
  override readonly message = 'There is no Chromium here, so no PDF is printed, and the pages say so. See --help.'
}

/** A browser to print with. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new NoBrowser()
  // As root, in a container, Chromium starts without its sandbox only; it opens nothing but the built pages.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--disable-gpu', '--no-sandbox'] : ['--disable-gpu'] })
}

/** A4 with the number of the page below; tagged, so that a screen reader finds headings and tables. */
export async function printPage(browser: Browser, address: string): Promise<Uint8Array> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.emulateMedia({ media: 'print' })
    const title = escapeHtml(await page.title())
    const line =
      'font: 8px sans-serif; color: #556562; width: 100%; padding: 0 15mm; display: flex; justify-content: space-between'
    return await page.pdf({
      format: 'A4',
      margin: { top: '16mm', bottom: '18mm', left: '15mm', right: '15mm' },
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="${line}"><span>${title}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
      outline: true,
      tagged: true,
    })
  } finally {
    await context.close()
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

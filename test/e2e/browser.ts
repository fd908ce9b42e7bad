// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

/** A page and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page
  /** Console errors, uncaught errors, violations of the security policy, answers of 400 and above. */
  readonly faults: string[]
  /** Addresses outside the site that the page asked for. */
  readonly foreign: string[]
}

// Headless Chromium phones home and, as root, wants no sandbox.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser for a test file. Each page has a profile of its own. */
export function useBrowser(): (address: string, options?: BrowserContextOptions) => Promise<WatchedPage> {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = await findChromium()
    if (executablePath === undefined) throw new Error('No Chromium. `npm test` finds or installs one.')
    const isRoot = process.getuid?.() === 0
    browser = await chromium.launch({ executablePath, args: isRoot ? [...flags, '--no-sandbox'] : flags })
  })
  afterAll(async () => {
    await browser?.close()
  })
  return async (address, options = {}) => {
    if (browser === undefined) throw new Error('The browser has not started.')
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
    const watched = watch(await context.newPage(), new URL(address).origin)
    if (options.javaScriptEnabled !== false) await reportPolicyViolations(watched.page)
    await watched.page.goto(address, { waitUntil: 'load' })
    return watched
  }
}

function watch(page: Page, origin: string): WatchedPage {
  const faults: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    // Answers of 400 and above are counted below, where the page itself can be told from what it asks for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) faults.push(`${String(response.status())} ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) foreign.push(request.url())
  })
  return { page, faults, foreign }
}

/** Chromium logs a violation as an error, but not each kind: the event is certain. */
async function reportPolicyViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
}

/** How far the page is wider than the window, in pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

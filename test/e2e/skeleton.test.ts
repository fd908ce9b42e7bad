// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { measureOverflow, useBrowser } from './browser.ts'

const portal = inject('portal')
const fork = inject('fork')
const open = useBrowser()
const address = `${portal.address}showroom/skeleton/`
const skeleton = join(import.meta.dirname, '../../content/skeleton')

/** Names in an archive, and their rights. */
function readRights(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error, archive) => {
      if (error !== null) {
        reject(error)
        return
      }
      const rights = new Map<string, string>()
      archive.on('entry', ({ fileName, externalFileAttributes }) =>
        rights.set(fileName, ((externalFileAttributes >>> 16) & 0o777).toString(8)),
      )
      archive.on('end', () => resolve(rights))
    })
  })
}

describe('somebody who starts a demonstrator', () => {
  test('takes all of it home as one archive, whose scripts can be run', async () => {
    const { page, faults, foreign } = await open(address)
    const link = page.locator('a[download]')
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('my-demonstrator.zip')
    const rights = await readRights(readFileSync(await download.path()))
    expect(rights.get('my-demonstrator/ci/build.sh')).toBe('755')
    expect(rights.get('my-demonstrator/README.md')).toBe('644')
    expect(rights.get('my-demonstrator/.gitlab-ci.yml')).toBe('644')
    expect(await page.locator('.sk-files details').count()).toBe(rights.size)
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('follows a link to one file, which is open', async () => {
    const { page } = await open(`${address}#file-ci-build-sh`)
    const file = page.locator('#file-ci-build-sh')
    await file.locator('pre').waitFor()
    expect(await file.locator('pre').textContent()).toBe(readFileSync(join(skeleton, 'ci/build.sh'), 'utf8'))
    expect(await page.locator('.sk-files details[open]').count()).toBe(1)
  })

  test('opens a file with the keyboard', async () => {
    const { page } = await open(address)
    const summary = page.locator('#file-readme-md > summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#file-readme-md pre').isVisible()).toBe(true)
  })

  test('reads every file on a phone without scripts, in French words around it', async () => {
    const { page } = await open(`${portal.address}fr/showroom/skeleton/`, {
      viewport: { width: 390, height: 800 },
      javaScriptEnabled: false,
    })
    await page.locator('#file-src-heat-cpp > summary').click()
    expect(await page.locator('#file-src-heat-cpp pre').innerText()).toContain('Result solve(')
    expect(await page.locator('#checklist').innerText()).toBe('Liste de contrôle')
    expect(await measureOverflow(page)).toBe(0)
  })
})

test('a portal without a skeleton has neither the page nor the archive', () => {
  expect(existsSync(join(portal.dist, 'showroom/skeleton.zip'))).toBe(true)
  expect(existsSync(join(fork.dist, 'showroom/skeleton'))).toBe(false)
  expect(existsSync(join(fork.dist, 'showroom/skeleton.zip'))).toBe(false)
})

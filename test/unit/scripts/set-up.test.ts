// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listCandidates } from '../../../scripts/chromium.mjs'
import { explainInstallFailure, isInstalled } from '../../../scripts/install.mjs'
import { refuseToInstall, refuseToRun } from '../../../scripts/node.mjs'
import { choosePort } from '../../../scripts/port.mjs'
import { countTests } from '../../../scripts/test-count.mjs'

describe('the Node that is there', () => {
  test.each([
    ['20.0.0', undefined],
    ['24.1.0', undefined],
    ['18.20.4', 'Node 20 or newer'],
  ])('%s may install: %s', (version, sentence) => {
    if (sentence === undefined) expect(refuseToInstall(version)).toBeUndefined()
    else expect(refuseToInstall(version)).toContain(sentence)
  })

  test.each([
    ['20.20.2', true, undefined],
    ['22.18.0', false, undefined],
    ['22.11.0', false, 'Node 22.18 or newer'],
    ['20.20.2', false, 'macOS brings its own'],
  ])('%s, with one from npm: %s, may run: %s', (version, locked, sentence) => {
    if (sentence === undefined) expect(refuseToRun(version, locked)).toBeUndefined()
    else expect(refuseToRun(version, locked)).toContain(sentence)
  })
})

describe('installing', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }

  function makeFolder(installed: object | undefined, stamp?: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'portal-install-'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    if (installed !== undefined) {
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
    }
    if (stamp !== undefined) writeFileSync(join(folder, 'node_modules/.portal-lock'), stamp)
    return folder
  }

  test.each([
    ['nothing is there', undefined, undefined, false],
    ['the stamp is that of the lock file', undefined, 'hash', true],
    ['the stamp is that of an older lock file', undefined, 'old', false],
    [
      'somebody else installed the same, without what is for other systems',
      { 'node_modules/a': { version: '1.0.0' } },
      undefined,
      true,
    ],
    ['a package is older', { 'node_modules/a': { version: '0.9.0' } }, undefined, false],
    ['a package is missing', { 'node_modules/b': { version: '2.0.0' } }, undefined, false],
  ])('when %s', (_, installed, stamp, expected) => {
    const folder = makeFolder(installed, stamp)
    expect(isInstalled(folder, 'hash')).toBe(expected)
    rmSync(folder, { recursive: true })
  })

  test('without a network says what to do', () => {
    const sentence = explainInstallFailure(
      'npm error code ENOTFOUND\nnpm error request to https://x failed',
      'npm start',
    )
    expect(sentence).toContain('Connect this machine to the network')
    expect(sentence).toContain('`npm start`')
  })

  test('points at npm for any other reason', () => {
    expect(explainInstallFailure('npm error EACCES', 'npm test')).toContain('npm says why above')
  })
})

describe('the port', () => {
  const servers: Server[] = []

  function listen(port: number): Promise<number> {
    return new Promise((resolve) => {
      const server = createServer()
      servers.push(server)
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  }

  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  test('that was asked for is taken when it is free', async () => {
    const port = await listen(0)
    servers.splice(0).forEach((server) => server.close())
    expect(await choosePort(String(port))).toEqual({ port })
  })

  test('that was asked for and is busy gives a sentence', async () => {
    const port = await listen(0)
    expect((await choosePort(String(port))).refusal).toContain(`Port ${String(port)} is busy`)
  })

  test.each(['abc', '0', '70000', '1.5'])('%s is none', async (asked) => {
    expect((await choosePort(asked)).refusal).toContain('a port is a number from 1 to 65535')
  })

  test('is the next free one when the usual one is busy', async () => {
    const before = await choosePort(undefined)
    await listen(before.port ?? 0)
    const after = await choosePort(undefined)
    expect(after.port).toBeGreaterThan(before.port ?? 0)
    expect(after.note).toContain('is busy')
  })
})

describe('looking for a Chromium', () => {
  test('takes the one that is named, and no other', () => {
    expect(listCandidates({ CHROMIUM_PATH: '/x/chrome', PATH: '/usr/bin' }, 'linux')).toEqual(['/x/chrome'])
  })

  test('looks on PATH, in its order, first for one without windows of its own', () => {
    const paths = listCandidates({ PATH: '/a:/b' }, 'linux')
    expect(paths.slice(0, 2)).toEqual(['/a/chromium-headless-shell', '/a/chromium'])
    expect(paths.indexOf('/b/chromium')).toBeGreaterThan(paths.indexOf('/a/google-chrome'))
  })

  test('knows where macOS has its applications', () => {
    expect(listCandidates({ PATH: '' }, 'darwin')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  })
})

describe('the sum of the tests', () => {
  const file = (status: string, ...tests: readonly string[]): object => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })

  test.each([
    ['all is well', { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')] }, 0, 3, 0],
    ['a test fails', { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'failed')] }, 1, 3, 1],
    ['a file cannot be loaded', { numPassedTests: 3, numFailedTests: 0, testResults: [file('failed')] }, 1, 3, 1],
    ['the runner fails without saying where', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1, 3, 1],
    ['there is no report', undefined, 0, 0, 1],
  ])('when %s', (_, report, code, passed, failed) => {
    expect(countTests(report, code)).toEqual({ passed, failed })
  })
})

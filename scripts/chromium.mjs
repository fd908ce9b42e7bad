// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Finds a Chromium for the browser tests, or installs one.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runProgram, runTool } from './child.mjs'

// The shell first: it is the browser without its own windows and bars, which cost more than the pages of a test.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const downloadTimeout = 60_000
const packageTimeout = 300_000

/**
 * The path of a Chromium that starts; undefined when there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  for (const path of listCandidates(process.env, process.platform)) {
    if (existsSync(path) && (await starts(path))) return path
  }
  return undefined
}

/** Downloads Playwright's Chromium, given up after a minute; else asks the system's package manager. Gives its path. */
export async function installChromium() {
  console.log('No Chromium found. Downloading one (given up after a minute).')
  await runTool('playwright', ['install', '--only-shell', 'chromium'], { timeout: downloadTimeout, quiet: true })
  const downloaded = await findChromium()
  if (downloaded !== undefined) return downloaded
  const manager = await findPackageManager()
  if (manager === undefined) return undefined
  console.log('The download did not work. Asking the package manager of the system.')
  for (const [command, ...args] of manager) await runProgram(command, args, { timeout: packageTimeout, quiet: true })
  return findChromium()
}

/** What to do when there is no Chromium and none could be installed. */
export const noChromium =
  'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Google Chrome with the ' +
  'package manager of this system, or name one with CHROMIUM_PATH=/path/to/chrome, and run `npm test` again.'

/** Where a Chromium may be, best first. */
export function listCandidates(environment, platform) {
  const asked = environment.CHROMIUM_PATH
  if (asked !== undefined && asked !== '') return [asked]
  const onPath = (environment.PATH || '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [
    ...(platform === 'win32' ? listWindows(environment) : onPath),
    ...listMac(platform),
    ...listPlaywright(environment),
  ]
}

function listWindows(environment) {
  const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ])
}

function listMac(platform) {
  if (platform !== 'darwin') return []
  return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
}

/** Everything in Playwright's cache that looks like a Chromium, newest revision first. */
function listPlaywright(environment) {
  const caches = [
    environment.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(environment.LOCALAPPDATA || homedir(), 'ms-playwright'),
  ]
  return caches
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
        .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
        .flatMap((name) => listExecutables(join(folder, name))),
    )
}

function listExecutables(folder) {
  const files = [
    'chrome',
    'chrome.exe',
    'headless_shell',
    'headless_shell.exe',
    'chrome-headless-shell',
    'chrome-headless-shell.exe',
  ]
  return readdirSync(folder)
    .flatMap((inner) => files.map((file) => join(folder, inner, file)))
    .concat(join(folder, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'))
}

/** A browser whose libraries are missing is there but does not start. Windows shows a window for --version: not asked. */
async function starts(path) {
  if (process.platform === 'win32') return true
  return (await runProgram(path, ['--version'], { quiet: true, timeout: 20_000 })).code === 0
}

/** The commands that install Chromium here without a question; undefined when there are none. */
async function findPackageManager() {
  if (process.platform !== 'linux') return undefined
  const isRoot = process.getuid() === 0
  const sudo = isRoot ? [] : ['sudo', '-n']
  if (!isRoot && (await runProgram('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return undefined
  const managers = [
    [
      'apt-get',
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
      ],
    ],
    ['dnf', [['dnf', 'install', '-y', 'chromium']]],
    ['apk', [['apk', 'add', 'chromium']]],
    ['pacman', [['pacman', '-S', '--noconfirm', 'chromium']]],
    ['zypper', [['zypper', '--non-interactive', 'install', 'chromium']]],
  ]
  for (const [name, commands] of managers) {
    const found = (await runProgram(name, ['--version'], { quiet: true })).code !== 127
    if (found) return commands.map((command) => [...sudo, ...command])
  }
  return undefined
}

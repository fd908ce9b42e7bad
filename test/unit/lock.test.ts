// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface LockEntry {
  readonly version?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, LockEntry>>
}
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  allowScripts: Readonly<Record<string, boolean>>
}
const entries = Object.entries(lock.packages).filter(([path]) => path !== '')

/** True when version a.b.c is at least the floor. */
function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  const at = (a ?? []).findIndex((number, index) => number !== b?.[index])
  return at === -1 || (a?.[at] ?? 0) > (b?.[at] ?? 0)
}

/** The entry that a package in `from` gets when it asks for `name`: Node's own way up the folders. */
function resolves(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (lock.packages[path] !== undefined) return true
    if (folder === '') return false
  }
}

describe('package-lock.json', () => {
  test('has every package that another one asks for, also those of other systems, so that npm ci works everywhere', () => {
    const missing = entries.flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !resolves(path, name))
        .map((name) => `${path} -> ${name}`),
    )
    expect(missing).toEqual([])
  })

  test.each([
    ['@rolldown/binding-', ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']],
    ['@duckdb/node-bindings-', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']],
    ['@img/sharp-', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']],
    ['@pagefind/', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']],
    ['lightningcss-', ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']],
    ['@esbuild/', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']],
    [
      '@astrojs/compiler-binding-',
      ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc'],
    ],
    ['@bruits/satteri-', ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']],
    ['@unrs/resolver-binding-', ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']],
    ['@oxc-parser/binding-', ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']],
    ['node-', ['linux-x64', 'linux-arm64', 'win-x64']],
  ])('has %s for Linux, macOS and Windows', (prefix, systems) => {
    const absent = systems.filter((system) => lock.packages[`node_modules/${prefix}${system}`] === undefined)
    expect(absent).toEqual([])
  })

  // Below these both had critical advisories (GHSA-26w7-cxv4-gfx2).
  test.each([
    ['astro', '7.2.8'],
    ['sharp', '0.35.4'],
  ])('has %s at %s or newer', (name, floor) => {
    const version = lock.packages[`node_modules/${name}`]?.version
    expect(version !== undefined && isAtLeast(version, floor), `${name} is ${String(version)}`).toBe(true)
  })

  test('names the content of every package by its hash', () => {
    expect(entries.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([])
  })

  test('needs no install script', () => {
    const withScripts = entries.filter(([, entry]) => entry.hasInstallScript === true)
    const allowed = withScripts.filter(
      ([path]) => manifest.allowScripts[path.replace(/^.*node_modules\//, '')] !== false,
    )
    // fsevents is for macOS only and brings its compiled file along.
    expect(allowed.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([])
  })

  test.each([
    ['7.2.8', true],
    ['7.10.0', true],
    ['8.0.0', true],
    ['7.2.7', false],
    ['6.9.9', false],
  ])('compares versions by number: %s', (version, expected) => {
    expect(isAtLeast(version, '7.2.8')).toBe(expected)
  })
})

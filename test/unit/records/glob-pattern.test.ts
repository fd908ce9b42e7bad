// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchName, matchPath, splitPath } from '../../../ingest/records/glob-pattern.ts'

const paths: readonly (readonly [string, string, boolean])[] = [
  ['**/feelpp_*/**', 'reports/feelpp_heat/gaya/report.json', true],
  ['**/feelpp_*/**', 'feelpp_heat/report.json', true],
  ['**/kub/scenario0/*.json', 'docs/discoverer/kub/scenario0/20231201.json', true],
  ['**/kub/scenario0/*.json', 'docs/kub/scenario0/old/20231201.json', false],
  ['artefacts/*/data.js', './artefacts//solver/data.js', true],
  ['artefacts/*/data.js', 'artefacts/a/b/data.js', false],
  ['**', 'anything/at/all', true],
  ['a/**', 'a', true],
  ['a/**/b/**/c', 'a/x/b/y/b/z/c', true],
  ['a/**/b/**/c', 'a/x/y/c', false],
  ['data.js', 'x/data.js', false],
]

describe('A path rule', () => {
  it.each(paths)('%s on %s: %s', (glob, path, expected) => {
    expect(matchPath(splitPath(glob), splitPath(path))).toBe(expected)
  })

  it('answers in time that grows with pattern times path, however hostile both are', () => {
    const glob = splitPath(`${'**/*a*a*a*b/'.repeat(200)}c`)
    const path = splitPath('aaaaaaaaaaaaaaaaaaaaaaaa/'.repeat(400))
    const before = performance.now()
    expect(matchPath(glob, path)).toBe(false)
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('A benchmark rule', () => {
  it.each([
    ['feelpp_*', 'feelpp_toolbox_heat', true],
    ['*', '', true],
    ['heat?', 'heat2', true],
    ['heat?', 'heat', false],
    ['*_cpu_*', 'rod_cpu_np_1', true],
    ['a.b', 'axb', false],
    ['Solver (a/b)', 'Solver (a/b)', true],
  ])('%s on %s: %s', (glob, name, expected) => {
    expect(matchName(glob, name)).toBe(expected)
  })

  it('agrees with the plain definition of a wildcard', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    const globs = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 })
    fc.assert(fc.property(globs, letters, (glob, name) => matchName(glob, name) === matchSlowly(glob, name)))
  })
})

function matchSlowly(glob: string, name: string): boolean {
  if (glob === '') return name === ''
  const rest = glob.slice(1)
  if (glob.startsWith('*')) return matchSlowly(rest, name) || (name !== '' && matchSlowly(glob, name.slice(1)))
  return name !== '' && (glob.startsWith('?') || glob.charAt(0) === name.charAt(0)) && matchSlowly(rest, name.slice(1))
}

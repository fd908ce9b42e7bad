// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../../../ingest/records/versions/compare-versions.ts'
import type { MeantVersion } from '../../../../ingest/records/versions/compare-versions.ts'

const file = join(import.meta.dirname, '../../../fixtures/versions/repology-comparison.txt')
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [left = '', leftFlags = '', order = '', right = '', rightFlags = ''] = line.split(' ')
    return { line, left: readFlags(left, leftFlags), order, right: readFlags(right, rightFlags) }
  })

function readFlags(version: string, flags: string): MeantVersion {
  return {
    version,
    ...(flags.includes('p') ? { scheme: 'patch-p' as const } : {}),
    ...(flags.includes('a') ? { scheme: 'patch-any' as const } : {}),
    ...(flags.includes('l') ? { bound: 'lower' as const } : {}),
    ...(flags.includes('u') ? { bound: 'upper' as const } : {}),
  }
}

const signs: Readonly<Record<string, number>> = { '<': -1, '=': 0, '>': 1 }

describe('two versions compare as package repositories compare them', () => {
  test('the file of cases was read', () => {
    expect(cases.length).toBeGreaterThan(100)
  })

  test.each(cases)('$line', ({ left, right, order }) => {
    expect(Math.sign(compareVersions(left, right))).toBe(signs[order])
    expect(Math.sign(compareVersions(right, left))).toBe(-(signs[order] ?? 0) + 0)
  })
})

describe('whatever is written as a version', () => {
  const word = fc.constantFrom(
    '0',
    '1',
    '00',
    '10',
    '999999999999999999999',
    'a',
    'p',
    'rc',
    'alpha',
    'post',
    'pl',
    'é',
    '.',
    '-',
    '_',
    '+',
    '~',
  )
  const version = fc.oneof(
    fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
    fc.string({ maxLength: 20 }),
  )
  const meant = fc.record({
    version,
    scheme: fc.constantFrom('usual' as const, 'patch-p' as const, 'patch-any' as const),
  })

  test('is the same as itself', () => {
    fc.assert(fc.property(meant, (a) => compareVersions(a, a) === 0))
  })

  test('is less than another one exactly when that one is greater', () => {
    fc.assert(
      fc.property(meant, meant, (a, b) => Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a)) + 0),
    )
  })

  test('stands in one order with all others', () => {
    fc.assert(
      fc.property(meant, meant, meant, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort(compareVersions)
        if (first === undefined || second === undefined || third === undefined) return false
        return (
          compareVersions(first, second) <= 0 &&
          compareVersions(second, third) <= 0 &&
          compareVersions(first, third) <= 0
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('is compared at once, however long it is', () => {
    const long = '1a.'.repeat(5000)
    const start = performance.now()
    compareVersions(long, `${long}1`)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

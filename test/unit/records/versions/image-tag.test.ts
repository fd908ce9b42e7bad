// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readImageTag } from '../../../../ingest/records/versions/image-tag.ts'

const words = { workPackages: ['WP1', 'WP7'], levels: ['L1', 'L2'] }
const scheme = { parts: ['workPackage', 'level', 'name', 'version', 'variant'] as const, example: '' }
const read = (tag: string) => readImageTag(tag, { ...scheme, parts: [...scheme.parts] }, words)

describe('the tag of an image', () => {
  test('is taken apart, with hyphens in the name and without a variant', () => {
    expect(read('wp1-l2-thermal-bridges-0.111.0-cuda-openmpi')).toEqual({
      parts: { workPackage: 'wp1', level: 'l2', name: 'thermal-bridges', version: '0.111.0', variant: 'cuda-openmpi' },
    })
    expect(read('wp7-l1-solver-1.0')).toEqual({
      parts: { workPackage: 'wp7', level: 'l1', name: 'solver', version: '1.0' },
    })
  })

  test.each([
    ['', 'empty'],
    [`wp1-l1-${'a'.repeat(130)}-1.0`, 'too-long'],
    ['WP1-l1-solver-1.0', 'character'],
    ['wp9-l1-solver-1.0', 'workPackage'],
    ['wp1-solver-1.0', 'level'],
    ['wp1-l1-1.0', 'name'],
    ['wp1-l1-solver', 'version'],
    ['wp1-l1-solver-1', 'version'],
    ['wp1-l1-solver-1.0-', 'rest'],
    ['wp1-l1-sol ver-1.0', 'character'],
  ])('%j is refused for its %s', (tag, fault) => {
    expect(read(tag)).toEqual({ fault })
  })
})

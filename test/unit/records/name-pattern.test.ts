// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { compileNamePattern, splitName } from '../../../ingest/records/name-pattern.ts'

describe('A pattern for packed names', () => {
  it.each([
    '(?<metric>(a+)+)',
    '(?<metric>(?:a*)*b)',
    '(?<metric>([a-z]+)*)',
    '(?<metric>((a+)b){2,9})',
    '(?<metric>(?=a)b)',
    '(?<metric>(?<!a)b)',
    String.raw`(?<metric>a)\1`,
    String.raw`(?<metric>a)\k<metric>`,
    '(?<metric>a',
    '[a-z]+',
    '',
  ])('%s is refused', (pattern) => {
    expect(compileNamePattern(pattern)).toBeUndefined()
  })

  it.each([
    '(?<metric>[a-z+*]+)_np_(?<tasks>[0-9]{1,9})',
    String.raw`(?<metric>\w+)\((?<size>\d+)\)`,
    '(?<metric>a|b)(?:_(?<tasks>1))?',
  ])('%s is taken', (pattern) => {
    expect(compileNamePattern(pattern)).toBeInstanceOf(RegExp)
  })

  it('must match the whole name', () => {
    const pattern = compileNamePattern('(?<metric>a|b)')
    expect(pattern && splitName(pattern, 'ab')).toBeUndefined()
    expect(pattern && splitName(pattern, 'b')).toEqual(new Map([['metric', 'b']]))
  })

  it('is not tried on names longer than a name is', () => {
    const pattern = compileNamePattern('(?<metric>a*)')
    expect(pattern && splitName(pattern, 'a'.repeat(10_000))).toBeUndefined()
  })
})

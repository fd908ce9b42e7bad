// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { chooseRepository, compareAddress } from '../../../ingest/records/compare-address.ts'

const range = { before: 'aaaaaaaa', after: 'bbbbbbbb' }

describe('the page that compares two commits', () => {
  test.each([
    ['https://github.com/a/b', 'https://github.com/a/b/compare/aaaaaaaa...bbbbbbbb'],
    ['https://github.com/a/b.git', 'https://github.com/a/b/compare/aaaaaaaa...bbbbbbbb'],
    ['https://gitlab.inria.fr/a/b/c/', 'https://gitlab.inria.fr/a/b/c/-/compare/aaaaaaaa...bbbbbbbb'],
  ])('of %s is the one of its forge', (repository, address) => {
    expect(compareAddress(repository, range)).toBe(address)
  })

  test.each([
    undefined,
    'https://github.com/a',
    'https://github.com/a/b/tree/main',
    'https://example.org/a/b',
    'https://github.com.example.org/a/b',
    'https://name:secret@github.com/a/b',
    'javascript:alert(1)//github.com/a/b',
  ])('is not made up for %s', (repository) => {
    expect(compareAddress(repository, range)).toBeUndefined()
  })

  test('takes commits only', () => {
    expect(compareAddress('https://github.com/a/b', { before: 'main', after: '../../x' })).toBeUndefined()
  })
})

describe('the repository of a commit', () => {
  test('is the one that a forge has', () => {
    expect(chooseRepository(['https://example.org/x', 'https://github.com/a/b', 'https://github.com/a/b.git'])).toBe(
      'https://github.com/a/b',
    )
  })

  test('is not guessed among several', () => {
    expect(chooseRepository(['https://github.com/a/b', 'https://gitlab.com/a/c'])).toBeUndefined()
  })
})

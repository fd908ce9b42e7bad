// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSlug } from '../../../ingest/records/slug.ts'

describe('the id made from a name', () => {
  it.each([
    ['Feel++', 'feelpp'],
    ['aperi-mech', 'aperi-mech'],
    ['Éléments Finis', 'elements-finis'],
    ['  PETSc / SLEPc  ', 'petsc-slepc'],
    ['C++17', 'cpp17'],
    ['ﬁne', 'fine'],
    ['../../etc/passwd', 'etc-passwd'],
    ['数値', ''],
    ['', ''],
  ])('of %j is %j', (name, slug) => {
    expect(makeSlug(name)).toBe(slug)
  })

  it('never ends with a dash where it is cut', () => {
    expect(makeSlug(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63))
  })

  it('is empty or a valid id for every text, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const slug = makeSlug(name)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(64)
        expect(makeSlug(slug)).toBe(slug)
      }),
    )
  })
})

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { freeByFsf } from '../../../../ingest/records/criteria/fsf-free.ts'
import { findUnfree, judgeIdentifier } from '../../../../ingest/records/criteria/spdx.ts'

test('every licence that the FSF calls free is an identifier of SPDX, in its spelling', () => {
  expect([...freeByFsf].filter((name) => judgeIdentifier(name) === 'unknown')).toEqual([])
})

test('a licence is free when the OSI or the FSF says so', () => {
  expect(findUnfree(['MIT', 'CECILL-2.1', 'CECILL-C', 'X11', 'FTL'])).toEqual([])
  expect(findUnfree(['CC-BY-NC-4.0', 'JSON', 'SSPL-1.0', 'FSFUL'])).toEqual([
    'CC-BY-NC-4.0',
    'JSON',
    'SSPL-1.0',
    'FSFUL',
  ])
})

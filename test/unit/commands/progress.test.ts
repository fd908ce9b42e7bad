// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { createProgressLine, describeProgress } from '../../../ingest/commands/progress.ts'

test('progress says files done of files found, the rate and the time left', () => {
  expect(describeProgress({ done: 2500, total: 10_000 }, 2000)).toBe('2,500 of 10,000 files, 1,250 a second, 6 s left')
  expect(describeProgress({ done: 10, total: 1000 }, 1000)).toBe('10 of 1,000 files, 10 a second, 1 min 39 s left')
})

function showAt(isTerminal: boolean, times: readonly number[]): string[] {
  const written: string[] = []
  let time = 0
  const line = createProgressLine({ isTerminal, write: (text) => written.push(text), now: () => time })
  for (const next of times) {
    time = next
    line.show({ done: 1, total: 2 })
  }
  line.clear()
  return written
}

test('progress is silent where nobody looks, and about work that is over at once', () => {
  expect(showAt(false, [1000, 2000])).toEqual([])
  expect(showAt(true, [100, 200])).toEqual([])
})

test('progress is shown at most ten times a second and taken away at the end', () => {
  expect(showAt(true, [500, 510, 590, 600])).toHaveLength(3)
  expect(showAt(true, [500]).at(-1)).toBe('\r\u001B[K')
})

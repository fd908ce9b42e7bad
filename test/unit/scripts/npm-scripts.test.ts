// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

test('every npm script starts a file that is there', () => {
  const named = Object.values(scripts)
    .flatMap((line) => line.split(' '))
    .filter((word) => /\.(?:mjs|ts)$/.test(word))
  expect(named).toContain('scripts/print-pdf.ts')
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

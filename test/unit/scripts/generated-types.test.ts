// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../schemas/types/', import.meta.url)
const text = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('')
const names = [...text.matchAll(/^export (?:interface|type) (?<name>\w+)/gm)].map(
  ({ groups }) => groups?.['name'] ?? '',
)

test('a record of the schemas has one type, however many fields refer to it', () => {
  const doubles = names.filter((name) =>
    names.some((other) => name.startsWith(other) && /^\d+$/.test(name.slice(other.length))),
  )
  expect(doubles).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['NamedVersion', 'SystemDescription', 'UrlOrList']))
})

test('a field that is a text keeps its own description where its definition is shared', () => {
  expect(text).toContain('The data or configuration the benchmark works on.')
})

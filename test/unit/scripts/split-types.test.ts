// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { splitTypes } from '../../../scripts/split-types.ts'

const text = `/**
 * A list, not a Shelf.
 */
export type BookList = Book[]
export type Pages = number

export interface Schemas {
  book?: Book
  'book-list'?: BookList
  shelf?: Shelf
}
/**
 * A book.
 */
export interface Book {
  /**
   * Where it stands.
   */
  Place: string
  pages?: Pages
}
export interface Shelf {
  places: Place[]
  pages?: Pages
}
export interface Place {
  book?: Book
}
`

test('types stand with the schema that says them, and are taken from there by the others', () => {
  const parts = new Map(splitTypes(text).map((part) => [part.schema, part.text.trim()]))
  expect([...parts.keys()]).toEqual(['book', 'book-list', 'shelf'])
  expect(parts.get('book')).toMatch(
    /^export type Pages = number\n+\/\*\*\n \* A book\.\n \*\/\nexport interface Book \{/,
  )
  expect(parts.get('book-list')).toBe(
    "import type { Book } from './book.gen.ts'\n\n/**\n * A list, not a Shelf.\n */\nexport type BookList = Book[]",
  )
  expect(parts.get('shelf')).toContain("import type { Book, Pages } from './book.gen.ts'")
  expect(parts.get('shelf')).toContain('export interface Place {')
})

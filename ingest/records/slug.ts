// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
const longestSlug = 64
const plain = /^[ -~]*$/

/**
 * The id that a name gives: lower-case ASCII words joined by dashes, at most 64 characters, accents dropped, `++` read as `pp`
 * so that Feel++ is feelpp. Empty when the name holds no Latin letter and no digit.
 */
export function makeSlug(name: string): string {
  const words = dropAccents(name)
    .toLowerCase()
    .replaceAll('++', 'pp')
    .match(/[a-z0-9]+/g)
  return cutSlug((words ?? []).join('-'), longestSlug)
}

/** A slug shortened to a length, without a dash at its end. */
export function cutSlug(slug: string, length: number): string {
  const cut = slug.slice(0, length)
  return cut.endsWith('-') ? cut.slice(0, -1) : cut
}

/** Most names have none, and asking for them costs a hundred times what the rest does. */
function dropAccents(name: string): string {
  return plain.test(name) ? name : name.normalize('NFKD').replaceAll(/\p{Mark}+/gu, '')
}

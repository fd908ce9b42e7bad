// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What stands behind the language of a code block: words, and names with a value. */
export interface FenceAttributes {
  readonly words: readonly string[]
  /** Name and value, in order; a name may stand twice. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
}

// A value between quotes or braces, or bare; a name with = before it makes it the value of that name.
const token =
  /(?:(?<name>[A-Za-z][\w-]{0,60})=)?(?:"(?<double>[^"]{0,1000})"|'(?<single>[^']{0,1000})'|\{(?<lines>[^}]{0,1000})\}|(?<!=)\/[^/]{1,200}\/|(?<bare>[^\s"'{}]+))/g

/**
 * Takes the attributes of a fence apart, in the way of the highlighter: `test id=build expect="100%" {1,3}`. Lines and texts that are
 * only to be marked have no name and are left out.
 */
export function parseFenceAttributes(meta: string): FenceAttributes {
  const words: string[] = []
  const pairs: [string, string][] = []
  for (const { groups = {} } of meta.matchAll(token)) {
    const { name, double, single, lines, bare } = groups
    if (name !== undefined) pairs.push([name, double ?? single ?? lines ?? bare ?? ''])
    else if (bare !== undefined) words.push(bare)
  }
  return { words, pairs }
}

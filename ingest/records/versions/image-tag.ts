// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TagScheme } from '../../../schemas/types.gen.ts'

/** What a tag may name. Ids in small letters. */
export interface TagWords {
  readonly workPackages: readonly string[]
  readonly levels: readonly string[]
}

/** Part of a tag scheme. */
export type TagPart = TagScheme['parts'][number]

/** A tag taken apart, or the first part that it does not have. */
export type TagReading =
  | { readonly parts: Readonly<Partial<Record<TagPart, string>>> }
  | { readonly fault: 'empty' | 'too-long' | 'character' | TagPart | 'rest' }

/**
 * Reads an image tag by a scheme: parts joined by hyphens, where a name may have hyphens itself. What a registry takes at
 * all is said by the OCI distribution specification: 128 letters, digits, dots, hyphens and underscores at most.
 */
export function readImageTag(tag: string, { parts }: TagScheme, words: TagWords): TagReading {
  if (tag === '') return { fault: 'empty' }
  if (tag.length > 128) return { fault: 'too-long' }
  if (!/^[a-z0-9_][a-z0-9._-]*$/.test(tag)) return { fault: 'character' }
  const rest = tag.split('-')
  const read: Partial<Record<TagPart, string>> = {}
  for (const part of parts) {
    const count = countWords(part, rest, words)
    if (count === 0 && part === 'variant') continue
    if (count === 0) return { fault: part }
    read[part] = rest.splice(0, count).join('-')
  }
  return rest.length === 0 ? { parts: read } : { fault: 'rest' }
}

/** How many of the words that are left belong to a part. */
function countWords(part: TagPart, rest: readonly string[], { workPackages, levels }: TagWords): number {
  const [first = ''] = rest
  switch (part) {
    case 'workPackage':
      return Number(includes(workPackages, first))
    case 'level':
      return Number(includes(levels, first))
    case 'name': {
      // A name goes on to the version, which is the first word that looks like one.
      const end = rest.findIndex(isVersion)
      const words = end === -1 ? rest : rest.slice(0, end)
      return words.every((word) => word !== '') ? words.length : 0
    }
    case 'version':
      return Number(isVersion(first))
    case 'variant':
      return rest.every((word) => word !== '') ? rest.length : 0
  }
}

function isVersion(word: string): boolean {
  return /^[0-9]+(?:[._][0-9a-z]+)+$/.test(word)
}

function includes(ids: readonly string[], word: string): boolean {
  return ids.some((id) => id.toLowerCase() === word)
}

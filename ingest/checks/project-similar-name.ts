// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { distance } from 'fastest-levenshtein'
import { projectId } from '../records/catalogue.ts'
import type { Project } from '../../schemas/types.gen.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Names shorter than this differ by a letter too easily to say anything. */
const shortestName = 6

interface Entry {
  readonly project: Project
  readonly folded: string
}

/**
 * Warns of names that differ in a letter, in capitals, in spaces, or in letters of another alphabet that look the same.
 * Names one letter apart share what is left when one letter is taken out of each, so no pair has to be tried.
 */
export const checkSimilarNames: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  const seen = new Map<string, Entry[]>()
  return projects.record.flatMap((project, index) => {
    const entry = { project, folded: foldName(project.name) }
    const keys = listKeys(entry.folded)
    const twin = keys.flatMap((key) => seen.get(key) ?? []).find((other) => areSimilar(entry, other))
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []).slice(-8), entry])
    if (twin === undefined) return []
    const message = `${project.name} and ${twin.project.name} have almost the same name.`
    const hint = 'If they are one project, keep one entry; if they are two, nothing has to be done.'
    return [report(projects, { code: 'project/similar-name', pointer: `/${index}/name`, message, hint })]
  })
}

/** The same id is told of by the rule on duplicates. A number tells siblings apart: Solver 2 is no misspelt Solver 3. */
function areSimilar(a: Entry, b: Entry): boolean {
  if (projectId(a.project) === projectId(b.project)) return false
  if (a.folded === b.folded) return true
  if (Math.min(a.folded.length, b.folded.length) < shortestName || distance(a.folded, b.folded) > 1) return false
  return a.folded.replaceAll(/[0-9]/g, '') !== b.folded.replaceAll(/[0-9]/g, '')
}

function listKeys(folded: string): string[] {
  if (folded.length < shortestName) return [folded]
  return [folded, ...Array.from(folded, (_, index) => folded.slice(0, index) + folded.slice(index + 1))]
}

/** Cyrillic and Greek letters that look Latin, as in the confusables table of Unicode UTS 39. */
const lookalikes = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', е: 'e', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't' },
    ...{ у: 'y', х: 'x', α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  }),
)

/** A name without what the eye passes over: capitals, accents, spaces, punctuation, the alphabet of a letter. */
function foldName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]/gu, '')
  return Array.from(plain, (letter) => lookalikes.get(letter) ?? letter).join('')
}

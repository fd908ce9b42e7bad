// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { MappingRule } from '../../schemas/types.gen.ts'
import { matchMapping, type MergedRule } from '../records/mapping.ts'

/** A function that computes the result for each text once. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.result
    const result = compute(text)
    known.set(text, { result })
    return result
  }
}

/** What the rules give to the benchmarks of one artefact; each benchmark is looked up once. */
export function createRuleFinder(rules: readonly MappingRule[], path: string): (benchmark: string) => MergedRule {
  return remember((benchmark) => matchMapping(rules, { path, benchmark }))
}

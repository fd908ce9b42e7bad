// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findDocs } from './docs-exist.ts'
import type { CriterionRule } from './project-facts.ts'

/** A page that answers can be read online; whether it is easy to find is for people to say, so an address alone is a weak sign. */
export const findDocsOnline: CriterionRule = (facts, criterion) => {
  const { documentation } = facts.entry
  if (documentation.length === 0) return []
  return findDocs(facts, criterion).map((found) =>
    found.source === 'links' ? { ...found, confidence: 4 } : { ...found, confidence: 2 },
  )
}

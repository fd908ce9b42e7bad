// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareWithOriginal } from '../documents/translated-pages.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** A translation of a text that has changed since. Readers are told, too, so this is a warning. */
export function checkFreshness(file: string, text: string, original: string): Problem[] {
  if (compareWithOriginal(text, original).state !== 'changed') return []
  const line = text.split('\n').findIndex((one) => one.startsWith('original:')) + 1
  const message = 'The original of this page has changed since it was translated.'
  const hint = `Translate what changed, then run: npm run -s portal -- translations --accept ${file}`
  return [makeProblem({ code: 'translation/stale', message, file, position: { line, column: 1 }, hint })]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { ProblemCode } from '../problem.ts'
import type { Content, Finding } from './content-check.ts'
import { listTutorials } from './tutorial-entries.ts'

/** Tutorials by id; undefined where pages could not be read, and nobody may say what does not exist. */
export function listTutorialIds(pages: Content['pages']): readonly { readonly id: string }[] | undefined {
  if (pages === undefined) return undefined
  return [...new Set(listTutorials(pages).map(({ id }) => id))].map((id) => ({ id }))
}

/** A finding when a record calls another by an id that none has. */
export function findUnknown(
  code: ProblemCode,
  kind: string,
  pointer: string,
  id: string | undefined,
  known: readonly { readonly id: string }[] | undefined,
): Finding[] {
  if (id === undefined || known === undefined || known.some((one) => one.id === id)) return []
  const ids = known.map((one) => one.id)
  const message = `There is no ${kind} with the id "${id}".`
  return [{ code, pointer, message, hint: hintWord(id, ids) ?? 'An id is the name of a file without its end.' }]
}

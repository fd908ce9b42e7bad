// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ImportedFields, Project } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { FieldDifference } from '../site-submit.ts'

/** An entry with what another place adds to it. */
export interface LaidFields {
  readonly project: Project
  /** Fields that came from there, sorted. */
  readonly taken: readonly string[]
  /** Fields where the place says something that the entry does not, sorted. */
  readonly differs: readonly FieldDifference[]
}

/** Texts that people write anew on purpose, and names with many spellings: that they differ says nothing. */
const prose: ReadonlySet<string> = new Set(['description', 'topics', 'languages', 'publications', 'institutions'])

/**
 * Lays fields of another place over an entry. fill: only those that it lacks, lists as wholes. replace: all of them, but for the
 * name, on which the address hangs. What the place does not say stays as it is written.
 */
export function layFields(project: Project, fields: ImportedFields, mode: 'fill' | 'replace'): LaidFields {
  const written = new Map<string, unknown>(Object.entries(project))
  const given = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !says(written.get(field), value),
  )
  const isTaken = (field: string) => !written.has(field) || (mode === 'replace' && field !== 'name')
  const taken = given.filter(([field]) => isTaken(field))
  const others = given.filter(([field]) => !isTaken(field) && !prose.has(field))
  return {
    project: { ...project, ...Object.fromEntries(taken) },
    taken: taken.map(([field]) => field).sort(),
    differs: others
      .map(([field, value]) => ({ field, entry: writeValue(written.get(field)), other: writeValue(value) }))
      .sort((a, b) => (a.field < b.field ? -1 : 1)),
  }
}

/** True when the written value holds everything that the other one has. */
function says(written: unknown, other: unknown): boolean {
  const known = new Set([written].flat().map(fold))
  return [other].flat().every((value) => known.has(fold(value)))
}

/** Addresses are the same with and without a slash or `.git` at their end, names in any capitals. */
function fold(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const url = safeUrl(value)
  return url === undefined ? value.trim().toLowerCase() : url.replace(/(?:\.git)?\/?$/, '')
}

function writeValue(value: unknown): string {
  return [value]
    .flat()
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
    .join(', ')
}

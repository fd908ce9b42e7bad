// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How a place that is read for the catalogue stands. stale: it failed, and what it gave before stands. never: not asked yet. */
export type ImportStatus = 'ok' | 'stale' | 'error' | 'absent' | 'never'

/**
 * A place outside content/ that says something of a project: `CatalogueEntry.imported`. A field of the entry that none of them
 * lists was written in content/, at the file and line of the entry.
 */
export interface ImportedFrom {
  /** codemeta: the project's own file. catalogue: an earlier catalogue of the programme. */
  readonly kind: 'codemeta' | 'catalogue'
  /** What the place is called: the title of the import, or `codemeta.json`. */
  readonly title: string
  /** Where it was read, safe to link. */
  readonly url?: string
  readonly status: ImportStatus
  /** When what stands was read, ISO 8601 in UTC. */
  readonly fetchedAt?: string
  /** Why it is not ok, in a sentence. */
  readonly message?: string
  /** Fields of the entry that are from there, as project.schema.json calls them, sorted. */
  readonly fields: readonly string[]
  /** Fields where it says something else than the entry, sorted by name. */
  readonly differs: readonly FieldDifference[]
}

/** A field that is said in two ways. The texts are untrusted; several values are joined by a comma and a space. */
export interface FieldDifference {
  readonly field: string
  /** What the entry says. */
  readonly entry: string
  /** What the other place says. */
  readonly other: string
}

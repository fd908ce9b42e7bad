// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../site-catalogue.ts'

/** A field before and after; several values are several texts, none is an empty list. */
export interface FieldChange {
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What is no field of the entry: where it stands, and what other parts of the site know of it. */
const derived: ReadonlySet<string> = new Set(['id', 'file', 'line', 'kpi', 'imported'])

/** Fields that differ, in the order of the entry. */
export function describeFields(before: CatalogueEntry | undefined, after: CatalogueEntry): readonly FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}))
  const now = new Map<string, unknown>(Object.entries(after))
  const names = [...new Set([...now.keys(), ...old.keys()])].filter((name) => !derived.has(name))
  return names.flatMap((field) => {
    const change = { field, before: listTexts(old.get(field)), after: listTexts(now.get(field)) }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
}

function listTexts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(listTexts)
  if (typeof value !== 'object') return [JSON.stringify(value)]
  return Object.entries(value).flatMap(([key, inner]) => {
    const texts = listTexts(inner)
    return texts.length === 0 ? [] : [`${key}: ${texts.join(', ')}`]
  })
}

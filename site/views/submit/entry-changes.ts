// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { toCatalogueEntries } from '../../../ingest/records/catalogue.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { Project } from '../../../schemas/types.gen.ts'

/** A field that is not as it is today. Undefined stands for nothing. */
export interface EntryChange {
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** Fields that nobody writes: what was measured, and where the entry stands. */
const derived: ReadonlySet<string> = new Set(['kpi', 'file', 'line', 'imported'])

/** The entry as the catalogue would show it, with what only the site knows taken over from the entry of today. */
export function toPreviewEntry(project: Project, file: string, today: readonly CatalogueEntry[]): CatalogueEntry {
  const [entry] = toCatalogueEntries([project], { kpi: new Map(), placeOf: () => ({ file, line: 1 }) })
  if (entry === undefined) throw new Error('One project gave no entry.')
  const kpi = today.find(({ id }) => id === entry.id)?.kpi
  return kpi === undefined ? entry : { ...entry, kpi }
}

/** What an entry changes against that of today, field by field, in the order of the fields. */
export function listChanges(before: CatalogueEntry, after: CatalogueEntry): readonly EntryChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const fresh = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((field) => {
    if (derived.has(field)) return []
    const [was, is] = [writeValue(old.get(field)), writeValue(fresh.get(field))]
    if (was === is) return []
    return [
      {
        field: authoredName(field),
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ]
  })
}

/** The name that people write in a file: guix_package for guixPackage. */
function authoredName(field: string): string {
  return field === 'versionRules' ? 'versions' : field.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

function writeValue(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => writeValue(one) ?? '')
    return parts.length === 0 ? undefined : parts.join(', ')
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const pairs: [string, unknown][] = Object.entries(value)
  return pairs.length === 0 ? undefined : pairs.map(([key, one]) => `${key}: ${writeValue(one) ?? ''}`).join(', ')
}

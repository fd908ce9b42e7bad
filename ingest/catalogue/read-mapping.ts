// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueRule } from '../../schemas/types.gen.ts'
import { isObject } from './read-projects-file.ts'

/** What a mapping file says, rule by rule. */
export interface MappingFound {
  readonly rules: readonly CatalogueRule[]
  /** Address of the standard mapping that a rule refers to and that has to be read, by the place of the rule. */
  readonly references: ReadonlyMap<number, string>
  readonly notes: readonly string[]
}

const allowances = ['create', 'update', 'both'] as const

/** The standard mapping for codemeta.json, whose fields are read without asking for it. */
const codemetaMapping = /\/codemeta-v2-v3\.json$/

/**
 * Reads mapping.json of an earlier catalogue. Where a rule has both `fields` and `mappingRef`, `fields` counts, as its
 * documentation says; a rule may only update when it does not say what it may do.
 */
export function readMapping(value: unknown): MappingFound | undefined {
  const list = isObject(value) ? value['projects'] : undefined
  if (!Array.isArray(list)) return undefined
  const rules: CatalogueRule[] = []
  const references = new Map<number, string>()
  const notes: string[] = []
  for (const [index, entry] of list.entries()) {
    const { rule, reference, note } = readRule(entry)
    if (note !== undefined) notes.push(`Rule ${index + 1} ${note} and was left out.`)
    if (rule === undefined) continue
    if (reference !== undefined) references.set(rules.length, reference)
    rules.push(rule)
  }
  return { rules, references, notes }
}

function readRule(entry: unknown): {
  readonly rule?: CatalogueRule
  readonly reference?: string
  readonly note?: string
} {
  if (!isObject(entry)) return { note: 'is no object' }
  const { source, name, mappingRef, fields } = entry
  const allow = allowances.find((word) => word === (entry['allow'] ?? 'update'))
  if (typeof source !== 'string' || !/^(?:https?:\/\/|local:)\S+$/.test(source)) return { note: 'names no source' }
  if (allow === undefined) return { note: 'allows something unknown' }
  const known = { source, allow, ...(typeof name === 'string' && name !== '' ? { name } : {}) }
  if (isObject(fields)) return { rule: { ...known, fields: readPaths(fields) } }
  if (typeof mappingRef !== 'string') return { note: 'has neither fields nor mappingRef' }
  if (codemetaMapping.test(mappingRef)) return { rule: { ...known, codemeta: true } }
  return { rule: known, reference: mappingRef }
}

/** Paths by field; what is no text is no path. */
export function readPaths(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const paths = Object.entries(fields).flatMap(([field, path]): [string, string][] =>
    typeof path === 'string' && /^[a-z_]{1,40}$/.test(field) && path.length <= 500 ? [[field, path]] : [],
  )
  return Object.fromEntries(paths)
}

/** Address of a path below the root of a catalogue; undefined when it leads out, also to a sibling whose name begins alike. */
export function resolveBelow(root: string, path: string): string | undefined {
  const base = URL.parse(root)
  const url = base === null ? null : URL.parse(path, base)
  if (base === null || url === null || !base.pathname.endsWith('/')) return undefined
  return url.origin === base.origin && url.pathname.startsWith(base.pathname) ? url.href : undefined
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What is confirmed of a machine, part by part, and what is not. */
import type { Language } from '../links.ts'
import type { Site } from './system-pages.ts'

/** Parts of a site record that have a source of their own, in the order in which a user meets them. */
export const partNames = [
  'account',
  'login',
  'scheduler',
  'partitions',
  'modules',
  'containers',
  'packageManagers',
  'storage',
  'network',
  'energy',
  'runner',
  'support',
] as const

export type PartName = (typeof partNames)[number]

/** A value of a part: a name of our own lists, a command, an address, or words of the documentation. */
export interface PartFact {
  readonly name: string
  readonly value: string
  readonly kind: 'word' | 'code' | 'url' | 'text'
}

/** One part as a page shows it. */
export interface SitePart {
  readonly name: PartName
  readonly facts: readonly PartFact[]
  readonly notes?: string
  /** True when there are notes and nobody has translated them. */
  readonly isForeign: boolean
  readonly source: string
  /** Day, ISO 8601. */
  readonly verified: string
}

/** Fields in the order in which they are shown; site data are sorted by their names. */
const order = [
  ...['name', 'tool', 'runtime', 'names', 'available', 'outgoing', 'host', 'command', 'granularity', 'submit'],
  ...['interactive', 'queue', 'cancel', 'nodes', 'partition', 'url'],
]

/** Names of fields whose values are words of our own lists. */
const words = new Set(['name', 'tool', 'outgoing', 'available'])
const codes = new Set(['submit', 'interactive', 'queue', 'cancel', 'nodes', 'partition', 'command'])

/** The parts that somebody confirmed. */
export function listParts(site: Site, lang: Language): readonly SitePart[] {
  return partNames.flatMap((name) => {
    const part = site[name]
    if (part === undefined) return []
    const { notes: english, fr, source, verified, ...rest } = part
    const notes = lang === 'fr' ? (fr?.notes ?? english) : english
    const isForeign = lang === 'fr' && english !== undefined && fr?.notes === undefined
    const facts = Object.entries(rest)
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .flatMap(([field, value]) => listFacts(name, field, value))
    return [{ name, facts, isForeign, source, verified, ...(notes === undefined ? {} : { notes }) }]
  })
}

/** The parts that nobody confirmed. */
export function listMissing(site: Site): readonly PartName[] {
  return partNames.filter((name) => site[name] === undefined)
}

/** Lists are shown as tables, by themselves. */
function listFacts(part: PartName, name: string, value: unknown): readonly PartFact[] {
  if (typeof value === 'boolean') return [{ name, value: value ? 'yes' : 'no', kind: 'word' }]
  if (Array.isArray(value)) return name === 'names' ? [{ name, value: value.join(', '), kind: 'text' }] : []
  if (typeof value !== 'string') return []
  return [{ name, value, kind: kindOf(part, name) }]
}

function kindOf(part: PartName, name: string): PartFact['kind'] {
  if (name === 'url') return 'url'
  if (codes.has(name)) return 'code'
  const isWord = words.has(name) && !(part === 'energy' && name === 'tool')
  return isWord ? 'word' : 'text'
}

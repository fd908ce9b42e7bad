// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { splitName } from '../records/name-pattern.ts'
import { readName } from './foreign-value.ts'
import { readResourceKind } from './resource-names.ts'

/** What one column of a JUBE table means. */
export type JubeColumn =
  | { readonly kind: 'metric'; readonly name: string; readonly unit: string; readonly certain: boolean }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'tasks' | 'nodes' | 'perNode' | 'system' | 'partition' | 'ignored' }
  | { readonly kind: 'start' | 'id' | 'repeat' | 'benchmark' }

/** What JUBE itself knows of a work package; the other columns `jube_...` are its bookkeeping. */
const ownNames: ReadonlyMap<string, JubeColumn['kind'] & ('start' | 'id' | 'repeat' | 'benchmark')> = new Map([
  ['jube_benchmark_start', 'start'],
  ['jube_benchmark_id', 'id'],
  ['jube_wp_iteration', 'repeat'],
  ['jube_benchmark_name', 'benchmark'],
])

/** Columns that say where it ran, in small letters and without underscores. */
const placeNames: ReadonlyMap<string, 'system' | 'partition' | 'perNode'> = new Map([
  ['system', 'system'],
  ['systemname', 'system'],
  ['machine', 'system'],
  ['cluster', 'system'],
  ['queue', 'partition'],
  ['partition', 'partition'],
  ['taskspernode', 'perNode'],
])

/** Columns that name people and single machines: they never enter. */
const privateNames = new Set([
  'user',
  'username',
  'account',
  'mail',
  'host',
  'hostname',
  'node',
  'nodename',
  'nodelist',
])

const statistic = /^(.{1,200})_(?:first|last|min|max|sum|cnt|avg|std)$/
const declared = /^([^[\]]{1,200})\[([^[\]]{1,32})\]$/

/** True for a header that only JUBE writes: its own columns, a unit in brackets, or its names for counts and means. */
export function isJubeHeader(header: readonly string[]): boolean {
  if (header.length > 1000) return false
  const statistics = listStatistics(header)
  return header.some((name) => {
    const base = /^(.{1,200})_(?:cnt|avg)$/.exec(name)?.[1]
    return name.startsWith('jube_') || declared.test(name) || (base !== undefined && statistics.has(base))
  })
}

/**
 * Tells what was varied from what was measured. A table of JUBE does not say it, so names decide, never values: a column
 * is measured when a `names` pattern of a mapping rule matches it, when it has a unit (only patterns have), when it is a
 * statistic or has one, when its name ends in `_pat`, as in JUBE's own examples, or when it stands to the right of one
 * that is measured. Every other column is a parameter.
 */
export function readJubeColumns(header: readonly string[], patterns: readonly RegExp[]): readonly JubeColumn[] {
  const statistics = listStatistics(header)
  let isBehind = false
  return header.map((name) => {
    const known = readKnown(name)
    if (known !== undefined) return known
    const certain = readMetric(name, patterns, statistics)
    if (certain !== undefined) isBehind = true
    const publicName = readName(certain?.name ?? name)
    if (publicName === undefined) return { kind: 'ignored' }
    if (isBehind) return { kind: 'metric', name: publicName, unit: certain?.unit ?? '', certain: certain !== undefined }
    return { kind: 'parameter', name: publicName }
  })
}

function readKnown(name: string): JubeColumn | undefined {
  const own = ownNames.get(name)
  if (own !== undefined) return { kind: own }
  // Two analysers may read the same work packages: their rows are not repeats of each other.
  if (name === 'jube_res_analyser') return { kind: 'parameter', name }
  const word = name.toLowerCase().replaceAll('_', '')
  if (name === '' || name.startsWith('jube_') || privateNames.has(word)) return { kind: 'ignored' }
  const kind = placeNames.get(word) ?? readResourceKind(name)
  return kind === undefined || kind === 'implied' ? undefined : { kind }
}

function readMetric(
  name: string,
  patterns: readonly RegExp[],
  statistics: ReadonlySet<string>,
): { readonly name: string; readonly unit: string } | undefined {
  const [, bare = name, unit = ''] = declared.exec(name) ?? []
  for (const pattern of patterns) {
    const metric = splitName(pattern, bare)?.get('metric')
    if (metric !== undefined) return { name: metric, unit }
  }
  if (bare.endsWith('_cnt') && statistics.has(bare.slice(0, -'_cnt'.length))) return { name: bare, unit: '' }
  const base = statistic.exec(bare)?.[1] ?? bare
  return unit !== '' || statistics.has(base) || bare.endsWith('_pat') ? { name: bare, unit } : undefined
}

/** Names of which the header has a statistic beside the value itself or beside another statistic. */
function listStatistics(header: readonly string[]): ReadonlySet<string> {
  const names = new Set(header.map((name) => declared.exec(name)?.[1] ?? name))
  const counts = new Map<string, number>()
  for (const name of names) {
    const base = statistic.exec(name)?.[1]
    if (base !== undefined) counts.set(base, (counts.get(base) ?? (names.has(base) ? 1 : 0)) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([base]) => base))
}

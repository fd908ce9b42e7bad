// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseUnit } from '../records/units.ts'
import type { Separator } from './text-table.ts'

/** A leading column that says what was varied. */
export interface KeyColumn {
  readonly index: number
  readonly name: string
  readonly kind: 'tasks' | 'nodes' | 'parameter'
}

/** A column that holds measurements. */
export interface ValueColumn {
  readonly index: number
  readonly name: string
  /** Written behind the name, as in `memory (GB)`. */
  readonly unit?: string
}

/** What the columns of a table mean. */
export interface ScalingLayout {
  readonly keys: readonly KeyColumn[]
  readonly values: readonly ValueColumn[]
  /**
   * steps: each column is a metric of its own. grid: the columns are values of one parameter, as meshes `M2`, `M3` or sizes
   * `0.06`, `0.12`, and the whole table is one metric.
   */
  readonly kind: 'steps' | 'grid'
  /** Columns that nobody measured: ideal lines, places on a drawing. */
  readonly leftOut: readonly string[]
}

/** How the number of processes is called, in small letters. */
const taskNames = new Set(['nproc', 'nprocs', 'np', 'ntasks', 'tasks', 'resources.tasks'])
const nodeNames = new Set(['nodes', 'nnodes', 'resources.nodes'])
/** Names of what scaling and convergence studies vary besides, in small letters. */
const parameterNames = new Set([
  'h',
  'hsize',
  'm',
  'mesh',
  'level',
  'discretization',
  'order',
  'polyorder',
  'functionspace',
])
/** Position on a drawing: D7.1 keeps it beside the number of processes. */
const drawing = 'x'
const ideal = /^(?:half-)?(?:optimal|ideal)$/i

/** What separates the cells of a header. */
export function findSeparator(head: string): Separator {
  if (head.includes(',')) return ','
  if (head.includes(';')) return ';'
  return 'space'
}

/** The cells of a header, without quotes. */
export function splitHead(head: string, separator: Separator): readonly string[] {
  const cells = separator === 'space' ? head.split(/\s+/) : head.split(separator)
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

/** What the columns mean; undefined when the header is not that of a scaling or convergence table. */
export function readLayout(header: readonly string[]): ScalingLayout | undefined {
  const keys: KeyColumn[] = []
  const first = header[0]?.toLowerCase() === drawing && isTasks(header[1]) ? 1 : 0
  for (let index = first; index < header.length; index += 1) {
    const name = header[index] ?? ''
    const kind = readKind(name)
    if (kind === undefined || !canFollow(kind, keys)) break
    keys.push({ index, name, kind })
  }
  const rest = header.map((name, index) => ({ index, name })).slice(first + keys.length)
  const measured = rest.filter(({ name }) => name !== drawing && name !== '' && !ideal.test(name))
  if (keys.length === 0 || measured.length === 0 || new Set(header).size < header.length) return undefined
  const left = rest.filter(({ name }) => name === drawing || ideal.test(name))
  const leftOut = [...(first === 1 ? [drawing] : []), ...left.map(({ name }) => name)]
  return { keys, values: measured.map(readUnit), kind: isGrid(measured) ? 'grid' : 'steps', leftOut }
}

function isTasks(name: string | undefined): boolean {
  return name !== undefined && taskNames.has(name.toLowerCase())
}

function readKind(name: string): KeyColumn['kind'] | undefined {
  const word = name.toLowerCase()
  if (taskNames.has(word)) return 'tasks'
  if (nodeNames.has(word)) return 'nodes'
  return parameterNames.has(word) ? 'parameter' : undefined
}

/** Behind the number of processes only nodes follow: `nProc mesh solve` has a step that is called mesh. */
function canFollow(kind: KeyColumn['kind'], keys: readonly KeyColumn[]): boolean {
  if (kind === 'parameter') return keys.every((key) => key.kind === 'parameter')
  return keys.every((key) => key.kind !== kind)
}

/** Numbers, or one capital letter and digits, are not names of steps. */
function isGrid(columns: readonly { readonly name: string }[]): boolean {
  if (columns.every(({ name }) => /^\d+(?:\.\d+)?$/.test(name))) return true
  const letter = columns[0]?.name.charAt(0) ?? ''
  return columns.length > 1 && columns.every(({ name }) => name.startsWith(letter) && /^[A-Z]\d{1,4}$/.test(name))
}

function readUnit({ index, name }: { readonly index: number; readonly name: string }): ValueColumn {
  const [, metric, unit] = /^(.{1,200}\S) ?\(([^()]{1,32})\)$/.exec(name) ?? []
  if (metric === undefined || unit === undefined || parseUnit(unit) === undefined) return { index, name }
  return { index, name: metric, unit }
}

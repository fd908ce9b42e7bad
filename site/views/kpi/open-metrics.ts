// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { applyConversion, parseUnit } from '../../../ingest/records/units.ts'
import type { LatestValue } from './latest-values.ts'

/** A metric family: one name, one unit. */
interface Family {
  readonly name: string
  readonly unit: string
  readonly help: string
  readonly lines: string[]
}

/** Base units by dimension, as OpenMetrics wants them: no prefix, plural, in the name. */
const baseUnits: ReadonlyMap<string, string> = new Map([
  ['s', 'seconds'],
  ['By', 'bytes'],
  ['J', 'joules'],
  ['J s-1', 'watts'],
  ['By s-1', 'bytes_per_second'],
  ['FLOP', 'flops'],
  ['FLOP s-1', 'flops_per_second'],
])

/**
 * The latest values as OpenMetrics text 1.0 (https://prometheus.io/docs/specs/om/open_metrics_spec/). A series whose newest run
 * failed or has no value is absent, as 0 or an old value would pass for a measurement. Times are whole seconds, which
 * the older text format of Prometheus reads, too, where a web server knows no other type for .txt.
 */
export function writeOpenMetrics(rows: readonly LatestValue[]): string {
  const families = new Map<string, Family>()
  for (const row of rows) addSample(row, families)
  const sorted = [...families.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return `${[...sorted.flatMap(writeFamily), ...writeNewest(rows), '# EOF'].join('\n')}\n`
}

function addSample(row: LatestValue, families: Map<string, Family>): void {
  const { unit, value } = toBase(row)
  if (value === null) return
  const name = nameFamily(row.metric, unit)
  const family = families.get(name) ?? { name, unit, help: row.label, lines: [] }
  families.set(name, family)
  const time = row.time === null ? '' : ` ${Math.floor(Date.parse(row.time) / 1000)}`
  family.lines.push(`${name}${writeLabels(row)} ${value}${time}`)
}

/** A value in its base unit; a unit that has none keeps its own name. */
function toBase({ unit, value }: LatestValue): { readonly unit: string; readonly value: number | null } {
  const known = parseUnit(unit)
  const isRatio = known?.dimension === '' && known.denominator === 100n
  const base = isRatio ? 'ratio' : baseUnits.get(known?.dimension ?? '')
  if (known === undefined || base === undefined || value === null) return { unit: slugUnit(unit), value }
  const size = { multiply: Number(known.numerator), divide: Number(known.denominator) }
  return { unit: base, value: applyConversion(value, size) ?? null }
}

function nameFamily(metric: string, unit: string): string {
  const name = `portal_${toWord(metric) || 'value'}`
  return unit === '' || name.endsWith(`_${unit}`) ? name : `${name}_${unit}`
}

function slugUnit(unit: string): string {
  return toWord(unit.replaceAll('/', ' per '))
}

function toWord(text: string): string {
  const word = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  return word.replace(/^_/, '').replace(/_$/, '').slice(0, 100)
}

function writeFamily({ name, unit, help, lines }: Family): readonly string[] {
  const unitLine = unit === '' ? [] : [`# UNIT ${name} ${unit}`]
  return [`# TYPE ${name} gauge`, ...unitLine, `# HELP ${name} ${escapeText(help)}`, ...lines]
}

function writeLabels(row: LatestValue): string {
  const labels: readonly (readonly [string, string | number | null])[] = [
    ['project', row.project],
    ['benchmark', row.benchmark],
    ['use_case', row.useCase],
    ['parameters', row.parameters === '{}' ? null : row.parameters],
    ['system', row.system],
    ['partition', row.partition],
    ['environment', row.environment],
    ['nodes', row.nodes],
    ['tasks', row.tasks],
    ['metric', row.metric],
    ['series', row.series],
  ]
  const some = labels.flatMap(([name, value]) => (value === null ? [] : [`${name}="${escapeText(String(value))}"`]))
  return `{${some.join(',')}}`
}

/** Age is told by project: what was not measured for long is then seen by who sets an alarm on it. */
function writeNewest(rows: readonly LatestValue[]): readonly string[] {
  const name = 'portal_newest_run_timestamp_seconds'
  const newest = new Map<string, number>()
  for (const { project, time } of rows) {
    if (time !== null) newest.set(project, Math.max(newest.get(project) ?? 0, Math.floor(Date.parse(time) / 1000)))
  }
  const lines = [...newest].map(([project, time]) => `${name}{project="${escapeText(project)}"} ${time} ${time}`)
  if (lines.length === 0) return []
  return [`# TYPE ${name} gauge`, `# UNIT ${name} seconds`, `# HELP ${name} Start of the newest run.`, ...lines]
}

/** Backslash, quotation mark and line feed, as the specification says; no other line break is one for a reader of lines. */
function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
}

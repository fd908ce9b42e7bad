// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../../../ingest/records/identity.ts'
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { convertUnit } from '../../../ingest/records/units.ts'
import type { BenchmarksFile, DeclaredBenchmark, PortalConfig, ReferenceResult } from '../../../schemas/types.gen.ts'
import { groupTitle } from './case-words.ts'

/** A result of the same benchmark, parameters and size on another system than the reference. */
export interface Confirmation {
  readonly series: SeriesSummary
  /** The value in the unit of the reference. */
  readonly value: number
  /** Value / reference. */
  readonly ratio: number
  /** Whether it is within the tolerance of the reference; absent when none is declared, since another machine may be faster. */
  readonly verdict?: 'confirms' | 'differs'
}

export interface CheckedReference {
  readonly reference: ReferenceResult
  /** The series of the reference itself, when it is in the history. */
  readonly own?: SeriesSummary
  readonly confirmations: readonly Confirmation[]
}

/** What the instance declares of a benchmark. */
export function findDeclared(
  file: BenchmarksFile,
  project: string,
  group: BenchmarkGroup,
): DeclaredBenchmark | undefined {
  return file.benchmarks?.find(
    (entry) => entry.project === project && entry.benchmark === group.benchmark && entry.useCase === group.useCase,
  )
}

/** The references of a benchmark with the results from elsewhere that the history holds, by system. */
export function checkReferences(declared: DeclaredBenchmark, group: BenchmarkGroup): readonly CheckedReference[] {
  return (declared.references ?? []).map((reference): CheckedReference => {
    const same = group.series.filter((series) => isSameCase(series, reference))
    const own = same.find(({ system }) => system === reference.system)
    const confirmations = same
      .filter(({ system }) => system !== reference.system)
      .flatMap((series) => confirm(series, reference))
      .sort((a, b) => a.series.system.localeCompare(b.series.system, 'en') || (a.series.id < b.series.id ? -1 : 1))
    return { reference, ...(own === undefined ? {} : { own }), confirmations }
  })
}

/** Where an issue with these words is begun, on GitHub, GitLab or what resembles them; undefined when no place is configured. */
export function issueAddress(
  links: PortalConfig['links'],
  issue: { readonly title: string; readonly body: string },
): string | undefined {
  const place = links?.issues ?? (links?.repository === undefined ? undefined : `${links.repository}/issues`)
  if (place === undefined || !URL.canParse(place)) return undefined
  const url = new URL(place.endsWith('/') ? place.slice(0, -1) : place)
  const isGitLab = url.hostname.includes('gitlab') || url.pathname.includes('/-/')
  if (isGitLab && !url.pathname.includes('/-/')) url.pathname = url.pathname.replace(/\/issues$/, '/-/issues')
  url.pathname += '/new'
  url.searchParams.set(isGitLab ? 'issue[title]' : 'title', issue.title)
  url.searchParams.set(isGitLab ? 'issue[description]' : 'body', issue.body)
  return url.href
}

/** The entry that somebody adds to content/benchmarks.yml. */
export function exampleEntry(project: string, group: BenchmarkGroup): string {
  const text = (value: string): string => JSON.stringify(value)
  return [
    'benchmarks:',
    `  - project: ${text(project)}`,
    `    benchmark: ${text(group.benchmark)}`,
    ...(group.useCase === undefined ? [] : [`    useCase: ${text(group.useCase)}`]),
    '    command: …',
    '    environment: { url: …, revision: … }',
    '    references:',
    '      - { metric: …, value: …, unit: …, system: …, tasks: … }',
    '    source: …',
  ].join('\n')
}

/** The commands that pack a result, so that only numbers leave the site. */
export function bundleCommands(project: string): string {
  return [
    `npm run -s portal -- bundle results/ --project ${project} --dry-run`,
    `npm run -s portal -- bundle results/ --project ${project} --output carry.json`,
    'npm run -s portal -- check carry.json',
  ].join('\n')
}

/** Name of the benchmark in a title of an issue. */
export function issueTitle(projectName: string, group: BenchmarkGroup, prefix: string): string {
  return `${prefix}: ${projectName}, ${groupTitle(group)}`
}

function isSameCase(series: SeriesSummary, reference: ReferenceResult): boolean {
  return (
    series.metric === reference.metric &&
    series.tasks === reference.tasks &&
    (reference.nodes === undefined || series.nodes === reference.nodes) &&
    canonicalJson(series.parameters) === canonicalJson(reference.parameters ?? {})
  )
}

function confirm(series: SeriesSummary, reference: ReferenceResult): readonly Confirmation[] {
  const value = series.last === null ? undefined : convertUnit(series.last, series.unit, reference.unit)
  if (value === undefined || reference.value === 0) return []
  const ratio = value / reference.value
  if (reference.within === undefined) return [{ series, value, ratio }]
  const isNear = Math.abs(ratio - 1) <= reference.within / 100
  return [{ series, value, ratio, verdict: isNear ? 'confirms' : 'differs' }]
}

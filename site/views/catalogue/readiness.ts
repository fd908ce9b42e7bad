// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { PackageRow, VersionsData } from '../../../ingest/records/site-versions.ts'
import type { Supercomputer } from '../../../schemas/types.gen.ts'
import { laterOf } from './facts.ts'

/** What was found of one project on one system; a date is that of the newest sign. What is absent is not known. */
export interface Readiness {
  readonly entry: CatalogueEntry
  readonly system: string
  /** It ran there, so it was built and installed there. */
  readonly ranAt?: string
  /** What every user finds there, by the snapshot of a package repository that is mounted there. */
  readonly module?: { readonly name: string; readonly at?: string }
  /** How the newest cases ended. */
  readonly tests?: { readonly passed: number; readonly total: number; readonly at: string }
  readonly measured?: { readonly series: number; readonly at: string }
}

/** Binaries of a project for machines, wherever their repository is mounted. */
export interface OfferedBuild {
  readonly entry: CatalogueEntry
  readonly version: string
  readonly targets: readonly string[]
}

/** Each project on each system where something was seen of it, by system and then name. */
export function listReadiness(entries: readonly CatalogueEntry[], kpi: readonly KpiProject[]): readonly Readiness[] {
  const projects = new Map(kpi.map((project) => [project.id, project]))
  const rows = entries.flatMap((entry) => {
    const series = projects.get(entry.id)?.groups.flatMap((group) => group.series) ?? []
    return [...Map.groupBy(series, ({ system }) => system)].map(([system, all]) => describe(entry, system, all))
  })
  return rows.toSorted((a, b) => compare(a.system, b.system) || compare(a.entry.name, b.entry.name))
}

function describe(entry: CatalogueEntry, system: string, series: readonly SeriesSummary[]): Readiness {
  const ran = newestOf(series)
  // A case that was left out says nothing of how the software does.
  const ended = series.filter(
    ({ lastStatus }) => lastStatus === 'pass' || lastStatus === 'fail' || lastStatus === 'error',
  )
  const endedAt = newestOf(ended)
  const measured = series.filter(({ last }) => last !== null)
  const measuredAt = newestOf(measured)
  const passed = ended.filter(({ lastStatus }) => lastStatus === 'pass').length
  return {
    entry,
    system,
    ...(ran === undefined ? {} : { ranAt: ran }),
    ...(endedAt === undefined ? {} : { tests: { passed, total: ended.length, at: endedAt } }),
    ...(measuredAt === undefined ? {} : { measured: { series: measured.length, at: measuredAt } }),
  }
}

/**
 * The same with the supercomputers on which a package repository has the software ready. A system that results name by the id of
 * such a machine is the same system.
 */
export function joinMachines(
  rows: readonly Readiness[],
  entries: readonly CatalogueEntry[],
  { versions, machines }: { readonly versions: VersionsData; readonly machines: readonly Supercomputer[] },
): readonly Readiness[] {
  const names = new Map(machines.map(({ id, name }) => [id, name]))
  const found = entries.flatMap((entry) => {
    const own = versions.projects.find(({ project }) => project === entry.id)
    return [...Map.groupBy(own?.machines ?? [], ({ machine }) => machine)].flatMap(([id, [first]]) =>
      first === undefined ? [] : [{ entry, id, module: { name: first.module, ...dateModule(first.module, own) } }],
    )
  })
  const keyOf = (entry: CatalogueEntry, system: string) => `${entry.id} ${system}`
  const modules = new Map(found.map(({ entry, id, module }) => [keyOf(entry, id), module]))
  const ran = rows.map((row) => {
    const module = modules.get(keyOf(row.entry, row.system))
    return module === undefined ? row : { ...row, module }
  })
  const seen = new Set(rows.map((row) => keyOf(row.entry, row.system)))
  const others = found.flatMap(({ entry, id, module }) =>
    seen.has(keyOf(entry, id)) ? [] : [{ entry, system: names.get(id) ?? id, module }],
  )
  return [...ran, ...others].toSorted((a, b) => compare(a.system, b.system) || compare(a.entry.name, b.entry.name))
}

/** When the snapshot was read that has a module. */
function dateModule(module: string, own: VersionsData['projects'][number] | undefined): { readonly at?: string } {
  const holds = ({ versions }: PackageRow) =>
    versions.some(({ builds = [] }) => builds.some((one) => one.module === module))
  const at = own?.packages.find(holds)?.fetchedAt
  return at === undefined ? {} : { at }
}

/** What EESSI offers of the projects: the greatest version with binaries, and for which processors. */
export function listOffered(entries: readonly CatalogueEntry[], versions: VersionsData): readonly OfferedBuild[] {
  const known = new Map(versions.projects.map((project) => [project.project, project]))
  return entries.flatMap((entry) => {
    const rows = (known.get(entry.id)?.packages ?? []).filter(({ repository }) => repository === 'eessi')
    const built = rows.flatMap((row) => row.versions).find(({ builds }) => (builds?.length ?? 0) > 0)
    if (built === undefined) return []
    const targets = (built.builds ?? []).flatMap(({ cpu, gpu }) => [...cpu, ...gpu])
    return [{ entry, version: built.version, targets: [...new Set(targets)].sort() }]
  })
}

function newestOf(series: readonly SeriesSummary[]): string | undefined {
  return series.map(({ lastAt }) => lastAt).reduce<string | undefined>(laterOf, undefined)
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

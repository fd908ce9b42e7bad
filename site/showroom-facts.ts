// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the showroom knows of demonstrators beside their own records: runs, catalogue entries, bottlenecks. */
import type { Identified } from '../ingest/records/site-collections.ts'
import type { BenchmarkGroup, KpiProject } from '../ingest/records/site-data.ts'
import type { CatalogueEntry } from '../ingest/records/site-catalogue.ts'
import type { Bottleneck, Demonstrator } from '../schemas/types.gen.ts'
import { readList, readRecord } from './collections.ts'
import { readCatalogue, readConfig, readKpiIndex, readKpiProject } from './site-data.ts'

/** A benchmark that a demonstrator names; `group` is undefined while the history has no run of it. */
export interface NamedBenchmark {
  readonly project: string
  readonly id: string
  readonly group: BenchmarkGroup | undefined
}

/** Everything that the page of a demonstrator shows: also the key by which it is built again. */
export interface DemonstratorFacts {
  readonly demonstrator: Identified<Demonstrator>
  /** The project that its figure of merit is measured in. */
  readonly kpi: KpiProject | undefined
  readonly benchmarks: readonly NamedBenchmark[]
  /** Software of the catalogue that it is built on. */
  readonly software: readonly CatalogueEntry[]
  readonly bottlenecks: readonly Bottleneck[]
}

/** All demonstrators, by id. */
export function readDemonstrators(): readonly Identified<Demonstrator>[] {
  return readConfig().features?.showroom === false ? [] : readList('demonstrators')
}

/** What the page of a demonstrator shows. */
export function readDemonstratorFacts(demonstrator: Identified<Demonstrator>): DemonstratorFacts {
  const { frameworks = [], bottlenecks = [] } = demonstrator
  const catalogue = readCatalogue()
  return {
    demonstrator,
    kpi: findKpi(demonstrator.benchmark?.project),
    benchmarks: listBenchmarks(demonstrator),
    software: frameworks.flatMap((id) => catalogue.find((entry) => entry.id === id) ?? []),
    bottlenecks: (readRecord('programme')?.bottlenecks ?? []).filter(({ id }) => bottlenecks.includes(id)),
  }
}

/** Demonstrators of a project: those that its entry names, and those that name the project, by id. */
export function listDemonstratorIds({ id, demonstrators }: CatalogueEntry): readonly string[] {
  const naming = readDemonstrators().filter(({ frameworks = [] }) => frameworks.includes(id))
  return [...new Set([...demonstrators, ...naming.map((one) => one.id)])].sort()
}

/** The benchmarks that a demonstrator names, that of its figure of merit first. */
export function listBenchmarks({ benchmark, otherBenchmarks = [] }: Demonstrator): readonly NamedBenchmark[] {
  const named = [...(benchmark === undefined ? [] : [benchmark]), ...otherBenchmarks]
  const isFirst = ({ project, group }: (typeof named)[number], index: number) =>
    named.findIndex((one) => one.project === project && one.group === group) === index
  return named.filter(isFirst).map(({ project, group }) => ({
    project,
    id: group,
    group: findKpi(project)?.groups.find(({ id }) => id === group),
  }))
}

/** A project of the history; undefined for one that has no run, and for an instance without the part. */
function findKpi(project: string | undefined): KpiProject | undefined {
  if (project === undefined || readConfig().features?.kpi === false) return undefined
  return readKpiIndex().some(({ id }) => id === project) ? readKpiProject(project) : undefined
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What publish writes to .portal/site-data/ and the site reads: the whole contract between the two, nothing else passes.
 * All files are JSON with sorted keys where order has no meaning; absent is an absent key, not measured is null.
 *
 *   meta.json                         SiteMeta
 *   config.json                       PortalConfig as validated
 *   catalogue.json                    CatalogueEntry[] of site-catalogue.ts, by name
 *   metrics.json                      Metric[] by id
 *   glossary.json                     GlossaryTerm[] by term
 *   benchmarks.json                   BenchmarksFile as validated; empty when the instance has none
 *   guidelines.json                   GuidelinesData of site-guidelines.ts
 *   systems.json                      StoredDescription[] by id
 *   tutorials.json                    SiteTutorial[] of site-learning.ts, in the order of their pages
 *   quizzes.json                      SiteQuiz[] of site-learning.ts, by id
 *   paths.json                        SitePath[] of site-learning.ts, in the order of the instance
 *   <collection>.json                 SiteCollections of site-collections.ts: records of a folder by id, or the record of a file
 *   faqs.json                         SiteQuestion[] of site-learning.ts, in the order of their page
 *   pages.json                        SitePage[] of site-learning.ts, by file
 *   translations.json                 SiteTranslations of site-learning.ts
 *   skeleton.json                     SiteSkeleton of site-skeleton.ts; null when the instance has none
 *   links.json                        LinksData of site-links.ts
 *   dependencies.json                 DependencyData of site-dependencies.ts
 *   feeds.json                        FeedData of site-feeds.ts
 *   sources.json                      SourcesData
 *   changes.json                      SiteChange[], newest first
 *   versions.json                     VersionsData of site-versions.ts
 *   stacks.json                       SiteStack[] of site-versions.ts, in the order of the instance
 *   images.json                       ImagesFile as validated; null when the instance has none
 *   supercomputers.json               Supercomputer[] as validated
 *   reports/index.json                ReportEntry[] of site-reports.ts, newest first
 *   reports/<quarter>.json            SiteReport of site-reports.ts
 *   kpi/index.json                    KpiProjectSummary[] by name
 *   kpi/<project>.json                KpiProject
 *   kpi/<project>/<series>.json       SeriesData
 */
import type { Metric, OutsideProject } from '../../schemas/types.gen.ts'
import type { CaseStatus, Parameters } from './benchmark-case.ts'
import type { Change } from './changes/find-changes.ts'

export interface SiteMeta {
  readonly version: 1
  /** Hash of the history's export. */
  readonly history: string
  readonly counts: {
    readonly projects: number
    readonly kpiProjects: number
    readonly benchmarks: number
    readonly series: number
    readonly runs: number
    readonly points: number
    readonly gaps: number
    readonly systems: number
  }
  /** Start of the newest run, UTC. */
  readonly newest?: string
  /** Quarters of which a file of the history is damaged and left out, oldest first; absent when all was read. */
  readonly leftOut?: readonly string[]
}

/** Where results come from, and what was taken back. */
export interface SourcesData {
  /** By id. */
  readonly sources: readonly SourceRow[]
  /** By the time of the retraction, newest first. */
  readonly retracted: readonly RetractedRun[]
}

/** One source of portal.config.yml as it was when it was last read. */
export interface SourceRow {
  readonly id: string
  readonly type: 'files' | 'zip' | 'http' | 'github-actions' | 'gitlab-jobs' | 'jenkins' | 'git-branch'
  /** Public address, where there is one. */
  readonly url?: string
  readonly project?: string
  /** stale: it cannot be read now, what it gave before stands. never: nobody has asked it yet. */
  readonly status: 'ok' | 'stale' | 'error' | 'absent' | 'never'
  /** Last time that it was asked, ISO 8601 in UTC. */
  readonly fetchedAt?: string
  /** Last time that it answered. */
  readonly freshAt?: string
  /** Files that it has given; absent when nobody has counted them yet. */
  readonly artefacts?: number
  /** Names of files that no adapter recognised. */
  readonly unrecognised: readonly string[]
  /** Why it is not ok, in a sentence. */
  readonly message?: string
}

/** A run that was taken back. Its points are in no chart, table or download. */
export interface RetractedRun {
  readonly run: string
  /** Absent when the tombstone is spoilt. */
  readonly reason?: string
  /** When it was taken back, ISO 8601 in UTC. */
  readonly at?: string
  readonly project?: string
  readonly system?: string
  readonly startedAt?: string
}

export interface KpiProjectSummary {
  readonly id: string
  readonly name: string
  /** catalogue: in projects.yml. outside: an example from outside. unassigned: nobody said whose it is. */
  readonly origin: 'catalogue' | 'outside' | 'unassigned'
  readonly outside?: OutsideProject
  readonly systems: readonly string[]
  readonly benchmarks: number
  readonly series: number
  readonly runs: number
  /** Measured points and gaps; what the portal derived from them is not counted. */
  readonly points: number
  readonly gaps: number
  readonly oldest?: string
  readonly newest?: string
}

export interface KpiProject extends KpiProjectSummary {
  readonly groups: readonly BenchmarkGroup[]
}

/** One benchmark on one use case of a project: what a reader thinks of as "a benchmark". */
export interface BenchmarkGroup {
  /** Slug, unique in the project; the anchor on the project's page. */
  readonly id: string
  readonly benchmark: string
  readonly useCase?: string
  readonly systems: readonly string[]
  readonly runs: number
  readonly oldest?: string
  readonly newest?: string
  /** Sorted: main metrics first, then by label, then by parameters, system, nodes, tasks. */
  readonly series: readonly SeriesSummary[]
}

export type Direction = 'lower' | 'higher' | 'target' | 'none'

/** What people said of a change: it was meant, it is lived with, it is none, or the machine changed and not the code. */
export type MarkKind = 'expected' | 'accepted' | 'ignored' | 'platform'

/** A mark of content/changes.yml. It silences the change: see isOpenChange. */
export interface ChangeMark {
  readonly as: MarkKind
  readonly reason: string
  /** Where it can be read up. */
  readonly url?: string
}

/** A change of level in a series; index counts in its columns. */
export interface SeriesChange extends Change {
  readonly mark?: ChangeMark
}

/** What the values of a series say over time. */
export interface SeriesTrend {
  /** changed: it has changes, silenced ones included. short: so few values say nothing, neither good nor bad. */
  readonly verdict: 'changed' | 'steady' | 'short'
  /** Standard deviation of values around their level, in the unit of the series; null when the verdict is short. */
  readonly noise: number | null
  /** In order of time. */
  readonly changes: readonly SeriesChange[]
}

/** The newest change of a series. */
export interface LastChange extends Omit<SeriesChange, 'index'> {
  /** Start of the first run on the new level, UTC. */
  readonly at: string
}

/** A change of any series, and where it is. */
export interface SiteChange extends LastChange {
  readonly project: string
  readonly projectName: string
  readonly group: string
  readonly benchmark: string
  readonly useCase?: string
  /** Id of the series, unique in its project. */
  readonly series: string
  readonly label: string
  readonly metric: string
  readonly family?: Metric['family']
  readonly main: boolean
  readonly unit: string
  readonly system: string
  readonly nodes?: number
  readonly tasks?: number
  /** Commits of the last run before and of the first after, where they are told and differ. */
  readonly commits?: { readonly before: string; readonly after: string }
}

export interface SeriesSummary {
  readonly id: string
  readonly label: string
  /** Canonical metric id, or the raw name. */
  readonly metric: string
  readonly main: boolean
  /** Present when the portal computed the newest value from what was measured. */
  readonly derived?: true
  readonly family?: Metric['family']
  readonly direction: Direction
  readonly unit: string
  readonly parameters: Parameters
  readonly system: string
  readonly partition?: string
  readonly environment?: string
  readonly nodes?: number
  readonly tasks?: number
  readonly points: number
  readonly gaps: number
  /** Last measured value: null when no point has one. */
  readonly last: number | null
  readonly lastAt?: string
  readonly lastStatus: CaseStatus
  /** At most 30 latest values for a spark line, nulls are gaps; absent when the series has one point. */
  readonly spark?: readonly (number | null)[]
  readonly verdict: SeriesTrend['verdict']
  readonly change?: LastChange
}

/** One series: the same metric of the same benchmark, use case, parameters, system, environment, nodes and tasks over time. */
export interface SeriesData extends Omit<SeriesSummary, 'spark'> {
  readonly project: string
  readonly projectName: string
  readonly benchmark: string
  readonly useCase?: string
  readonly group: string
  readonly description?: string
  /** Names under which tools wrote the metric. */
  readonly metricRaw: readonly string[]
  readonly columns: SeriesColumns
  readonly trend: SeriesTrend
  /** Reference and thresholds of the newest point that has them, in the series' unit; lower and upper are absolute values. */
  readonly reference?: number
  readonly lower?: number
  readonly upper?: number
  /** The same series at other node and task counts, this one included, newest run of each; sorted by tasks, then nodes. */
  readonly scaling: readonly ScalingPoint[]
  /** The same metric, benchmark, use case and parameters elsewhere, at the same nodes and tasks. */
  readonly elsewhere: readonly {
    readonly id: string
    readonly system: string
    readonly partition?: string
    readonly environment?: string
    readonly last: number | null
    readonly lastAt?: string
  }[]
  readonly sources: readonly { readonly format: string; readonly formatVersion: string; readonly url?: string }[]
}

export interface ScalingPoint {
  readonly id: string
  readonly nodes?: number
  readonly tasks?: number
  readonly last: number | null
  readonly lastAt?: string
}

/** Points of a series in order of time, then run; undated points are not here. All columns have the same length. */
export interface SeriesColumns {
  /** Unix time in milliseconds, UTC. */
  readonly time: readonly number[]
  readonly value: readonly (number | null)[]
  /** Why there is no value; null where there is one. */
  readonly gap: readonly (string | null)[]
  readonly status: readonly CaseStatus[]
  readonly attempt: readonly number[]
  readonly run: readonly string[]
  readonly commit: readonly (string | null)[]
  readonly reference: readonly (number | null)[]
  /** Smallest and largest sample behind the value; null when there is one measurement. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  /** Id of the system description in force, in systems.json; absent when no run has one. */
  readonly description?: readonly (string | null)[]
  /** Format of the artefact and its version; absent when all points came in one. */
  readonly format?: readonly string[]
}

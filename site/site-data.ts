// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The one loader of the site: everything that a page shows was written by `publish` to .portal/site-data and is read here.
 * The contract is ingest/records/site-data.ts.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CatalogueEntry } from '../ingest/records/site-catalogue.ts'
import type { CommandsData } from '../ingest/records/site-commands.ts'
import type { DependencyData } from '../ingest/records/site-dependencies.ts'
import type { FeedData } from '../ingest/records/site-feeds.ts'
import type { GuidelinesData } from '../ingest/records/site-guidelines.ts'
import type {
  SitePage,
  SitePath,
  SiteQuestion,
  SiteQuiz,
  SiteTranslations,
  SiteTutorial,
} from '../ingest/records/site-learning.ts'
import type { LinksData } from '../ingest/records/site-links.ts'
import type { KpiProject, KpiProjectSummary, SeriesData, SiteMeta, SourcesData } from '../ingest/records/site-data.ts'
import type { SiteSkeleton } from '../ingest/records/site-skeleton.ts'
import type { ReportEntry, SiteReport } from '../ingest/records/site-reports.ts'
import type { ProjectReleases, Release, SiteStack, VersionsData } from '../ingest/records/site-versions.ts'
import type { StoredDescription } from '../ingest/records/system-description.ts'
import type {
  BenchmarksFile,
  GlossaryTerm,
  ImagesFile,
  Metric,
  PortalConfig,
  Supercomputer,
} from '../schemas/types.gen.ts'

/** One run of the portal's own benchmarks, in words ready to be read. */
export interface PerformanceTable {
  /** Day of the run, ISO 8601. */
  readonly measuredAt?: string
  /** Processor, memory and versions, in one sentence. */
  readonly machine?: string
  readonly rows: readonly {
    readonly measure: string
    readonly result: string
    readonly goal?: string
    readonly command: string
  }[]
}

/** Files that many pages need; one series is read by one page and would only fill the memory. */
const kept = new Map<string, { readonly changed: number; readonly value: unknown }>()

/** Folder of the site data: PORTAL_SITE_DATA, else .portal/site-data of the instance (PORTAL_ROOT, else the current folder). */
export function locateSiteData(): string {
  return resolve(process.env['PORTAL_SITE_DATA'] ?? join(process.env['PORTAL_ROOT'] ?? '.', '.portal/site-data'))
}

/** What the history holds, in numbers. */
export function readMeta(): SiteMeta {
  return readKept<SiteMeta>('meta.json')
}

/** The instance's configuration. PORTAL_SITE and PORTAL_BASE override where it is published. */
export function readConfig(): PortalConfig {
  const config = readKept<PortalConfig>('config.json')
  const url = process.env['PORTAL_SITE'] || config.site.url
  const base = process.env['PORTAL_BASE'] || config.site.base
  return { ...config, site: { ...config.site, url, base } }
}

/** Projects of the catalogue, by name. */
export function readCatalogue(): readonly CatalogueEntry[] {
  return readKept<readonly CatalogueEntry[]>('catalogue.json')
}

/** What the programme asks of its software, and how each project stands. */
export function readGuidelines(): GuidelinesData {
  return readKept<GuidelinesData>('guidelines.json')
}

/** Metrics of the registry, by id. */
export function readMetrics(): readonly Metric[] {
  return readKept<readonly Metric[]>('metrics.json')
}

/** Terms of the glossary, by term. */
export function readGlossary(): readonly GlossaryTerm[] {
  return readKept<readonly GlossaryTerm[]>('glossary.json')
}

/** How benchmarks are run and what should come out, as far as the instance declares it. */
export function readBenchmarks(): BenchmarksFile {
  return readKept<BenchmarksFile>('benchmarks.json')
}

/** What the systems are made of, each description by its id. */
export function readSystems(): readonly StoredDescription[] {
  return readKept<readonly StoredDescription[]>('systems.json')
}

/** Sources of results, and runs that were taken back. */
export function readSources(): SourcesData {
  return readKept<SourcesData>('sources.json')
}

/** Versions of the software by project, and how the package repositories were when they were last asked. */
export function readVersions(): VersionsData {
  return readKept<VersionsData>('versions.json')
}

/** Releases of a project whose day is known, oldest first. */
export function readReleases(project: string): readonly Release[] {
  return readKept<readonly ProjectReleases[]>('releases.json').find((one) => one.project === project)?.releases ?? []
}

/** Lists of software whose versions are looked at together, in the order of the instance. */
export function readStacks(): readonly SiteStack[] {
  return readKept<readonly SiteStack[]>('stacks.json')
}

/** Container images and how their tags are written; null when the instance has none. */
export function readImages(): ImagesFile | null {
  return readKept<ImagesFile | null>('images.json')
}

/** Machines on which a package repository is ready for every user. */
export function readSupercomputers(): readonly Supercomputer[] {
  return readKept<readonly Supercomputer[]>('supercomputers.json')
}

/** Reports of all quarters, newest first. */
export function readReports(): readonly ReportEntry[] {
  return readKept<readonly ReportEntry[]>('reports/index.json')
}

/** The report of one quarter by its id, `2026-q4`. */
export function readReport(id: string): SiteReport {
  return readKept<SiteReport>(`reports/${id}.json`)
}

/** Projects that have KPI history, by name. */
export function readKpiIndex(): readonly KpiProjectSummary[] {
  return readKept<readonly KpiProjectSummary[]>('kpi/index.json')
}

/** One project with its benchmarks and the summaries of its series. */
export function readKpiProject(project: string): KpiProject {
  return readKept<KpiProject>(`kpi/${project}.json`)
}

/** One series with all its points. */
export function readSeries(project: string, series: string): SeriesData {
  return parseFile<SeriesData>(locateFile(`kpi/${project}/${series}.json`))
}

/** The bytes of one series as published, for pages that pass them on and for cache keys. */
export function readSeriesText(project: string, series: string): string {
  return readFileSync(locateFile(`kpi/${project}/${series}.json`), 'utf8')
}

/** What `npm run bench` measured and a person committed as content/performance.json; undefined when nobody has. */
export function readPerformance(): PerformanceTable | undefined {
  const path = resolve(process.env['PORTAL_ROOT'] ?? '.', 'content/performance.json')
  return existsSync(path) ? parseFile<PerformanceTable>(path) : undefined
}

/** How the addresses of the catalogue answered; empty when nobody has asked them. */
export function readLinks(): LinksData {
  return readIfThere<LinksData>('links.json', { links: [] })
}

/** What packages need, as recipes of Spack say; empty when the instance has no snapshot of them. */
export function readDependencies(): DependencyData {
  return readIfThere<DependencyData>('dependencies.json', { packages: [] })
}

/** What was new in the catalogue; empty when nobody has looked yet. */
export function readFeeds(): FeedData {
  return readIfThere<FeedData>('feeds.json', { events: [] })
}

/** Tutorials, in the order of their pages; none when the instance teaches nothing. */
export function readTutorials(): readonly SiteTutorial[] {
  return readIfThere<readonly SiteTutorial[]>('tutorials.json', [])
}

/** Quizzes, by id. */
export function readQuizzes(): readonly SiteQuiz[] {
  return readIfThere<readonly SiteQuiz[]>('quizzes.json', [])
}

/** Learning paths, in the order of the instance. */
export function readPaths(): readonly SitePath[] {
  return readIfThere<readonly SitePath[]>('paths.json', [])
}

/** Questions of the FAQ, in the order of their page. */
export function readFaqs(): readonly SiteQuestion[] {
  return readIfThere<readonly SiteQuestion[]>('faqs.json', [])
}

/** Written pages in the first language, by file. */
export function readPages(): readonly SitePage[] {
  return readIfThere<readonly SitePage[]>('pages.json', [])
}

/** How translated pages stand to their originals. */
export function readTranslations(): SiteTranslations {
  return readIfThere<SiteTranslations>('translations.json', {})
}

/** The files that readers begin from; null when the instance has none. */
export function readSkeleton(): SiteSkeleton | null {
  return readIfThere<SiteSkeleton | null>('skeleton.json', null)
}

/** How the commands of written pages went; empty when no page has any. */
export function readCommands(): CommandsData {
  return readIfThere<CommandsData>('commands.json', { pages: {} })
}

/** A file of the site data, or what stands for it where publish wrote none. */
export function readIfThere<T>(name: string, otherwise: T): T {
  return existsSync(join(locateSiteData(), name)) ? readKept<T>(name) : otherwise
}

function readKept<T>(name: string): T {
  const path = locateFile(name)
  const changed = statSync(path).mtimeMs
  const known = kept.get(path)
  // The file's time is compared so that the dev server shows what a new publish wrote.
  if (known?.changed === changed) return known.value as T
  const value = parseFile<T>(path)
  kept.set(path, { changed, value })
  return value
}

function locateFile(name: string): string {
  const path = join(locateSiteData(), name)
  if (!existsSync(path)) {
    throw new Error(
      `The site has no data yet: ${path} is missing. Run \`npm run portal -- publish\`, then build again.`,
    )
  }
  return path
}

/** Cast without validation: publish validates what it writes, and the site reads nothing else. */
function parseFile<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

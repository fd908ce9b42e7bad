/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * The report of one quarter: content/reports/<quarter>.json when it is frozen. Written by `portal report <quarter> --issue`, not by hand.
 */
export interface QuarterReport {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is; the number counts versions of the format.
   */
  format: 'quarter-report/1'
  /**
   * The quarter, in UTC.
   */
  quarter: string
  headline: ReportHeadline
  measured: ReportMeasured
  /**
   * Projects with a value or a gap in the quarter, those of the programme first.
   *
   * @maxItems 5000
   */
  projects: ReportProject[]
  changes: ReportChanges
  /**
   * KPIs of the programme, in the order of content/kpis.yml.
   *
   * @maxItems 200
   */
  kpis: ReportKpi[]
  /**
   * Pass rates; empty when none was measured.
   *
   * @maxItems 5000
   */
  stability: ReportStability[]
  /**
   * Deployment times; empty when none was measured.
   *
   * @maxItems 5000
   */
  deployment: ReportDeployment[]
  /**
   * Adoption; empty when none was counted.
   *
   * @maxItems 5000
   */
  adoption: ReportAdoption[]
  /**
   * Energy; empty when none was measured.
   *
   * @maxItems 5000
   */
  energy: ReportEnergy[]
  /**
   * The catalogue; null when nobody kept how it stood in the quarter.
   */
  catalogue: ReportCatalogue | null
  seen?: ReportSeen
  /**
   * What was measured before and not in this quarter.
   *
   * @maxItems 10000
   */
  absent: ReportAbsent[]
  issued?: ReportIssue
}
/**
 * The quarter in one sentence, made from the numbers.
 */
export interface ReportHeadline {
  /**
   * In English.
   */
  en: string
  /**
   * In French.
   */
  fr: string
}
/**
 * How much was measured.
 */
export interface ReportMeasured {
  programme: ReportCounts
  outside: ReportCounts
}
/**
 * How much was measured.
 */
export interface ReportCounts {
  /**
   * Projects with a value.
   */
  projects: number
  /**
   * Benchmarks, each with its use case.
   */
  benchmarks: number
  /**
   * Series with a value.
   */
  series: number
  /**
   * Runs.
   */
  runs: number
  /**
   * Measured values; what the portal derived is not counted.
   */
  points: number
  /**
   * Runs that should have given a value and gave none.
   */
  gaps: number
  /**
   * Of the series: those whose history has enough values to tell a change from noise.
   */
  judged: number
  /**
   * Of the series: those whose history has too few values to say anything.
   */
  short: number
  /**
   * Series that were measured before and not in this quarter.
   */
  absent: number
}
/**
 * One project in the quarter.
 */
export interface ReportProject {
  /**
   * Id of the project.
   */
  id: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * Work packages that the catalogue tells.
   *
   * @maxItems 20
   */
  workPackages?: string[]
  /**
   * Demonstrators that the catalogue tells.
   *
   * @maxItems 50
   */
  demonstrators?: string[]
  /**
   * Benchmarks, each with its use case.
   */
  benchmarks: number
  /**
   * Series with a value.
   */
  series: number
  /**
   * Runs.
   */
  runs: number
  /**
   * Measured values; what the portal derived is not counted.
   */
  points: number
  /**
   * Runs that should have given a value and gave none.
   */
  gaps: number
  /**
   * Of the series: those whose history has enough values to tell a change from noise.
   */
  judged: number
  /**
   * Of the series: those whose history has too few values to say anything.
   */
  short: number
  /**
   * Series that were measured before and not in this quarter.
   */
  absent: number
  summary: ChangeSummary
}
/**
 * What changed, main metrics apart from the others. Silenced changes and those under 1 % are not counted.
 */
export interface ChangeSummary {
  main: ChangeClass
  other: ChangeClass
  benchmarks: BenchmarkVerdicts
}
/**
 * Changes of one class of metrics.
 */
export interface ChangeClass {
  regressions: ChangeTally
  improvements: ChangeTally
  undecided: ChangeTally
}
/**
 * How many changes, and how large they are as a share of the level before, without sign.
 */
export interface ChangeTally {
  /**
   * How many.
   */
  count: number
  /**
   * Mean size; null when none has one.
   */
  mean: number | null
  /**
   * Middle size, which one extreme change does not move.
   */
  median: number | null
  /**
   * Smallest size.
   */
  least: number | null
  /**
   * Largest size.
   */
  most: number | null
}
/**
 * Benchmarks by what happened to their series.
 */
export interface BenchmarkVerdicts {
  /**
   * With regressions only.
   */
  worse: number
  /**
   * With improvements only.
   */
  better: number
  /**
   * With both.
   */
  mixed: number
}
/**
 * Changes of level that began in the quarter.
 */
export interface ReportChanges {
  programme: ChangeSummary
  outside: ChangeSummary
  /**
   * Of projects of the programme; one that belongs to several work packages counts in each.
   *
   * @maxItems 60
   */
  byWorkPackage: ChangeGroup[]
  /**
   * Of projects of the programme; one that several demonstrators use counts in each. Null when no project names a demonstrator.
   *
   * @maxItems 500
   */
  byDemonstrator: ChangeGroup[] | null
  /**
   * Changes that a person marked; they are listed and not counted.
   */
  silenced: number
  /**
   * Changes under 1 %; they are listed and not counted.
   */
  small: number
  /**
   * Main metrics first, regressions before improvements, large before small.
   *
   * @maxItems 500
   */
  list: ReportChange[]
  /**
   * Changes that the list leaves out for their number.
   */
  omitted: number
}
/**
 * Changes of one work package or demonstrator.
 */
export interface ChangeGroup {
  /**
   * Its id; null when the catalogue does not tell it.
   */
  id: string | null
  summary: ChangeSummary
}
/**
 * One change of level.
 */
export interface ReportChange {
  /**
   * Start of the first run on the new level, UTC.
   */
  at: string
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  projectName: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * The benchmark.
   */
  benchmark: string
  /**
   * The use case.
   */
  useCase?: string
  /**
   * Anchor of the benchmark on the page of the project.
   */
  group: string
  /**
   * Id of the series.
   */
  series: string
  /**
   * Name of the metric for readers.
   */
  label: string
  /**
   * Id of the metric.
   */
  metric: string
  /**
   * True for a main metric.
   */
  main: boolean
  /**
   * Unit of before and after.
   */
  unit: string
  /**
   * The system.
   */
  system: string
  /**
   * Nodes.
   */
  nodes?: number
  /**
   * Tasks.
   */
  tasks?: number
  /**
   * Level before.
   */
  before: number
  /**
   * Level after.
   */
  after: number
  /**
   * (after - before) / |before|; null when the level before is 0.
   */
  relative: number | null
  /**
   * Which way it went; change: nobody said which direction is better.
   */
  kind: 'regression' | 'improvement' | 'change'
  /**
   * Present when it is under 1 % and not counted.
   */
  small?: true
  mark?: ReportMark
  commits?: ReportCommits
}
/**
 * A mark of content/changes.yml.
 */
export interface ReportMark {
  /**
   * What was said.
   */
  as: 'expected' | 'accepted' | 'ignored' | 'platform'
  /**
   * Why.
   */
  reason: string
}
/**
 * Two commits.
 */
export interface ReportCommits {
  /**
   * Of the last run before.
   */
  before: string
  /**
   * Of the first run after.
   */
  after: string
}
/**
 * One KPI of the programme at the end of the quarter.
 */
export interface ReportKpi {
  /**
   * Its id.
   */
  id: string
  /**
   * Its name.
   */
  name: string
  /**
   * What is counted.
   */
  definition: string
  fr?: ReportKpiFrench
  /**
   * Unit of value and target.
   */
  unit: string
  /**
   * Which direction is better.
   */
  direction?: 'higher' | 'lower' | 'none'
  /**
   * Role that answers for it.
   */
  owner?: string
  /**
   * Work packages that it is about.
   *
   * @maxItems 20
   */
  workPackages?: string[]
  /**
   * Its name elsewhere.
   */
  reference?: string
  target?: ReportKpiTarget
  /**
   * The value; null when not measured.
   */
  value: number | null
  /**
   * Why there is none.
   */
  reason?: string
  /**
   * Quarter that the value is of, when it is an earlier one.
   */
  asOf?: string
  /**
   * What the value is made of.
   */
  note?: string
  evidence?: ReportKpiEvidence
  /**
   * Rule by which the portal computes it.
   */
  computed?: string
  before?: ReportKpiBefore
  /**
   * Against the target; unjudged: there is no target that a number can meet.
   */
  verdict: 'met' | 'missed' | 'not-measured' | 'unjudged'
}
/**
 * The French form.
 */
export interface ReportKpiFrench {
  /**
   * Name.
   */
  name?: string
  /**
   * Definition.
   */
  definition?: string
  /**
   * Scope of the target.
   */
  scope?: string
  /**
   * Target in words.
   */
  target?: string
  /**
   * Role that answers for it.
   */
  owner?: string
  /**
   * Its name elsewhere.
   */
  reference?: string
  /**
   * Why there is no value.
   */
  reason?: string
  /**
   * What the value is made of.
   */
  note?: string
  /**
   * What the value rests on.
   */
  evidence?: string
}
/**
 * What is to be reached.
 */
export interface ReportKpiTarget {
  /**
   * How to compare.
   */
  comparator?: 'lt' | 'le' | 'ge' | 'gt' | 'eq'
  /**
   * Number to compare with.
   */
  value?: number
  /**
   * What it holds for.
   */
  scope?: string
  /**
   * The target in words.
   */
  text?: string
}
/**
 * What a value rests on.
 */
export interface ReportKpiEvidence {
  /**
   * Document and place.
   */
  text: string
  /**
   * Where to read it.
   */
  url?: string
}
/**
 * An earlier value.
 */
export interface ReportKpiBefore {
  /**
   * Its quarter.
   */
  quarter: string
  /**
   * The value.
   */
  value: number
}
/**
 * Pass rate of one project.
 */
export interface ReportStability {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * Runs of benchmarks that tell how each case ended.
   */
  runs: number
  /**
   * Mean pass rate of these runs (%).
   */
  mean: number
  /**
   * Lowest pass rate of a run (%).
   */
  least: number
}
/**
 * Deployments of one project.
 */
export interface ReportDeployment {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * Deployments that passed.
   */
  count: number
  /**
   * Deployments without a time.
   */
  unfinished: number
  /**
   * Mean time.
   */
  mean: number | null
  /**
   * Shortest time.
   */
  least: number | null
  /**
   * Longest time.
   */
  most: number | null
  /**
   * Unit of the times.
   */
  unit: string
}
/**
 * Adoption of one project.
 */
export interface ReportAdoption {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * Newest index of the quarter.
   */
  value: number
  /**
   * When it was counted, UTC.
   */
  at: string
}
/**
 * Energy of one project.
 */
export interface ReportEnergy {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * Runs with measured energy.
   */
  runs: number
  /**
   * All runs.
   */
  of: number
  /**
   * Energy of these runs.
   */
  sum: number
  /**
   * Mean of a run.
   */
  perRun: number
  /**
   * Unit of the energies.
   */
  unit: string
}
/**
 * The catalogue as it stood when the report was made.
 */
export interface ReportCatalogue {
  /**
   * Its projects by id.
   *
   * @maxItems 5000
   */
  projects: ReportName[]
  /**
   * Against the frozen report of an earlier quarter; null when there is none.
   */
  compared: CatalogueChanges | null
}
/**
 * A project of the catalogue.
 */
export interface ReportName {
  /**
   * Its id.
   */
  id: string
  /**
   * Its name.
   */
  name: string
}
/**
 * What changed in the catalogue.
 */
export interface CatalogueChanges {
  /**
   * Quarter of the report that it is compared with.
   */
  since: string
  /**
   * New projects.
   *
   * @maxItems 5000
   */
  added: ReportName[]
  /**
   * Projects that are gone.
   *
   * @maxItems 5000
   */
  removed: ReportName[]
}
/**
 * New projects, badges gained and lost, and versions, as `portal feeds refresh` saw them.
 */
export interface ReportSeen {
  /**
   * From when on anything is recorded; null when nobody has ever looked.
   */
  since: string | null
  /**
   * Months of the quarter in which somebody looked. Without any, nothing is known of the quarter.
   *
   * @maxItems 3
   */
  months: string[]
  /**
   * What was new: projects, then badges, then versions, by name.
   *
   * @maxItems 500
   */
  events: ReportSeenEvent[]
  /**
   * Events that are not listed.
   */
  omitted: number
}
/**
 * One thing that was new.
 */
export interface ReportSeenEvent {
  /**
   * When it was seen for the first time.
   */
  at: string
  /**
   * project: a new project. version: another newest release. badge: a badge says something else.
   */
  kind: 'project' | 'version' | 'badge'
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name then.
   */
  name: string
  /**
   * The package, `spack/starpu`, or the path of the badge.
   */
  subject?: string
  /**
   * What it was before; absent when there was nothing.
   */
  from?: string
  /**
   * What it is now.
   */
  to?: string
  /**
   * Of a badge: gained or lost; absent when it was there before and after, or nobody can tell.
   */
  move?: 'gained' | 'lost'
}
/**
 * A benchmark of which series were not measured.
 */
export interface ReportAbsent {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Its name.
   */
  name: string
  /**
   * catalogue: in projects.yml. outside: an example from outside the programme. unassigned: nobody said whose it is.
   */
  origin: 'catalogue' | 'outside' | 'unassigned'
  /**
   * The benchmark.
   */
  benchmark: string
  /**
   * The use case.
   */
  useCase?: string
  /**
   * Series that were measured before and not in the quarter.
   */
  series: number
  /**
   * Newest quarter in which anything of it was measured.
   */
  last: string
}
/**
 * Which issue of the report this is.
 */
export interface ReportIssue {
  /**
   * 1 for the first issue.
   */
  revision: number
  /**
   * When it was issued, UTC.
   */
  at: string
  /**
   * SHA-256 of the report without this part, as JSON with sorted keys.
   */
  hash: string
  /**
   * The hash of the issue that this one replaces; absent in the first.
   */
  previous?: string
}

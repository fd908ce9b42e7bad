/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * One web address, or a list of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type UrlOrList = string | string[]
/**
 * A short list of terms.
 *
 * @maxItems 20
 */
export type Words = string[]
/**
 * Publications about the software, the one to cite first.
 *
 * @maxItems 50
 *
 * Items: One publication: a DOI, or a title with an address.
 */
export type Publications = {
  /**
   * Digital object identifier.
   */
  doi?: string
  /**
   * Title.
   */
  title?: string
  /**
   * A web address.
   */
  url?: string
  /**
   * Year in which it appeared.
   */
  year?: number
}[]
/**
 * One name, or a list of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Names = string | string[]
/**
 * content/projects.yml: the list of the programme's projects, either bare or under the key projects.
 *
 * @maxItems 5000
 */
export type ProjectsFile =
  | Project[]
  | {
      /**
       * Address of this schema, for editors.
       */
      $schema?: string
      /**
       * The projects, one entry each.
       *
       * @maxItems 5000
       */
      projects: Project[]
    }

export interface Schemas {
  adoption?: Adoption
  assessment?: Assessment
  benchmarks?: BenchmarksFile
  'catalogue-snapshot'?: CatalogueSnapshot
  changes?: ChangesFile
  'csv-mapping'?: CsvMapping
  'dependency-snapshot'?: DependencySnapshot
  deployment?: Deployment
  'feed-snapshot'?: FeedSnapshot
  glossary?: Glossary
  'guideline-result'?: GuidelineResult
  guidelines?: GuidelinesFile
  images?: ImagesFile
  'kpi-bundle'?: KpiBundle
  'kpi-run'?: KpiRun
  kpis?: KpiList
  'link-snapshot'?: LinkSnapshot
  metrics?: MetricRegistry
  'peer-review'?: PeerReview
  point?: Point
  'portal-config'?: PortalConfig
  project?: Project
  projects?: ProjectsFile
  'quarter-report'?: QuarterReport
  'report-commentary'?: ReportCommentary
  stacks?: StacksFile
  supercomputers?: SupercomputersFile
  'system-description'?: SystemDescription
  'version-snapshot'?: VersionSnapshot
}
/**
 * How much a project is used, counted on one day. Every part may be left out: what was not counted is not 0.
 */
export interface Adoption {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'adoption'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in projects.yml. May be left out when the portal maps the artefact to a project.
   */
  project?: string
  /**
   * When it was counted, RFC 3339 with an offset.
   */
  takenAt: string
  /**
   * Downloads of the files of all releases, since the first one.
   */
  releaseDownloads?: number
  /**
   * How often the container images were pulled, since the first one.
   */
  containerPulls?: number
  /**
   * Stars of the repository on its forge.
   */
  stars?: number
  /**
   * Forks of the repository on its forge.
   */
  forks?: number
  /**
   * Package repositories that were looked at, and whether they have the software.
   *
   * @maxItems 100
   */
  packageRepositories?: AdoptionRepository[]
  /**
   * People who attended the trainings of the project, all trainings together.
   */
  trainingAttendance?: number
  /**
   * Where it can be looked at.
   */
  url?: string
}
/**
 * One package repository.
 */
export interface AdoptionRepository {
  /**
   * Name of the repository.
   */
  name: string
  /**
   * Whether it has the software.
   */
  present: boolean
}
/**
 * content/assessments/<project>.yml: what a project says of itself, criterion by criterion. Written by `portal assess --write` or by hand.
 */
export interface Assessment {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Id of the project.
   */
  project: string
  /**
   * Day of the state that was read, or on which the answers were given.
   */
  as_of?: string
  source?: AssessmentSource
  /**
   * The answers. A criterion that is not here was not answered.
   *
   * @maxItems 200
   */
  criteria: AssessmentAnswer[]
}
/**
 * A file in a repository.
 */
export interface AssessmentSource {
  /**
   * Address of the repository.
   */
  repository: string
  /**
   * Commit that was read.
   */
  commit?: string
  /**
   * File in the repository.
   */
  path: string
}
/**
 * One answer.
 */
export interface AssessmentAnswer {
  /**
   * The criterion with its guideline.
   */
  id: string
  /**
   * What the project says.
   */
  claim: 'met' | 'not-met' | 'not-applicable'
  /**
   * Line in the file that was read.
   */
  line?: number
  /**
   * What it gives for it.
   *
   * @maxItems 20
   */
  evidence?: AssessmentEvidence[]
}
/**
 * One piece of evidence.
 */
export interface AssessmentEvidence {
  /**
   * What the project wrote, as it wrote it, or a short fact.
   */
  text: string
  /**
   * Addresses in the text.
   *
   * @maxItems 10
   *
   * Items: An address.
   */
  urls?: string[]
  /**
   * Line in the file that was read.
   */
  line?: number
}
/**
 * content/benchmarks.yml: how anyone can run a benchmark and what should come out, how it scales, and what systems can do at most.
 */
export interface BenchmarksFile {
  /**
   * The benchmarks, one entry each.
   *
   * @maxItems 2000
   */
  benchmarks?: DeclaredBenchmark[]
  /**
   * What a node of a system can do at most, for the roofline.
   *
   * @maxItems 500
   */
  systems?: SystemPeak[]
}
/**
 * What is declared of one benchmark.
 */
export interface DeclaredBenchmark {
  /**
   * Id of the project in the catalogue or among the outside projects.
   */
  project: string
  /**
   * Name of the benchmark as its results have it.
   */
  benchmark: string
  /**
   * Use case as the results have it; leave it out for a benchmark that has none.
   */
  useCase?: string
  /**
   * Whether the problem stays the same as the workers grow (strong) or grows with them (weak), where the parameters of its results do not tell.
   */
  scaling?: 'strong' | 'weak'
  /**
   * The parameter that holds the size of the whole problem as a number.
   */
  sizeParameter?: string
  /**
   * The command that runs it, one or more lines. Paths and launcher are those of the reader.
   */
  command?: string
  environment?: PinnedEnvironment
  /**
   * What should come out.
   *
   * @maxItems 50
   */
  references?: ReferenceResult[]
  /**
   * What a reader has to know before running it; plain text.
   */
  note?: string
  /**
   * The same in French.
   */
  noteFr?: string
  /**
   * Where the command and the references come from.
   */
  source?: string
}
/**
 * The file that pins the software: a Spack lock file, a Guix manifest, the recipe of a container.
 */
export interface PinnedEnvironment {
  /**
   * Its address.
   */
  url: string
  /**
   * Commit or digest that pins it.
   */
  revision: string
}
/**
 * One value that others can compare with.
 */
export interface ReferenceResult {
  /**
   * Id of the metric in metrics.yml, or its name in the results.
   */
  metric: string
  /**
   * The value.
   */
  value: number
  /**
   * Its unit, as in metrics.yml.
   */
  unit: string
  /**
   * The system that it was measured on.
   */
  system: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of tasks.
   */
  tasks?: number
  /**
   * Parameters of the case, all of them, as its results have them.
   */
  parameters?: {
    [k: string]: string | number | boolean
  }
  /**
   * How far a result from elsewhere may be off and still confirm the value, in percent of it. Left out for a time that another machine is free to beat.
   */
  within?: number
}
/**
 * What one node can do at most.
 */
export interface SystemPeak {
  /**
   * Name of the system as results have it.
   */
  system: string
  peakFlops: PeakAmount
  peakBandwidth: PeakAmount
  /**
   * Where both are said or measured.
   */
  source: string
}
/**
 * A number with its unit.
 */
export interface PeakAmount {
  /**
   * The number.
   */
  value: number
  /**
   * Its unit.
   */
  unit: string
}
/**
 * One file of snapshots/catalogue/: what files elsewhere said of projects when they were last read. Written by `catalogue refresh`.
 */
export interface CatalogueSnapshot {
  /**
   * Files elsewhere, in the order in which they count: a later one overrules an earlier one.
   *
   * @maxItems 5000
   */
  sources: CatalogueSource[]
}
/**
 * One file.
 */
export interface CatalogueSource {
  /**
   * Where the file is.
   */
  url: string
  /**
   * list: projects as the six fields have them. mapping: which files are read, and how. mapped: a file that the mapping names. codemeta: a file that a project names.
   */
  role: 'list' | 'mapping' | 'mapped' | 'codemeta'
  /**
   * Id of the project that names the file.
   */
  project?: string
  /**
   * What a mapped file may do: create projects, update them, or both.
   */
  allow?: 'create' | 'update' | 'both'
  /**
   * ok: read. stale: it could not be read, and what it gave before stands. error: it could not be read and never gave anything. absent: the server says that there is nothing there.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read, in UTC.
   */
  fetchedAt?: string
  /**
   * When it was last asked for, if that failed.
   */
  askedAt?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * What in the file was left out and why, in sentences.
   *
   * @maxItems 200
   */
  notes?: string[]
  /**
   * Of a mapping: what it says of the files that it names.
   *
   * @maxItems 2000
   */
  mapping?: CatalogueRule[]
  /**
   * What it says of each project.
   *
   * @maxItems 5000
   */
  projects: ImportedFields[]
}
/**
 * How one file is read.
 */
export interface CatalogueRule {
  /**
   * Where the file is.
   */
  source: string
  /**
   * Name of the project, when the file does not say it.
   */
  name?: string
  /**
   * What it may do: create projects, update them, or both.
   */
  allow: 'create' | 'update' | 'both'
  /**
   * True when the file is read as a codemeta.json.
   */
  codemeta?: boolean
  /**
   * Path of each field in the file, in the part of the language of jq that is understood.
   */
  fields?: {
    [k: string]: string
  }
}
/**
 * Fields of a catalogue entry that a file elsewhere gives.
 */
export interface ImportedFields {
  /**
   * The project's name, as it writes it.
   */
  name?: string
  /**
   * What the software does and for whom, in one to five sentences. Emphasis, code, links and lists of Markdown are shown as such; HTML is shown as text.
   */
  description?: string
  repository?: UrlOrList
  /**
   * The project's own site.
   */
  homepage?: string
  documentation?: UrlOrList
  discussion?: UrlOrList
  guix_package?: UrlOrList
  spack_package?: UrlOrList
  /**
   * Licence as an SPDX expression.
   */
  license?: string
  languages?: Words
  topics?: Words
  institutions?: Words
  publications?: Publications
  /**
   * Digital object identifier of the software itself, without https://doi.org/.
   */
  doi?: string
  /**
   * Identifier in the Software Heritage archive.
   */
  swhid?: string
}
/**
 * content/changes.yml: what people say of changes that the portal found.
 */
export interface ChangesFile {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * The marks, one entry each. The first that names a change says what it is.
   *
   * @maxItems 5000
   */
  changes: AuthoredMark[]
}
/**
 * What people say of the changes of a project in some days. Each field that names a place leaves fewer of them.
 */
export interface AuthoredMark {
  /**
   * Id of the project whose changes are meant.
   */
  project: string
  /**
   * Id of one series: the last part of the address of its page.
   */
  series?: string
  /**
   * Name of a benchmark, as the page of the project writes it.
   */
  benchmark?: string
  /**
   * Name of a use case of the benchmark.
   */
  useCase?: string
  /**
   * Id of a metric of the registry, or the name that the tool wrote.
   */
  metric?: string
  /**
   * System that the benchmark ran on.
   */
  system?: string
  /**
   * First UTC day on which the first run of the new level may have started.
   */
  from: string
  /**
   * Last such day; the day of `from` when it is left out.
   */
  to?: string
  /**
   * `expected`: it was meant. `accepted`: it is known and lived with. `ignored`: it is no change, the detector was wrong. `platform`: the machine changed and not the code.
   */
  as: 'expected' | 'accepted' | 'ignored' | 'platform'
  /**
   * Why, in a sentence that readers of the chart see.
   */
  reason: string
  /**
   * Where this can be read up: an issue, a merge request, a note of the computing centre.
   */
  url?: string
}
/**
 * Says what the columns of CSV files mean, so that results that no benchmark tool writes can be read as they are.
 */
export interface CsvMapping {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Always csv-mapping: this is what the file is recognised by.
   */
  format: 'csv-mapping'
  /**
   * Version of this format, major and minor.
   */
  version: string
  /**
   * Globs of the files that are meant, from the folder of the mapping file; * stays within a folder, ** crosses folders. In content/csv-mappings/ they match the whole path of an artefact.
   *
   * @minItems 1
   * @maxItems 50
   */
  files: string[]
  /**
   * What stands between two cells: a comma, a semicolon, a bar, a tabulator, or any number of blanks.
   */
  delimiter: ',' | ';' | '|' | 'tab' | 'blanks'
  /**
   * Decimal mark of the numbers; a point when left out. It is never guessed.
   */
  decimal?: '.' | ','
  /**
   * Project that the results belong to.
   */
  project?: string
  /**
   * The columns, one entry each. Columns without an entry are not read, and a note names them.
   *
   * @minItems 1
   * @maxItems 200
   */
  columns: CsvColumn[]
  constants?: CsvConstants
}
/**
 * What one column means.
 */
export interface CsvColumn {
  /**
   * Name of the column, as the header of the file writes it.
   */
  name: string
  /**
   * What its cells are: a measured value, something that was varied, or a property of the case or the run.
   */
  is:
    | 'metric'
    | 'parameter'
    | 'benchmark'
    | 'useCase'
    | 'system'
    | 'partition'
    | 'environment'
    | 'nodes'
    | 'tasks'
    | 'time'
    | 'commit'
    | 'status'
    | 'attempt'
    | 'session'
    | 'jobId'
    | 'ignored'
  /**
   * Name of the metric or parameter in the portal; that of the column when left out.
   */
  as?: string
  /**
   * Unit of a metric; none for a pure number.
   */
  unit?: string
  /**
   * Which values of a metric are better; none when neither is.
   */
  direction?: 'lower' | 'higher' | 'none'
  /**
   * How a time is written: iso (as 2026-11-20T17:48:00Z), unix (seconds since 1970), unix-ms, or a pattern of YYYY, MM, DD, HH, mm, ss, SSS and what stands between them; iso when left out.
   */
  format?: string
  /**
   * Zone of times that are written without one: UTC, an offset, or a name of the IANA database. Without it UTC is assumed, and said so.
   */
  zone?: string
  /**
   * What the words of a status column mean, beside pass, fail, error and skip themselves.
   */
  statuses?: {
    [k: string]: 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'
  }
}
/**
 * What is the same for all lines and stands in no column.
 */
export interface CsvConstants {
  /**
   * Benchmark; the name of the file without its ending when neither this nor a column says it.
   */
  benchmark?: string
  /**
   * Use case.
   */
  useCase?: string
  /**
   * System that the results were measured on.
   */
  system?: string
  /**
   * Partition of the system.
   */
  partition?: string
  /**
   * Programming environment.
   */
  environment?: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of tasks.
   */
  tasks?: number
  /**
   * When the run began, with an offset.
   */
  time?: string
  /**
   * Commit that was measured.
   */
  commit?: string
  /**
   * What was varied, but not within these files.
   */
  parameters?: {
    [k: string]: string | number | boolean
  }
}
/**
 * What packages need, as their recipes say.
 */
export interface DependencySnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'dependency-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Where it was read, in words.
   */
  source: string
  /**
   * By the name of the package.
   */
  packages: {
    /**
     * One recipe.
     */
    [k: string]: {
      /**
       * Names of packages that it asks for, with all of its options.
       *
       * @maxItems 1000
       */
      dependencies: string[]
      /**
       * The recipe that was read.
       */
      url?: string
    }
  }
}
/**
 * How long it took from a tag or a merge until what it made was deployed: one file for one or several attempts.
 */
export interface Deployment {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'deployment'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in projects.yml. May be left out when the portal maps the artefact to a project.
   */
  project?: string
  /**
   * Where it is deployed: a registry, a site, a machine.
   */
  target: string
  trigger: DeploymentTrigger
  /**
   * Attempts to deploy it, in any order.
   *
   * @maxItems 1000
   */
  attempts: DeploymentAttempt[]
  /**
   * Where it can be looked at.
   */
  url?: string
}
/**
 * What started it.
 */
export interface DeploymentTrigger {
  /**
   * A tag, or a merge into the main branch.
   */
  kind: 'tag' | 'merge'
  /**
   * When the tag was made or the merge happened, RFC 3339 with an offset.
   */
  at: string
  /**
   * Commit that was tagged or merged.
   */
  commit?: string
}
/**
 * One run of the deployment job.
 */
export interface DeploymentAttempt {
  /**
   * Identifier of the job given by CI; the same one sent twice counts once.
   */
  id: string
  /**
   * How it stands.
   */
  status: 'passed' | 'failed' | 'running' | 'cancelled'
  /**
   * When it ended, RFC 3339 with an offset; left out while it runs.
   */
  finishedAt?: string
}
/**
 * What `portal feeds refresh` has seen of the catalogue, and when something was new.
 */
export interface FeedSnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'feed-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * When it looked for the first time. What was there then is not new.
   */
  since: string
  /**
   * What it saw last, by the id of the project.
   */
  projects: {
    /**
     * One project.
     */
    [k: string]: {
      /**
       * Newest release by package repository and package, `spack/starpu`.
       */
      versions: {
        /**
         * The release.
         */
        [k: string]: string
      }
      /**
       * What each badge says, by its path.
       */
      badges: {
        /**
         * Its message.
         */
        [k: string]: string
      }
    }
  }
  /**
   * What was new, newest first.
   *
   * @maxItems 2000
   *
   * Items: One thing that was new.
   */
  events: {
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
     * Name of the project then.
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
     * What it is now; absent when there is nothing any more.
     */
    to?: string
  }[]
}
/**
 * content/glossary.yml: the words of the portal, one meaning each.
 */
export interface Glossary {
  /**
   * The terms, one entry each.
   *
   * @maxItems 2000
   */
  terms: GlossaryTerm[]
}
/**
 * One term.
 */
export interface GlossaryTerm {
  /**
   * Permanent identifier, used as an anchor.
   */
  id: string
  /**
   * The term.
   */
  term: string
  /**
   * Its short form.
   */
  acronym?: string
  /**
   * Other words for the same thing.
   *
   * @maxItems 20
   */
  synonyms?: string[]
  /**
   * One or two sentences of plain text.
   */
  definition: string
  /**
   * Group that the term is listed in.
   */
  category: 'performance' | 'packaging' | 'ci' | 'programme' | 'portal'
  /**
   * Ids of related terms.
   *
   * @maxItems 20
   */
  related?: string[]
  /**
   * Where the definition comes from.
   */
  source?: string
  /**
   * The French form.
   */
  fr?: {
    /**
     * The term in French.
     */
    term: string
    /**
     * The definition in French.
     */
    definition: string
  }
}
/**
 * What the CI of a project found of guidelines: version 1.0 of the format guideline-result. Left behind as an artefact, dated, and called old after a while.
 */
export interface GuidelineResult {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'guideline-result'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in the catalogue. Without it the portal goes by the repository.
   */
  project?: string
  /**
   * Address of the sources that were checked.
   */
  repository?: string
  /**
   * When it was checked, RFC 3339 with an offset.
   */
  checkedAt: string
  /**
   * Commit that was checked.
   */
  commit?: string
  /**
   * Branch or tag that was checked.
   */
  ref?: string
  /**
   * Where the run can be looked at.
   */
  url?: string
  /**
   * What made the results: name and version.
   */
  tool?: string
  /**
   * One result for each criterion that was checked.
   *
   * @maxItems 200
   */
  results: CriterionResult[]
}
/**
 * One criterion.
 */
export interface CriterionResult {
  /**
   * The criterion with its guideline.
   */
  criterion: string
  /**
   * True or false; null when the check could not tell.
   */
  met: boolean | null
  /**
   * What was found, in a sentence.
   */
  explanation?: string
  /**
   * Where it can be looked at.
   */
  evidence?: string
}
/**
 * content/guidelines.yml: what the programme asks of its software, each guideline with its criteria. Identifiers are permanent.
 */
export interface GuidelinesFile {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  ageing?: EvidenceAgeing
  /**
   * Package repositories that a community controls: a package there can be had by everybody.
   *
   * @maxItems 100
   */
  community?: CommunityRepository[]
  /**
   * The guidelines, in the order in which they are numbered and shown.
   *
   * @maxItems 30
   */
  guidelines: Guideline[]
}
/**
 * Days by kind of evidence.
 */
export interface EvidenceAgeing {
  /**
   * A self-assessment.
   */
  assessment?: number
  /**
   * What a run of CI reported.
   */
  ci?: number
  /**
   * What a package repository listed.
   */
  packages?: number
  /**
   * Whether an address answered.
   */
  links?: number
  /**
   * The metadata file of a project.
   */
  codemeta?: number
  /**
   * The newest benchmark run.
   */
  kpi?: number
  /**
   * A peer review.
   */
  review?: number
}
/**
 * One such repository.
 */
export interface CommunityRepository {
  /**
   * What it is called.
   */
  name: string
  /**
   * How the addresses of its packages begin.
   */
  address: string
}
/**
 * One guideline.
 */
export interface Guideline {
  /**
   * Permanent identifier, used in addresses.
   */
  id: string
  /**
   * Its name.
   */
  title: string
  /**
   * Headings under which self-assessments answer it, beside its name.
   *
   * @maxItems 30
   */
  headings?: string[]
  /**
   * What is asked, in one or two sentences.
   */
  requirement: string
  /**
   * Why it is asked.
   */
  why: string
  /**
   * Its criteria, in the order in which they are numbered.
   *
   * @maxItems 30
   */
  criteria: Criterion[]
  fr?: GuidelineTexts
}
/**
 * One criterion: a question with the answer yes or no.
 */
export interface Criterion {
  /**
   * Permanent identifier within its guideline.
   */
  id: string
  /**
   * What must be true.
   */
  text: string
  /**
   * How self-assessments word it.
   *
   * @maxItems 30
   */
  wordings?: string[]
  /**
   * True when the line of a self-assessment is followed by a list that belongs to the question, so that what is below is no evidence.
   */
  lists?: boolean
  /**
   * How to meet it.
   */
  how: string
  /**
   * Page that teaches it: an address, or a path on this site.
   */
  tutorial?: string
  /**
   * Addresses of good examples.
   *
   * @maxItems 10
   *
   * Items: An example.
   */
  examples?: string[]
  /**
   * Criteria that are met whenever this one is.
   *
   * @maxItems 10
   *
   * Items: A criterion with its guideline.
   */
  implies?: string[]
  /**
   * Name of the rule by which the portal looks for itself; absent when people alone can tell.
   */
  check?: string
  fr?: CriterionTexts
}
/**
 * Texts of a criterion in another language.
 */
export interface CriterionTexts {
  /**
   * What must be true.
   */
  text?: string
  /**
   * How to meet it.
   */
  how?: string
}
/**
 * Texts of a guideline in another language.
 */
export interface GuidelineTexts {
  /**
   * Its name.
   */
  title?: string
  /**
   * What is asked.
   */
  requirement?: string
  /**
   * Why it is asked.
   */
  why?: string
}
/**
 * content/images.yml: container images of the programme, and how their tags are written.
 */
export interface ImagesFile {
  tagScheme: TagScheme
  /**
   * The images.
   *
   * @maxItems 500
   */
  images: BaseImage[]
}
/**
 * How a tag is written: parts in order, joined by hyphens.
 */
export interface TagScheme {
  /**
   * workPackage: an id of portal.config.yml. level: an id of portal.config.yml. name: the demonstrator or software. version: the version of the software. variant: what was built differently, and may be left out.
   *
   * @minItems 1
   * @maxItems 5
   */
  parts: ('workPackage' | 'level' | 'name' | 'version' | 'variant')[]
  /**
   * A tag that follows the scheme.
   */
  example: string
}
/**
 * One image that others build on.
 */
export interface BaseImage {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  name: string
  /**
   * The image without a tag.
   */
  image: string
  /**
   * What it is for, in a sentence.
   */
  purpose: string
  /**
   * The same in French.
   */
  purposeFr?: string
  /**
   * What is in it, as name and version.
   *
   * @maxItems 50
   */
  contains?: string[]
  /**
   * Processors that it is built for.
   *
   * @maxItems 20
   */
  architectures?: string[]
  /**
   * base: others build on it. application: it runs software of the programme.
   */
  level?: 'base' | 'application'
  /**
   * Where its recipe is.
   */
  source?: string
}
/**
 * Results of many artefacts in one checked file, as the history keeps them, for sites whose security policy lets no artefact out. Written by `portal bundle`, never by hand.
 */
export interface KpiBundle {
  /**
   * Says that this file is a bundle.
   */
  format: 'kpi-bundle'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * SHA-256 over everything else in the file, as JSON with sorted keys and no spaces.
   */
  sha256: string
  /**
   * The artefacts that results come from, by their hash.
   *
   * @maxItems 100000
   */
  artefacts: BundleArtefact[]
  /**
   * Descriptions of the systems that the results come from; absent when there are none.
   *
   * @minItems 1
   * @maxItems 10000
   */
  systems?: BundleSystem[]
}
/**
 * One artefact and its cases, in its own order.
 */
export interface BundleArtefact {
  /**
   * SHA-256 of the artefact's bytes, which stay where they are.
   */
  sha256: string
  /**
   * Name of the reader.
   */
  format: string
  /**
   * Version of the format as the artefact says; empty when it says none.
   */
  formatVersion: string
  /**
   * Where anyone can have the artefact.
   */
  url?: string
  /**
   * The benchmark cases.
   *
   * @maxItems 1000000
   */
  cases: BundleCase[]
}
/**
 * One benchmark case in one run.
 */
export interface BundleCase {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Hash of project, system and the tool's own session.
   */
  run: string
  /**
   * Hash of all that tells this case from others.
   */
  caseKey: string
  /**
   * What was measured.
   */
  benchmark: string
  /**
   * The data or configuration that the benchmark works on.
   */
  useCase?: string
  /**
   * What was varied, other than nodes and tasks; values may nest.
   */
  parameters: {
    /**
     * Its value.
     *
     * @maxItems 100
     */
    [k: string]: string | number | boolean | null | unknown[] | {}
  }
  /**
   * The machine.
   */
  system: string
  /**
   * Partition or queue of the system.
   */
  partition?: string
  /**
   * Programming environment.
   */
  environment?: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of parallel tasks (MPI ranks).
   */
  tasks?: number
  /**
   * When the run began, UTC.
   */
  startedAt?: string
  /**
   * True when the artefact gave no offset and UTC was assumed.
   */
  timeAssumed: boolean
  /**
   * Commit of the measured source code.
   */
  commit?: string
  /**
   * True when the work tree had changes that the commit does not hold.
   */
  dirty?: boolean
  /**
   * 1 for the first try, 2 for the first retry.
   */
  attempt: number
  /**
   * How the case ended.
   */
  status: 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'
  /**
   * Hash of the system and the number of the job.
   */
  jobHash?: string
  /**
   * The numbers.
   *
   * @maxItems 100000
   */
  measures: BundleMeasure[]
}
/**
 * One number, or the reason why there is none.
 */
export interface BundleMeasure {
  /**
   * Name of the metric as the tool wrote it.
   */
  metricRaw: string
  /**
   * The value; null when it was not measured.
   */
  value: number | null
  /**
   * Why there is no value.
   */
  gap?: string
  /**
   * Unit as the tool wrote it; empty for a pure number.
   */
  unit: string
  /**
   * Value to compare with, in the same unit.
   */
  reference?: number
  /**
   * Lower threshold, relative to the reference.
   */
  lower?: number
  /**
   * Upper threshold, relative to the reference.
   */
  upper?: number
  /**
   * Which values are better, as the tool says.
   */
  direction?: 'lower' | 'higher' | 'none'
  /**
   * The single measurements behind the value.
   *
   * @maxItems 100000
   *
   * Items: One measurement.
   */
  samples?: number[]
  /**
   * True when the portal computed it.
   */
  derived?: boolean
}
/**
 * One description, without the number of its job.
 */
export interface BundleSystem {
  description: SystemDescription
  /**
   * Hash of the system and the number of the job that collected it.
   */
  jobHash?: string
}
/**
 * What a node of a system was made of when a benchmark ran on it: driver, firmware, kernel, MPI, interconnect, libraries, modules. No host name, user, path or serial number has a place in it.
 */
export interface SystemDescription {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'system-description'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * The machine, not the host name of a node; as benchmarks on it name it.
   */
  system: string
  /**
   * Partition or queue of the system.
   */
  partition?: string
  /**
   * When it was collected, RFC 3339 with an offset.
   */
  takenAt: string
  /**
   * Job number of the scheduler, when it was collected in a job. Only a hash of it is kept.
   */
  jobId?: string
  /**
   * Name and release of the kernel.
   */
  kernel?: string
  /**
   * Name and version of the operating system.
   */
  os?: string
  cpu?: SystemCpu
  /**
   * Memory of one node, in bytes.
   */
  memory?: number
  /**
   * Accelerators of one node, one entry for each kind.
   *
   * @maxItems 64
   */
  gpus?: SystemGpu[]
  /**
   * Newest version of CUDA that the driver can run.
   */
  cuda?: string
  /**
   * Version of ROCm.
   */
  rocm?: string
  /**
   * Networks between nodes, one entry for each kind of adapter.
   *
   * @maxItems 64
   */
  interconnects?: SystemInterconnect[]
  /**
   * MPI implementations that can be called.
   *
   * @maxItems 64
   */
  mpi?: NamedVersion[]
  /**
   * Compilers that can be called.
   *
   * @maxItems 64
   */
  compilers?: NamedVersion[]
  /**
   * Libraries that can be linked.
   *
   * @maxItems 1000
   */
  libraries?: NamedVersion[]
  /**
   * Modules that were loaded, in the order of loading.
   *
   * @maxItems 1000
   */
  modules?: string[]
  /**
   * Packages of Spack that were loaded, and channels of Guix, with the hashes that say exactly which ones.
   *
   * @maxItems 5000
   */
  packages?: SystemPackage[]
  scheduler?: NamedVersion
}
/**
 * Processors of one node.
 */
export interface SystemCpu {
  /**
   * Model.
   */
  model?: string
  /**
   * Instruction set.
   */
  architecture?: string
  /**
   * Processors.
   */
  sockets?: number
  /**
   * Cores, all processors together.
   */
  cores?: number
  /**
   * Hardware threads, all processors together.
   */
  threads?: number
}
/**
 * One kind of accelerator.
 */
export interface SystemGpu {
  /**
   * Model.
   */
  model: string
  /**
   * How many of them.
   */
  count: number
  /**
   * Memory of each, in bytes.
   */
  memory?: number
  /**
   * Version of the driver.
   */
  driver?: string
  /**
   * Version of the VBIOS.
   */
  vbios?: string
  /**
   * Version of the firmware, where it is told apart from the VBIOS.
   */
  firmware?: string
}
/**
 * One kind of network adapter.
 */
export interface SystemInterconnect {
  /**
   * Kind of network.
   */
  fabric: string
  /**
   * Model of the adapter.
   */
  adapter?: string
  /**
   * Ports of this kind.
   */
  count?: number
  /**
   * Rate of a port, as the system says it.
   */
  rate?: string
  /**
   * Version of the firmware.
   */
  firmware?: string
}
/**
 * A name and a version.
 */
export interface NamedVersion {
  /**
   * Name.
   */
  name: string
  /**
   * Version, as the tool itself says it.
   */
  version?: string
}
/**
 * One package.
 */
export interface SystemPackage {
  /**
   * Package manager.
   */
  manager: 'spack' | 'guix'
  /**
   * Name of the package or channel.
   */
  name: string
  /**
   * Version of the package.
   */
  version?: string
  /**
   * Hash of the installed package, or commit of the channel.
   */
  hash?: string
}
/**
 * The portal's own artefact format for people who write their results from a script: one run of benchmarks on one system.
 */
export interface KpiRun {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says that this file is a KPI run.
   */
  format: 'kpi-run'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in projects.yml. May be left out when the portal maps the artefact to a project.
   */
  project?: string
  /**
   * Identifier of this run given by your tool or CI; the same session sent twice counts once.
   */
  session?: string
  /**
   * What is measured.
   */
  benchmark: string
  /**
   * The data or configuration the benchmark works on.
   */
  useCase?: string
  /**
   * The machine, not the host name of a node.
   */
  system: string
  /**
   * Partition or queue of the system.
   */
  partition?: string
  /**
   * Programming environment.
   */
  environment?: string
  /**
   * When the run began, RFC 3339 with an offset.
   */
  startedAt: string
  /**
   * Commit of the measured source code.
   */
  commit?: string
  /**
   * True when the work tree had changes that the commit does not hold.
   */
  dirty?: boolean
  /**
   * Where the run can be looked at.
   */
  url?: string
  /**
   * What was run: one entry for each combination of parameters.
   *
   * @minItems 1
   * @maxItems 10000
   */
  cases: KpiRunCase[]
}
/**
 * One benchmark case in this run.
 */
export interface KpiRunCase {
  /**
   * Overrides the run's benchmark.
   */
  benchmark?: string
  /**
   * Overrides the run's use case.
   */
  useCase?: string
  /**
   * What was varied, other than nodes and tasks.
   */
  parameters?: {
    [k: string]: string | number | boolean
  }
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of parallel tasks (MPI ranks).
   */
  tasks?: number
  /**
   * 1 for the first try, 2 for the first retry, and so on.
   */
  attempt?: number
  /**
   * How the case ended; pass when it is left out.
   */
  status?: 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'
  /**
   * Job number of the scheduler. Only a hash of it is kept.
   */
  jobId?: string
  /**
   * The numbers.
   *
   * @maxItems 10000
   */
  measures: KpiRunMeasure[]
}
/**
 * One number, or the reason why there is none.
 */
export interface KpiRunMeasure {
  /**
   * Name of the metric, best one of content/metrics.yml.
   */
  metric: string
  /**
   * The value; null when it was not measured, never 0.
   */
  value: number | null
  /**
   * Why there is no value.
   */
  gap?: string
  /**
   * Unit, UCUM-like; empty or absent for a pure number.
   */
  unit?: string
  /**
   * Which values are better, where the metric registry does not say.
   */
  direction?: 'lower' | 'higher' | 'none'
  /**
   * Value to compare with, in the same unit.
   */
  reference?: number
  /**
   * Lower threshold, relative to the reference (-0.1 is 10 % below).
   */
  lower?: number
  /**
   * Upper threshold, relative to the reference (0.1 is 10 % above).
   */
  upper?: number
  /**
   * The single measurements behind the value.
   *
   * @maxItems 10000
   */
  samples?: number[]
}
/**
 * content/kpis.yml: the KPIs of the programme with their targets, and the values that no benchmark measures.
 */
export interface KpiList {
  /**
   * The KPIs in the order in which they are shown.
   *
   * @maxItems 200
   */
  kpis: ProgrammeKpi[]
}
/**
 * One KPI of the programme.
 */
export interface ProgrammeKpi {
  /**
   * Permanent identifier, used as an anchor.
   */
  id: string
  /**
   * What it is called.
   */
  name: string
  /**
   * What is counted or measured, in one to three sentences.
   */
  definition: string
  /**
   * Unit of the values; 1 for a count.
   */
  unit: string
  target?: KpiTarget
  /**
   * Which direction is better.
   */
  direction?: 'higher' | 'lower' | 'none'
  /**
   * Who answers for it: a role, never a person.
   */
  owner?: string
  /**
   * Work packages that it is about, by the ids in portal.config.yml; all of them when absent.
   *
   * @maxItems 20
   */
  work_packages?: string[]
  /**
   * Name of the KPI elsewhere.
   */
  reference?: string
  /**
   * Document that defines it.
   */
  source?: string
  /**
   * Name of the number that the portal computes, instead of values that people write.
   */
  computed?: string
  /**
   * Values over time, one for each quarter in which somebody looked.
   *
   * @maxItems 400
   */
  values?: KpiValue[]
  fr?: KpiFrench
}
/**
 * What is to be reached: a comparator with a value, or words where no number says it.
 */
export interface KpiTarget {
  /**
   * How the value has to compare with the target: less than, at most, at least, more than, equal to.
   */
  comparator?: 'lt' | 'le' | 'ge' | 'gt' | 'eq'
  /**
   * Number to compare with, in the unit of the KPI.
   */
  value?: number
  /**
   * What the target holds for, when not for the whole programme.
   */
  scope?: string
  /**
   * The target in words, when no number says it: people judge whether it is met.
   */
  text?: string
}
/**
 * The value at the end of one quarter.
 */
export interface KpiValue {
  /**
   * Quarter in UTC that the value is of.
   */
  quarter: string
  /**
   * The value in the unit of the KPI; null when it was not measured or is not told as a number.
   */
  value: number | null
  /**
   * Why there is no value; belongs to null.
   */
  reason?: string
  /**
   * What the value is made of.
   */
  note?: string
  evidence?: KpiEvidence
  fr?: KpiValueFrench
}
/**
 * What the value rests on.
 */
export interface KpiEvidence {
  /**
   * Document and place in it, in one sentence.
   */
  text: string
  /**
   * Where to read it.
   */
  url?: string
}
/**
 * What is said of the value, in French. Each text stands beside its English one.
 */
export interface KpiValueFrench {
  /**
   * The reason in French.
   */
  reason?: string
  /**
   * The note in French.
   */
  note?: string
  /**
   * The text of the evidence in French.
   */
  evidence?: string
}
/**
 * The French form.
 */
export interface KpiFrench {
  /**
   * The name in French.
   */
  name: string
  /**
   * The definition in French.
   */
  definition: string
  /**
   * The scope of the target in French.
   */
  scope?: string
  /**
   * The target in words, in French.
   */
  target?: string
  /**
   * Who answers for it, in French: a role, never a person.
   */
  owner?: string
  /**
   * Name of the KPI elsewhere, in French.
   */
  reference?: string
}
/**
 * How the addresses of the catalogue answered when `portal links check` asked them.
 */
export interface LinkSnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'link-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * By address.
   *
   * @maxItems 100000
   *
   * Items: One address.
   */
  links: {
    /**
     * The address.
     */
    url: string
    /**
     * ok: it answered. moved: it answered from another address, for good. refused: it answers, but not to programs. dead: it says that there is nothing, or its host has no name. failed: no answer this time. never: nobody has asked.
     */
    status: 'ok' | 'moved' | 'refused' | 'dead' | 'failed' | 'never'
    /**
     * When it was last asked.
     */
    checkedAt?: string
    /**
     * When it last answered well.
     */
    okAt?: string
    /**
     * Last HTTP status.
     */
    code?: number
    /**
     * Where a moved one is now.
     */
    target?: string
    /**
     * What happened, in a sentence.
     */
    message?: string
  }[]
}
/**
 * content/metrics.yml: what each metric means, its unit, which direction is better, its family, and the names under which tools write it. Resolved at reading: a change here needs no new ingest.
 */
export interface MetricRegistry {
  /**
   * The metrics, one entry each.
   *
   * @maxItems 2000
   */
  metrics: Metric[]
}
/**
 * One metric of the programme.
 */
export interface Metric {
  /**
   * Permanent canonical name.
   */
  id: string
  /**
   * Name shown to readers.
   */
  label: string
  /**
   * Name shown to French readers.
   */
  labelFr?: string
  /**
   * What is measured, from where to where.
   */
  description: string
  /**
   * Canonical unit, UCUM-like; measures in another unit of the same dimension are converted when read. Absent for a metric that mixes dimensions.
   */
  unit?: string
  /**
   * Which values are better: lower, higher, near a target, or none (not to be judged).
   */
  direction: 'lower' | 'higher' | 'target' | 'none'
  /**
   * KPI family.
   */
  family:
    | 'performance'
    | 'throughput'
    | 'memory'
    | 'scalability'
    | 'energy'
    | 'stability'
    | 'deployment'
    | 'adoption'
    | 'training'
    | 'accuracy'
  /**
   * Other names under which tools write this metric, compared without regard to case.
   *
   * @maxItems 200
   */
  aliases?: string[]
  /**
   * Shown first on project pages.
   */
  main?: boolean
  /**
   * Where the definition comes from.
   */
  source?: string
}
/**
 * content/reviews/<project>-<day>.yml: what peers found when they looked at a project. It names no person.
 */
export interface PeerReview {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Id of the project.
   */
  project: string
  /**
   * Day on which the review was done.
   */
  reviewed_at: string
  /**
   * Role or body that reviewed; no name of a person.
   */
  by: string
  /**
   * Version or commit that was looked at.
   */
  version?: string
  /**
   * Where the discussion can be read: the merge request of this file.
   */
  url?: string
  /**
   * What was found. A criterion that is not here was not looked at.
   *
   * @maxItems 200
   */
  criteria: ReviewFinding[]
}
/**
 * One criterion.
 */
export interface ReviewFinding {
  /**
   * The criterion with its guideline.
   */
  id: string
  /**
   * What was found.
   */
  verdict: 'met' | 'not-met' | 'not-looked-at'
  /**
   * Why, in a sentence.
   */
  note?: string
  /**
   * What was looked at.
   */
  url?: string
}
/**
 * One measured value as history export writes it: everything known about it, on one line.
 */
export interface Point {
  /**
   * Slug of the series the point belongs to.
   */
  series: string
  /**
   * Id of the project.
   */
  project: string
  /**
   * Hash that identifies the run.
   */
  run: string
  /**
   * What is measured.
   */
  benchmark: string
  /**
   * The data or configuration the benchmark works on.
   */
  useCase?: string
  /**
   * What was varied, other than nodes and tasks.
   */
  parameters: {}
  /**
   * The machine.
   */
  system: string
  /**
   * Partition of the machine.
   */
  partition?: string
  /**
   * Programming environment.
   */
  environment?: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of parallel tasks.
   */
  tasks?: number
  /**
   * Canonical metric id of the registry, or the name as written when the registry does not know it.
   */
  metric: string
  /**
   * Metric name as the tool wrote it.
   */
  metricRaw: string
  /**
   * Which values are better; none when nobody said.
   */
  direction: 'lower' | 'higher' | 'target' | 'none'
  /**
   * KPI family, when the registry knows the metric.
   */
  family?: string
  /**
   * The value in the unit beside it; null when it was not measured.
   */
  value: number | null
  /**
   * Why there is no value.
   */
  gap?: string
  /**
   * Unit as the tool wrote it.
   */
  unit: string
  /**
   * Value to compare with.
   */
  reference?: number
  /**
   * Lower threshold, relative to the reference.
   */
  lower?: number
  /**
   * Upper threshold, relative to the reference.
   */
  upper?: number
  /**
   * The single measurements behind the value.
   *
   * @maxItems 10000
   */
  samples?: number[]
  /**
   * True when the portal computed the value.
   */
  derived: boolean
  /**
   * When the run began, UTC.
   */
  startedAt?: string
  /**
   * True when the artefact gave no offset and UTC was assumed.
   */
  timeAssumed: boolean
  /**
   * Commit of the measured source code.
   */
  commit?: string
  /**
   * True when the work tree had changes that the commit does not hold.
   */
  dirty?: boolean
  /**
   * How the case ended.
   */
  status: 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'
  /**
   * 1 for the first try, 2 for the first retry, and so on.
   */
  attempt: number
  /**
   * Hash of the scheduler's job number.
   */
  jobHash?: string
  /**
   * The artefact that the point was read from.
   */
  source: {
    /**
     * Hash of the artefact's bytes.
     */
    sha256: string
    /**
     * Name of the adapter that read it.
     */
    format: string
    /**
     * Version of the format, as the artefact says; empty when it says none.
     */
    formatVersion: string
    /**
     * Where the artefact can be had.
     */
    url?: string
  }
}
/**
 * portal.config.yml: all that makes this portal the portal of one programme.
 */
export interface PortalConfig {
  /**
   * Whose portal it is.
   */
  programme: {
    /**
     * Full name of the portal or programme.
     */
    name: string
    /**
     * Name in the page header.
     */
    shortName: string
    /**
     * One sentence for the home page and search engines.
     */
    description: string
    /**
     * The same in French.
     */
    descriptionFr?: string
    /**
     * SVG file of the logo, from the repository root. Without it the portal's own mark is shown.
     */
    logo?: string
    /**
     * The programme's own site.
     */
    homepage?: string
    /**
     * Where to ask.
     */
    contact?: string
    /**
     * Licence of the content, as an SPDX expression.
     */
    licence?: string
    /**
     * Funding statement in the footer.
     */
    funding?: string
  }
  /**
   * Where the site is published.
   */
  site: {
    /**
     * Origin of the published site. PORTAL_SITE in the environment overrides it.
     */
    url: string
    /**
     * Path that the site is under. PORTAL_BASE in the environment overrides it.
     */
    base: string
    /**
     * Languages, the first one at the root.
     *
     * @minItems 1
     * @maxItems 2
     */
    languages: ('en' | 'fr')[]
  }
  /**
   * Work packages of the programme.
   *
   * @maxItems 50
   *
   * Items: One work package.
   */
  workPackages?: {
    /**
     * Identifier used in projects.yml.
     */
    id: string
    /**
     * Title.
     */
    title: string
  }[]
  /**
   * Id of the guideline set in content/.
   */
  guidelines?: string
  /**
   * Demonstrator levels.
   *
   * @maxItems 10
   *
   * Items: One level.
   */
  levels?: {
    /**
     * Identifier.
     */
    id: string
    /**
     * What the level means.
     */
    title: string
  }[]
  /**
   * Where results come from: ingest reads files as they are, `sources fetch` asks everything else.
   *
   * @maxItems 200
   */
  sources?: SourceEntry[]
  /**
   * Where software is packaged: what the field packages of a project may name, and what `versions refresh` asks.
   *
   * @maxItems 50
   */
  packageRepositories?: PackageRepository[]
  /**
   * What `sources fetch` may reach beside public addresses over https.
   */
  network?: {
    /**
     * Hosts that may be asked without encryption, with the port where it is not 80.
     *
     * @maxItems 50
     *
     * Items: One host.
     */
    httpHosts?: string[]
    /**
     * Hosts inside a private network, or on this machine, that may be asked. Nothing public can redirect to them.
     *
     * @maxItems 50
     *
     * Items: One host.
     */
    privateHosts?: string[]
  }
  /**
   * Rules that give an artefact what it does not say itself. The first rule that matches gives each field.
   *
   * @maxItems 500
   */
  mapping?: MappingRule[]
  /**
   * Projects that have KPI history here but are not in the catalogue, such as examples.
   *
   * @maxItems 50
   */
  outsideProjects?: OutsideProject[]
  /**
   * The KPI history store.
   */
  history?: {
    /**
     * Folder of the history, from the repository root.
     */
    folder?: string
    /**
     * Engine that reads it.
     */
    engine?: 'duckdb' | 'clickhouse'
    /**
     * ClickHouse: the HTTP interface of the server that is asked. No password goes here.
     */
    url?: string
    /**
     * ClickHouse: the database with the tables of this portal.
     */
    database?: string
    /**
     * ClickHouse: the cluster whose shards share the tables, as remote_servers of the servers names it.
     */
    cluster?: string
    /**
     * ClickHouse: the HTTP interface of every server of the cluster, where `history push` makes the tables.
     *
     * @maxItems 200
     *
     * Items: One server.
     */
    shards?: string[]
    /**
     * ClickHouse: environment variable that holds the name of the user.
     */
    userEnv?: string
    /**
     * ClickHouse: environment variable that holds the password, never the password itself.
     */
    passwordEnv?: string
    /**
     * How long single points are drawn on pages; the store keeps all.
     */
    retentionDays?: number
  }
  /**
   * Addresses in the header and footer.
   */
  links?: {
    /**
     * Repository of this portal.
     */
    repository?: string
    /**
     * Branch that people edit.
     */
    branch?: string
    /**
     * Issue tracker.
     */
    issues?: string
    /**
     * Chat.
     */
    chat?: string
    /**
     * Other dashboards.
     */
    dashboards?: string
  }
  /**
   * Parts of the site, on unless false.
   */
  features?: {
    /**
     * Tutorials.
     */
    learn?: boolean
    /**
     * FAQ.
     */
    faq?: boolean
    /**
     * Glossary.
     */
    glossary?: boolean
    /**
     * Software catalogue.
     */
    catalogue?: boolean
    /**
     * KPI pages.
     */
    kpi?: boolean
  }
  /**
   * Earlier catalogues of the programme that `catalogue refresh` reads every day.
   *
   * @maxItems 20
   */
  catalogueImports?: CatalogueImport[]
  linkVocabulary?: LinkVocabulary
}
/**
 * One source of artefacts. What a type needs beside its id is told by `portal check`.
 */
export interface SourceEntry {
  /**
   * Identifier.
   */
  id: string
  /**
   * What kind of place it is; files without it. files: what is found is read as it is, and archives called .zip are opened. zip: a zip archive, whatever its name. The others are asked by `sources fetch`.
   */
  type?: 'files' | 'zip' | 'http' | 'github-actions' | 'gitlab-jobs' | 'jenkins' | 'git-branch'
  /**
   * File, folder or glob from the repository root: for files, and for a zip that lies here.
   */
  path?: string
  /**
   * Project of every artefact found there.
   */
  project?: string
  /**
   * For zip, http and jenkins the address that is asked; for the others where anyone can have these artefacts.
   */
  url?: string
  /**
   * owner/name on GitHub, path or number of a project on GitLab, https address of a git repository.
   */
  repository?: string
  /**
   * Base address of the API of a server other than github.com or gitlab.com.
   */
  api?: string
  /**
   * GitHub: file name of the workflow whose artefacts count; all without it.
   */
  workflow?: string
  /**
   * Branch whose runs count, and for git-branch the branch that is read. All branches without it.
   */
  branch?: string
  /**
   * GitHub: patterns of the names of artefacts; all without it.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  artefacts?: string[]
  /**
   * GitLab: patterns of the names of jobs; all without it.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  jobs?: string[]
  /**
   * Patterns of the files to take from an archive, a build or a branch. One without a slash is held against the name alone.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  files?: string[]
  /**
   * Environment variable that holds the token, never the token itself. Its name ends in _TOKEN.
   */
  tokenEnv?: string
  /**
   * Days without a new result after which the source counts as stale.
   */
  maxAgeDays?: number
}
/**
 * One package repository.
 */
export interface PackageRepository {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  title: string
  /**
   * What it answers, which decides how it is read.
   */
  type:
    | 'spack-package'
    | 'spack-list'
    | 'spack-recipe'
    | 'guix-list'
    | 'guix-channel'
    | 'eessi'
    | 'easybuild-list'
    | 'easybuild-page'
    | 'e4s'
    | 'pypi'
    | 'conda'
    | 'debian'
    | 'repology'
    | 'github'
    | 'gitlab'
    | 'oci'
  /**
   * Address that is asked. {name} stands for the name of a package, {path} for a name with slashes that stay, {module} for the Python module of a Spack recipe, {letter} for the first letter. Without any of them, one answer has all packages.
   */
  url: string
  /**
   * Page of a package for readers, with the same placeholders.
   */
  page?: string
  /**
   * Page of the repository for readers.
   */
  homepage?: string
  /**
   * Commands that install a package, in a shell; {name} and {version} stand for what is installed.
   *
   * @maxItems 5
   *
   * Items: One command.
   */
  install?: string[]
  /**
   * Repositories of one family count as one when it is told whether software is in one place only.
   */
  family?: string
  /**
   * For guix-channel: the files that are read; {file} in the address stands for each.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One file, from the root of the channel.
   */
  files?: string[]
  /**
   * For oci: where anybody gets the token with which a registry wants to be asked, with the same placeholders.
   */
  tokenUrl?: string
  /**
   * True for a place where the authors themselves release.
   */
  upstream?: boolean
  /**
   * Environment variable that holds a token, never the token itself.
   */
  tokenEnv?: string
  /**
   * Milliseconds between two questions.
   */
  pauseMs?: number
}
/**
 * One rule: conditions (path, benchmark) and what they give.
 */
export interface MappingRule {
  /**
   * Glob that the artefact's path must match.
   */
  path?: string
  /**
   * Glob that the benchmark's name must match.
   */
  benchmark?: string
  /**
   * Project the artefact belongs to.
   */
  project?: string
  /**
   * Benchmark name to use.
   */
  as?: string
  /**
   * Use case to give.
   */
  useCase?: string
  /**
   * System to give to formats that name none.
   */
  system?: string
  /**
   * Unit of values for which the artefact itself says none.
   */
  unit?: string
  /**
   * Pattern with named groups for tools that pack everything into the benchmark's name: metric, benchmark, useCase, tasks and nodes are ours, any other group becomes a parameter.
   */
  names?: string
}
/**
 * One project from outside the programme.
 */
export interface OutsideProject {
  /**
   * Identifier used in the history.
   */
  id: string
  /**
   * Name.
   */
  name: string
  /**
   * Its address.
   */
  url: string
  /**
   * Licence of the data, as an SPDX expression.
   */
  licence?: string
  /**
   * Sentence that tells readers why it is here.
   */
  note: string
  /**
   * The same in French.
   */
  noteFr?: string
}
/**
 * One catalogue: a list of projects with the six fields, and, when there is one, a mapping file that says which files elsewhere say more.
 */
export interface CatalogueImport {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  title: string
  /**
   * Address of the folder that its paths count from, which ends with a slash.
   */
  root: string
  /**
   * The list of projects, from there.
   */
  list: string
  /**
   * The mapping file, from there.
   */
  mapping?: string
  /**
   * fill: only what an entry lacks (the default). replace: all that the catalogue says.
   */
  mode?: 'fill' | 'replace'
}
/**
 * Words of the programme with which a codemeta.json says what an address is for: discussion, guix_package and so on. Without it, the form writes addresses only where CodeMeta itself has a word.
 */
export interface LinkVocabulary {
  /**
   * Prefix of its words.
   */
  prefix: string
  /**
   * Address that the prefix stands for.
   */
  url: string
}
/**
 * One entry of projects.yml, or one file of projects.d: a software project of the programme. The six fields name, description, discussion, documentation, guix_package and spack_package are those of the programme's earlier catalogue; every other field is optional.
 */
export interface Project {
  /**
   * Permanent identifier, used in addresses. Derived from the name when it is not given; give it when the name may change.
   */
  id?: string
  /**
   * The project's name, as it writes it.
   */
  name: string
  /**
   * What the software does and for whom, in one to five sentences. Emphasis, code, links and lists of Markdown are shown as such; HTML is shown as text.
   */
  description: string
  /**
   * Earlier identifiers. Their addresses redirect to this project.
   *
   * @maxItems 20
   */
  aliases?: string[]
  repository?: UrlOrList
  /**
   * A web address.
   */
  homepage?: string
  documentation?: UrlOrList
  discussion?: UrlOrList
  guix_package?: UrlOrList
  spack_package?: UrlOrList
  /**
   * Licence as an SPDX expression.
   */
  license?: string
  languages?: Words
  parallelism?: Words
  work_packages?: Words
  topics?: Words
  institutions?: Words
  /**
   * Names of the packages of this software, by the id of the package repository in portal.config.yml. A name stands as that repository writes it.
   */
  packages?: {
    [k: string]: Names
  }
  /**
   * Container images of this software, without a tag, as a container tool takes them.
   *
   * @maxItems 20
   */
  containers?: string[]
  /**
   * Demonstrators that use this software, by their ids.
   *
   * @maxItems 50
   */
  demonstrators?: string[]
  /**
   * Who answers, as roles: no names of persons, no e-mail addresses.
   *
   * @maxItems 10
   *
   * Items: One role.
   */
  contacts?: {
    /**
     * What the role is called.
     */
    role: string
    /**
     * A web address.
     */
    url?: string
  }[]
  publications?: Publications
  /**
   * Digital object identifier of the software itself, without https://doi.org/.
   */
  doi?: string
  /**
   * Identifier in the Software Heritage archive.
   */
  swhid?: string
  /**
   * Logo as an SVG or PNG file in the folder content, from the repository's root.
   */
  logo?: string
  /**
   * Address of the project's codemeta.json, read every day. Written with fill, it gives only what this entry lacks; with replace, all that it says.
   */
  codemeta?:
    | string
    | {
        /**
         * A web address.
         */
        url: string
        /**
         * fill: only what the entry lacks (the default). replace: all that the file says.
         */
        mode?: 'fill' | 'replace'
      }
  /**
   * Names under which benchmark results of this software were handed in, beside its id.
   *
   * @maxItems 50
   */
  kpi_projects?: string[]
  /**
   * Id of the project that takes over from this one.
   */
  deprecated_by?: string
  /**
   * How versions of this software are compared, where the usual rules go wrong.
   */
  versions?: {
    /**
     * usual: as libversion compares. patch-p: p after a number is a patch, not a pre-release. patch-any: so is every letter. calendar: versions are dates. none: versions are not compared.
     */
    scheme?: 'usual' | 'patch-p' | 'patch-any' | 'calendar' | 'none'
    /**
     * Versions that are left out of the comparison.
     *
     * @maxItems 20
     *
     * Items: Versions of one kind.
     */
    ignore?: {
      /**
       * A version, or its beginning and a star.
       */
      version: string
      /**
       * Only in this package repository.
       */
      in?: string
      /**
       * Why it is left out, in a sentence.
       */
      reason: string
    }[]
  }
}
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
   * By demonstrator; null when the catalogue does not tell demonstrators.
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
/**
 * Front matter of content/reports/<quarter>.md: what people say of a quarterly report. The text below it is Markdown.
 */
export interface ReportCommentary {
  /**
   * Heading of the commentary.
   */
  title: string
  /**
   * What was decided, one sentence each.
   *
   * @maxItems 50
   */
  decisions?: string[]
  /**
   * Where and how the report was approved, by roles; the merge of the frozen report is told beside it.
   */
  approval?: string
}
/**
 * content/stacks.yml: lists of software whose versions are looked at together.
 */
export interface StacksFile {
  /**
   * The stacks.
   *
   * @maxItems 100
   */
  stacks: Stack[]
}
/**
 * One list of software.
 */
export interface Stack {
  /**
   * Identifier, used in the address.
   */
  id: string
  /**
   * Title.
   */
  title: string
  /**
   * Title in French.
   */
  titleFr?: string
  /**
   * A sentence for readers.
   */
  note?: string
  /**
   * The same in French.
   */
  noteFr?: string
  /**
   * Package repositories shown without being asked for, by their ids.
   *
   * @minItems 1
   * @maxItems 30
   */
  columns: string[]
  /**
   * The software.
   *
   * @minItems 1
   * @maxItems 50
   */
  groups: StackGroup[]
  /**
   * Tables of earlier days, oldest first.
   *
   * @maxItems 50
   */
  published?: PublishedVersions[]
}
/**
 * Software that belongs together.
 */
export interface StackGroup {
  /**
   * Heading.
   */
  title: string
  /**
   * Heading in French.
   */
  titleFr?: string
  /**
   * The software, in order.
   *
   * @minItems 1
   * @maxItems 300
   */
  items: StackEntry[]
}
/**
 * One software: a project of the catalogue, or a name with its packages.
 */
export interface StackEntry {
  /**
   * What readers call it.
   */
  name: string
  /**
   * Id in the catalogue. The packages of that project count here, too.
   */
  project?: string
  /**
   * Names by the id of the package repository.
   */
  packages?: {
    /**
     * One name, or a list of them.
     *
     * @minItems 1
     * @maxItems 20
     */
    [k: string]: string | string[]
  }
}
/**
 * A table that somebody has published.
 */
export interface PublishedVersions {
  /**
   * Its day.
   */
  date: string
  /**
   * Where it was shown.
   */
  title: string
  /**
   * The same in French.
   */
  titleFr?: string
  /**
   * Where it can be read.
   */
  url?: string
  /**
   * Names of the columns after the first.
   *
   * @minItems 1
   * @maxItems 10
   */
  columns: string[]
  /**
   * Its parts.
   *
   * @minItems 1
   * @maxItems 50
   */
  groups: PublishedGroup[]
}
/**
 * One part.
 */
export interface PublishedGroup {
  /**
   * Heading.
   */
  title: string
  /**
   * The lines, in order.
   *
   * @minItems 1
   * @maxItems 300
   */
  rows: PublishedRow[]
}
/**
 * One line of the table.
 */
export interface PublishedRow {
  /**
   * The software, as the table writes it.
   */
  name: string
  /**
   * Name of the entry of this stack that the line is about, where it is not that of a package.
   */
  entry?: string
  /**
   * What the table says in each column; null where it says nothing.
   *
   * @minItems 1
   * @maxItems 10
   */
  cells: (string | null)[]
}
/**
 * content/supercomputers.yml: machines on which a package repository is ready for every user.
 */
export interface SupercomputersFile {
  /**
   * The machines.
   *
   * @maxItems 100
   */
  supercomputers: Supercomputer[]
}
/**
 * One machine.
 */
export interface Supercomputer {
  /**
   * Identifier.
   */
  id: string
  /**
   * Name.
   */
  name: string
  /**
   * Who runs it.
   */
  place?: string
  /**
   * Its documentation.
   */
  url?: string
  /**
   * Package repositories that every user finds there, by their ids.
   *
   * @minItems 1
   * @maxItems 10
   */
  provides: string[]
  /**
   * Kinds of nodes on which they can be used.
   *
   * @minItems 1
   * @maxItems 20
   */
  parts: MachinePart[]
  /**
   * Where it is said that they are there.
   */
  source: string
}
/**
 * Nodes of one kind.
 */
export interface MachinePart {
  /**
   * What the site calls it.
   */
  name: string
  /**
   * Target of its processors, as EESSI writes it.
   */
  cpu: string
  /**
   * Target of its accelerators, as EESSI writes it.
   */
  gpu?: string
}
/**
 * One file of snapshots/versions/: what a package repository had when it was last asked. Written by `versions refresh`.
 */
export interface VersionSnapshot {
  /**
   * Id of the package repository in portal.config.yml.
   */
  repository: string
  /**
   * ok: read. stale: it could not be asked, and what it said before stands. error: it could not be asked and never said anything. absent: it answered that it has no such thing.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read.
   */
  fetchedAt?: string
  /**
   * When it was last asked, if that failed.
   */
  askedAt?: string
  /**
   * Mark of the answer, with which the server is asked whether there is a newer one.
   */
  etag?: string
  /**
   * Where it was read, when that is not the address in portal.config.yml.
   */
  source?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * Packages by name.
   */
  packages: {
    [k: string]: PackageSnapshot
  }
}
/**
 * One package.
 */
export interface PackageSnapshot {
  /**
   * ok: read. stale: it could not be asked, and what it said before stands. error: it could not be asked and never said anything. absent: it answered that it has no such thing.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read.
   */
  fetchedAt?: string
  /**
   * Mark of the answer.
   */
  etag?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * Versions, greatest first.
   *
   * @maxItems 5000
   */
  versions: SnapshotVersion[]
  /**
   * Packages that it needs, as the repository calls them, sorted.
   *
   * @maxItems 1000
   */
  dependencies?: string[]
  /**
   * Licences as the repository tells them.
   *
   * @maxItems 50
   */
  licenses?: string[]
  /**
   * What was the greatest release, oldest first, each with the day on which it was first seen here.
   *
   * @maxItems 5000
   *
   * Items: One greatest release.
   */
  timeline?: {
    /**
     * The version.
     */
    version: string
    /**
     * Day on which it was first seen.
     */
    since: string
  }[]
}
/**
 * One version.
 */
export interface SnapshotVersion {
  /**
   * The version.
   */
  version: string
  /**
   * As the repository writes it, where that differs.
   */
  original?: string
  /**
   * What it is when it is no ordinary release. rolling: a branch. deprecated: the repository advises against it. ignored: nothing to compare.
   */
  kind?: 'prerelease' | 'rolling' | 'deprecated' | 'ignored'
  /**
   * Why it is ignored, in a sentence.
   */
  reason?: string
  /**
   * When it was released there.
   */
  released?: string
  /**
   * Where it is built, when the repository ships binaries for machines.
   *
   * @maxItems 200
   */
  builds?: SnapshotBuild[]
}
/**
 * One build.
 */
export interface SnapshotBuild {
  /**
   * What loads it.
   */
  module: string
  /**
   * Release of the repository.
   */
  release: string
  /**
   * Processors, as the repository writes them.
   *
   * @maxItems 200
   */
  cpu: string[]
  /**
   * Accelerators, as the repository writes them.
   *
   * @maxItems 200
   */
  gpu: string[]
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/demonstrators/<id>.yml: a demonstrator of the showroom. What nobody knows is left out, and shown as not known.
 */
export interface Demonstrator {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is, in one or two sentences.
   */
  summary: string
  /**
   * Id of a level of portal.config.yml; absent while nobody has decided.
   */
  level?: string
  /**
   * What kind of application it is.
   */
  kind: 'mini-app' | 'extended-mini-app' | 'proxy-app' | 'demonstrator'
  /**
   * Ids of the work packages whose methods it uses.
   *
   * @minItems 1
   * @maxItems 20
   */
  workPackages: string[]
  /**
   * planned: only announced. specified: written down. prototype: it runs somewhere. running: ready to be measured. retired: no longer maintained.
   */
  status: 'planned' | 'specified' | 'prototype' | 'running' | 'retired'
  /**
   * What the sources say of the status, in their words.
   */
  statusNote?: string
  /**
   * What it is to show, and how well.
   */
  objective?: string
  /**
   * Ids of bottlenecks of content/programme.yml.
   *
   * @maxItems 30
   */
  bottlenecks?: string[]
  binome?: DemonstratorPair
  /**
   * Where its code is.
   */
  repository?: string
  skeleton?: DemonstratorSkeleton
  /**
   * Ids of projects of the catalogue that it is built on.
   *
   * @maxItems 30
   */
  frameworks?: string[]
  /**
   * Names of other software that it is built on.
   *
   * @maxItems 30
   */
  otherFrameworks?: string[]
  /**
   * How it runs in parallel.
   *
   * @maxItems 30
   */
  parallelism?: string[]
  /**
   * What is to be measured, in the words of its specification.
   *
   * @maxItems 30
   */
  measures?: string[]
  /**
   * Day by which the specification was to be there.
   */
  specificationDue?: string
  /**
   * Day by which the prototype was to be there.
   */
  prototypeDue?: string
  figureOfMerit?: FigureOfMerit
  baseline?: DemonstratorBaseline
  benchmark?: DemonstratorBenchmark
  /**
   * Other benchmarks that measure it.
   *
   * @maxItems 20
   */
  otherBenchmarks?: DemonstratorStudy[]
  /**
   * Its tests.
   *
   * @maxItems 50
   */
  tests?: DemonstratorTest[]
  /**
   * Container images, with their tag.
   *
   * @maxItems 20
   */
  images?: string[]
  /**
   * Packages of the demonstrator itself.
   *
   * @maxItems 20
   */
  packages?: DemonstratorPackage[]
  liveDemo?: LiveDemo
  /**
   * Pictures and recordings elsewhere.
   *
   * @maxItems 20
   */
  media?: DemonstratorMedia[]
  /**
   * What a reader should know, such as what the sources do not agree on.
   */
  note?: string
  /**
   * Pages that say what stands here.
   *
   * @minItems 1
   * @maxItems 20
   */
  sources: DemonstratorSource[]
  fr?: DemonstratorFrench
}
/**
 * The two who look after it. Nobody is named without having agreed.
 */
export interface DemonstratorPair {
  developer?: PairDeveloper
  expert?: PairExpert
}
/**
 * Who develops it.
 */
export interface PairDeveloper {
  /**
   * What the role is called, where it is more than that.
   */
  role?: string
  /**
   * Public name of the person. Only with consent.
   */
  name?: string
  /**
   * True when the person agreed to be named here.
   */
  consent?: true
}
/**
 * Who knows the methods.
 */
export interface PairExpert {
  /**
   * What the role is called, where it is more than that.
   */
  role?: string
  /**
   * Public name of the person. Only with consent.
   */
  name?: string
  /**
   * True when the person agreed to be named here.
   */
  consent?: true
}
/**
 * Which folders of the programme’s skeleton the repository has. A folder that nobody looked for is absent.
 */
export interface DemonstratorSkeleton {
  /**
   * It has src/.
   */
  src?: boolean
  /**
   * It has tests/.
   */
  tests?: boolean
  /**
   * It has ci/.
   */
  ci?: boolean
  /**
   * It has containers/.
   */
  containers?: boolean
  /**
   * It has docs/.
   */
  docs?: boolean
  /**
   * Day on which somebody looked.
   */
  asOf?: string
}
/**
 * The one number by which the demonstrator is judged.
 */
export interface FigureOfMerit {
  /**
   * Its name.
   */
  name: string
  /**
   * What is measured, and how.
   */
  definition: string
  /**
   * Unit as in UCUM; 1 for a pure number.
   */
  unit: string
  /**
   * Which values are better.
   */
  betterIs: 'lower' | 'higher'
}
/**
 * The figure of merit at the start.
 */
export interface DemonstratorBaseline {
  /**
   * The value; null when the run gave none.
   */
  value: number | null
  /**
   * Why there is no value.
   */
  reason?: string
  /**
   * Unit of the value, when it is not that of the figure of merit.
   */
  unit?: string
  /**
   * Day of the run.
   */
  day?: string
  /**
   * Machine and what was used of it.
   */
  machine?: string
  /**
   * Where it can be read up.
   */
  source?: string
}
/**
 * A benchmark of the KPI history.
 */
export interface DemonstratorBenchmark {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Id of the benchmark, the last part of the address of its page.
   */
  group: string
  /**
   * Id of the series that is the figure of merit, the last part of its address.
   */
  series?: string
}
/**
 * A benchmark of the KPI history.
 */
export interface DemonstratorStudy {
  /**
   * Id of the project.
   */
  project: string
  /**
   * Id of the benchmark, the last part of the address of its page.
   */
  group: string
}
/**
 * A test of the demonstrator.
 */
export interface DemonstratorTest {
  /**
   * Its name.
   */
  name: string
  /**
   * non-regression: as before. verification: against a known solution. validation: against measured data.
   */
  type: 'non-regression' | 'verification' | 'validation'
  /**
   * How far the result may be off.
   */
  tolerance?: string
}
/**
 * A package.
 */
export interface DemonstratorPackage {
  /**
   * Id of a package repository of portal.config.yml.
   */
  repository: string
  /**
   * Name of the package there.
   */
  name: string
}
/**
 * Something to try or to look at elsewhere.
 */
export interface LiveDemo {
  /**
   * Its address.
   */
  url: string
  /**
   * What it is.
   */
  kind: 'static' | 'video' | 'notebook'
}
/**
 * A link.
 */
export interface DemonstratorMedia {
  /**
   * What it shows.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * A page that says what stands here.
 */
export interface DemonstratorSource {
  /**
   * Name of the page.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * The texts in French.
 */
export interface DemonstratorFrench {
  /**
   * Name in French.
   */
  title?: string
  /**
   * What it is, in French.
   */
  summary: string
  /**
   * The objective, in French.
   */
  objective?: string
  /**
   * The note, in French.
   */
  note?: string
  /**
   * The note on the status, in French.
   */
  statusNote?: string
  figureOfMerit?: FigureOfMeritFrench
}
/**
 * The figure of merit, in French.
 */
export interface FigureOfMeritFrench {
  /**
   * Name.
   */
  name: string
  /**
   * Definition.
   */
  definition: string
}

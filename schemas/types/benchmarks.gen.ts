/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

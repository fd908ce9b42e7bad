/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */
import type { SystemDescription } from './system-description.gen.ts'

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

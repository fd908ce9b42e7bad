/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

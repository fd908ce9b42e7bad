/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/risks.yml: what may go wrong, who watches it, and what is done.
 */
export interface RiskRegister {
  scale?: RiskScale
  /**
   * Kinds of risks.
   *
   * @minItems 1
   * @maxItems 20
   */
  categories: RiskCategory[]
  /**
   * The risks.
   *
   * @maxItems 200
   */
  risks: Risk[]
  /**
   * What readers of the register should know.
   */
  note?: string
  fr?: RiskRegisterFrench
}
/**
 * What the steps mean. Without it they are shown as numbers.
 */
export interface RiskScale {
  /**
   * Steps of probability.
   *
   * @maxItems 5
   */
  probability?: ProbabilityStep[]
  /**
   * Steps of impact.
   *
   * @maxItems 5
   */
  impact?: ImpactStep[]
}
/**
 * A step of a scale.
 */
export interface ProbabilityStep {
  /**
   * From 1, the lowest, to 5.
   */
  value: number
  /**
   * Its name.
   */
  title: string
  /**
   * When to choose it.
   */
  meaning: string
  fr?: ProbabilityStepFrench
}
/**
 * The texts in French.
 */
export interface ProbabilityStepFrench {
  /**
   * Name.
   */
  title: string
  /**
   * When to choose it.
   */
  meaning: string
}
/**
 * A step of a scale.
 */
export interface ImpactStep {
  /**
   * From 1, the lowest, to 5.
   */
  value: number
  /**
   * Its name.
   */
  title: string
  /**
   * When to choose it.
   */
  meaning: string
  fr?: ImpactStepFrench
}
/**
 * The texts in French.
 */
export interface ImpactStepFrench {
  /**
   * Name.
   */
  title: string
  /**
   * When to choose it.
   */
  meaning: string
}
/**
 * A kind.
 */
export interface RiskCategory {
  /**
   * Its id.
   */
  id: string
  /**
   * Its name.
   */
  title: string
  /**
   * Name in French.
   */
  fr?: string
}
/**
 * One risk.
 */
export interface Risk {
  /**
   * Its id, part of the address of its place on the page.
   */
  id: string
  /**
   * What may happen.
   */
  title: string
  /**
   * Id of a category.
   */
  category: string
  /**
   * What it would mean.
   */
  description: string
  /**
   * From 1 to 5; absent while nobody has assessed it.
   */
  probability?: number
  /**
   * From 1 to 5; absent while nobody has assessed it.
   */
  impact?: number
  /**
   * Id of the role of content/programme.yml that watches it.
   */
  owner?: string
  /**
   * What is done so that it does not happen, or hurts less.
   */
  mitigation?: string
  /**
   * What is done when it happens.
   */
  fallback?: string
  /**
   * Day by which somebody looks at it again.
   */
  review?: string
  /**
   * open: nothing is enough yet. mitigated: what is done is enough. closed: it cannot happen any more.
   */
  status: 'open' | 'mitigated' | 'closed'
  /**
   * What changed, the newest first.
   *
   * @maxItems 50
   */
  history?: RiskEvent[]
  /**
   * What to read.
   *
   * @maxItems 10
   */
  links?: RiskReading[]
  fr?: RiskFrench
}
/**
 * A change.
 */
export interface RiskEvent {
  /**
   * When.
   */
  day: string
  /**
   * What.
   */
  text: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * A page of the portal.
 */
export interface RiskReading {
  /**
   * Its path, with slashes at both ends.
   */
  page: string
  /**
   * What the link says.
   */
  title: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * The texts in French.
 */
export interface RiskFrench {
  /**
   * Title.
   */
  title: string
  /**
   * Description.
   */
  description: string
  /**
   * Mitigation.
   */
  mitigation?: string
  /**
   * Fallback.
   */
  fallback?: string
}
/**
 * The texts in French.
 */
export interface RiskRegisterFrench {
  /**
   * The note.
   */
  note?: string
}

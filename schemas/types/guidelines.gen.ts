/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

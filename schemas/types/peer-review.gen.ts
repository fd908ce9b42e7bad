/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

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

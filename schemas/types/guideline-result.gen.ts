/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * What the CI of a project found of guidelines: version 1.0 of the format guideline-result. Left behind as an artefact, dated, and called old after a while.
 */
export interface GuidelineResult {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'guideline-result'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in the catalogue. Without it the portal goes by the repository.
   */
  project?: string
  /**
   * Address of the sources that were checked.
   */
  repository?: string
  /**
   * When it was checked, RFC 3339 with an offset.
   */
  checkedAt: string
  /**
   * Commit that was checked.
   */
  commit?: string
  /**
   * Branch or tag that was checked.
   */
  ref?: string
  /**
   * Where the run can be looked at.
   */
  url?: string
  /**
   * What made the results: name and version.
   */
  tool?: string
  /**
   * One result for each criterion that was checked.
   *
   * @maxItems 200
   */
  results: CriterionResult[]
}
/**
 * One criterion.
 */
export interface CriterionResult {
  /**
   * The criterion with its guideline.
   */
  criterion: string
  /**
   * True or false; null when the check could not tell.
   */
  met: boolean | null
  /**
   * What was found, in a sentence.
   */
  explanation?: string
  /**
   * Where it can be looked at.
   */
  evidence?: string
}

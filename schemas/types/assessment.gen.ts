/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/assessments/<project>.yml: what a project says of itself, criterion by criterion. Written by `portal assess --write` or by hand.
 */
export interface Assessment {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Id of the project.
   */
  project: string
  /**
   * Day of the state that was read, or on which the answers were given.
   */
  as_of?: string
  source?: AssessmentSource
  /**
   * The answers. A criterion that is not here was not answered.
   *
   * @maxItems 200
   */
  criteria: AssessmentAnswer[]
}
/**
 * A file in a repository.
 */
export interface AssessmentSource {
  /**
   * Address of the repository.
   */
  repository: string
  /**
   * Commit that was read.
   */
  commit?: string
  /**
   * File in the repository.
   */
  path: string
}
/**
 * One answer.
 */
export interface AssessmentAnswer {
  /**
   * The criterion with its guideline.
   */
  id: string
  /**
   * What the project says.
   */
  claim: 'met' | 'not-met' | 'not-applicable'
  /**
   * Line in the file that was read.
   */
  line?: number
  /**
   * What it gives for it.
   *
   * @maxItems 20
   */
  evidence?: AssessmentEvidence[]
}
/**
 * One piece of evidence.
 */
export interface AssessmentEvidence {
  /**
   * What the project wrote, as it wrote it, or a short fact.
   */
  text: string
  /**
   * Addresses in the text.
   *
   * @maxItems 10
   *
   * Items: An address.
   */
  urls?: string[]
  /**
   * Line in the file that was read.
   */
  line?: number
}

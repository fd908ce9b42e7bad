/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * What readers said at the end of tutorials. It names nobody.
 */
export interface TrainingFeedback {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'training-feedback'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * The answers, by day and id.
   *
   * @maxItems 100000
   */
  answers: TrainingAnswer[]
}
/**
 * What one reader said of one tutorial.
 */
export interface TrainingAnswer {
  /**
   * Drawn by chance by the form, so that the same answer counts once.
   */
  id: string
  /**
   * Id of the tutorial.
   */
  tutorial: string
  /**
   * Day of the answer in UTC.
   */
  day: string
  /**
   * Whether the reader reached the end.
   */
  finished: boolean
  /**
   * How useful it was, from 1, not at all, to 5, very. Absent when nobody said.
   */
  score?: number
  /**
   * How long it took, in minutes. Absent when nobody said.
   */
  minutes?: number
}

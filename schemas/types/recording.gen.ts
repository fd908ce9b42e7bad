/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/recordings/<id>.yml: a recorded session.
 */
export interface Recording {
  /**
   * Its name.
   */
  title: string
}

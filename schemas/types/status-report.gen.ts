/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/status/<id>.yml: how something stood on a day.
 */
export interface StatusReport {
  /**
   * Its name.
   */
  title: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/requests/<id>.yml: a form with which people ask for something.
 */
export interface RequestForm {
  /**
   * Its name.
   */
  title: string
}

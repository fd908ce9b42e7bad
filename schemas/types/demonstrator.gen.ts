/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/demonstrators/<id>.yml: a demonstrator of the showroom.
 */
export interface Demonstrator {
  /**
   * Its name.
   */
  title: string
}

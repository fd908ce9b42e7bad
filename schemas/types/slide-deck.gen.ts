/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/slides/<id>.yml: slides of a session.
 */
export interface SlideDeck {
  /**
   * Its name.
   */
  title: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/sites/<id>.yml: a supercomputer as its users meet it.
 */
export interface ComputingSite {
  /**
   * Its name.
   */
  title: string
}

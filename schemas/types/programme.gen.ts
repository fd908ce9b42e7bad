/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/programme.yml: work packages, deliverables, roles and ways to talk to each other.
 */
export interface Programme {
  /**
   * Its name.
   */
  title: string
}

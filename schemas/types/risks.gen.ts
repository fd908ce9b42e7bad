/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/risks.yml: what could go wrong, and what is done about it.
 */
export interface RiskRegister {
  /**
   * Its name.
   */
  title: string
}

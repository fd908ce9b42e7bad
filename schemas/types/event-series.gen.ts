/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/event-series/<id>.yml: events that come again by a rule.
 */
export interface EventSeries {
  /**
   * Its name.
   */
  title: string
}

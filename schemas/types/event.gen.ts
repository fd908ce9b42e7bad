/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/events/<id>.yml: one event.
 */
export interface ProgrammeEvent {
  /**
   * Its name.
   */
  title: string
}

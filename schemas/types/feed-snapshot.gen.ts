/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * What `portal feeds refresh` has seen of the catalogue, and when something was new.
 */
export interface FeedSnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'feed-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * When it looked for the first time. What was there then is not new.
   */
  since: string
  /**
   * Months in UTC in which it looked, oldest first. In all others nobody knows whether something was new.
   *
   * @maxItems 1200
   *
   * Items: A month.
   */
  months?: string[]
  /**
   * What it saw last, by the id of the project.
   */
  projects: {
    /**
     * One project.
     */
    [k: string]: {
      /**
       * Newest release by package repository and package, `spack/starpu`.
       */
      versions: {
        /**
         * The release.
         */
        [k: string]: string
      }
      /**
       * What each badge says, by its path.
       */
      badges: {
        /**
         * Its message.
         */
        [k: string]: string
      }
      /**
       * Paths of the badges that say of something that it is there: neither not assessed nor none of it, nor too old.
       *
       * @maxItems 1000
       *
       * Items: The path of a badge.
       */
      earned?: string[]
    }
  }
  /**
   * What was new, newest first.
   *
   * @maxItems 2000
   *
   * Items: One thing that was new.
   */
  events: {
    /**
     * When it was seen for the first time.
     */
    at: string
    /**
     * project: a new project. version: another newest release. badge: a badge says something else.
     */
    kind: 'project' | 'version' | 'badge'
    /**
     * Id of the project.
     */
    project: string
    /**
     * Name of the project then.
     */
    name: string
    /**
     * The package, `spack/starpu`, or the path of the badge.
     */
    subject?: string
    /**
     * What it was before; absent when there was nothing.
     */
    from?: string
    /**
     * What it is now; absent when there is nothing any more.
     */
    to?: string
    /**
     * Of a badge: gained or lost; absent when it was there before and after, or nobody can tell.
     */
    move?: 'gained' | 'lost'
  }[]
}

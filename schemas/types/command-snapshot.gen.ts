/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * How the commands of tutorials went when `portal commands test` last ran them.
 */
export interface CommandSnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'command-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * By tutorial.
   *
   * @maxItems 1000
   *
   * Items: One tutorial.
   */
  tutorials: {
    /**
     * Its page below content/docs/, without .md.
     */
    tutorial: string
    /**
     * Its blocks of commands that are run, by id.
     *
     * @maxItems 500
     *
     * Items: One block.
     */
    blocks: {
      /**
       * The id of the block.
       */
      id: string
      /**
       * Hash of what was run and expected: another text has no result yet.
       */
      text: string
      /**
       * passed: it did what the page says. failed: it did not. not-run: it could not be tried.
       */
      result: 'passed' | 'failed' | 'not-run'
      /**
       * Why it failed or was not run, in a sentence.
       */
      reason?: string
      /**
       * How long it took, in whole seconds.
       */
      seconds?: number
      /**
       * Day on which it was run, in UTC.
       */
      date?: string
      /**
       * Tools of the tutorial that were there, by name.
       *
       * @maxItems 30
       *
       * Items: One tool.
       */
      tools?: {
        /**
         * Its name.
         */
        name: string
        /**
         * Its version, as it says it.
         */
        version: string
      }[]
    }[]
  }[]
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * What packages need, as their recipes say.
 */
export interface DependencySnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'dependency-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Where it was read, in words.
   */
  source: string
  /**
   * By the name of the package.
   */
  packages: {
    /**
     * One recipe.
     */
    [k: string]: {
      /**
       * Names of packages that it asks for, with all of its options.
       *
       * @maxItems 1000
       */
      dependencies: string[]
      /**
       * The recipe that was read.
       */
      url?: string
    }
  }
}

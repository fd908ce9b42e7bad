/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * How the addresses of the catalogue answered when `portal links check` asked them.
 */
export interface LinkSnapshot {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'link-snapshot'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * By address.
   *
   * @maxItems 100000
   *
   * Items: One address.
   */
  links: {
    /**
     * The address.
     */
    url: string
    /**
     * ok: it answered. moved: it answered from another address, for good. refused: it answers, but not to programs. dead: it says that there is nothing, or its host has no name. failed: no answer this time. never: nobody has asked.
     */
    status: 'ok' | 'moved' | 'refused' | 'dead' | 'failed' | 'never'
    /**
     * When it was last asked.
     */
    checkedAt?: string
    /**
     * When it last answered well.
     */
    okAt?: string
    /**
     * Last HTTP status.
     */
    code?: number
    /**
     * Where a moved one is now.
     */
    target?: string
    /**
     * What happened, in a sentence.
     */
    message?: string
  }[]
}

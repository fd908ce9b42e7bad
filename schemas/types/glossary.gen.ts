/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/glossary.yml: the words of the portal, one meaning each.
 */
export interface Glossary {
  /**
   * The terms, one entry each.
   *
   * @maxItems 2000
   */
  terms: GlossaryTerm[]
}
/**
 * One term.
 */
export interface GlossaryTerm {
  /**
   * Permanent identifier, used as an anchor.
   */
  id: string
  /**
   * The term.
   */
  term: string
  /**
   * Its short form.
   */
  acronym?: string
  /**
   * Other words for the same thing.
   *
   * @maxItems 20
   */
  synonyms?: string[]
  /**
   * One or two sentences of plain text.
   */
  definition: string
  /**
   * Group that the term is listed in.
   */
  category: 'performance' | 'packaging' | 'ci' | 'programme' | 'portal'
  /**
   * Ids of related terms.
   *
   * @maxItems 20
   */
  related?: string[]
  /**
   * False when its words are too common to be marked on pages.
   */
  tooltip?: boolean
  /**
   * Where the definition comes from.
   */
  source?: string
  /**
   * The French form.
   */
  fr?: {
    /**
     * The term in French.
     */
    term: string
    /**
     * The definition in French.
     */
    definition: string
    /**
     * False when its words are too common to be marked on pages in French.
     */
    tooltip?: boolean
  }
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/slides/<id>.yml: slides of a session.
 */
export interface SlideDeck {
  /**
   * Their name.
   */
  title: string
  /**
   * What they show, in a few sentences. Emphasis, links and lists of Markdown are understood.
   */
  description: string
  /**
   * Where they are.
   */
  url: string
  /**
   * What kind of file or page they are.
   */
  format: 'pdf' | 'html' | 'slidev' | 'reveal' | 'odp' | 'pptx'
  /**
   * How many slides there are.
   */
  pages?: number
  /**
   * Size of the file in bytes.
   */
  sizeBytes?: number
  /**
   * SHA-256 of the file, in hexadecimal, for those who want to know that it is still the same.
   */
  sha256?: string
  /**
   * ISO 639 code of their language.
   */
  language: string
  /**
   * Day on which they were shown.
   */
  day?: string
  /**
   * Id of the event that they belong to.
   */
  event?: string
  /**
   * Ids of tutorials that they go with.
   *
   * @maxItems 20
   */
  tutorials?: string[]
  /**
   * Who made them: roles, or names of people who agreed to be named.
   *
   * @maxItems 20
   */
  authors?: string[]
  /**
   * The same content in a form that a screen reader can read.
   */
  alternative?: string
  /**
   * SPDX identifier of the licence.
   */
  licence?: string
  fr?: SlideDeckFrench
}
/**
 * Their texts in French.
 */
export interface SlideDeckFrench {
  /**
   * Name in French.
   */
  title: string
  /**
   * What they show, in French.
   */
  description: string
}

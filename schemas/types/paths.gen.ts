/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/paths.yml: learning paths, tutorials in an order that makes sense for somebody.
 */
export interface PathsFile {
  /**
   * The paths, in the order of the list.
   *
   * @maxItems 100
   */
  paths: LearningPath[]
}
/**
 * One path.
 */
export interface LearningPath {
  /**
   * Permanent identifier, part of the address.
   */
  id: string
  /**
   * Name of the path.
   */
  title: string
  /**
   * What it leads to, in one or two sentences.
   */
  description: string
  /**
   * For whom it is, in one sentence.
   */
  audience: string
  /**
   * Parts of the path, in order.
   *
   * @minItems 1
   * @maxItems 20
   */
  sections: PathSection[]
  fr?: LearningPathFrench
}
/**
 * A part of a path.
 */
export interface PathSection {
  /**
   * Name of the section.
   */
  title: string
  /**
   * Ids of tutorials, in order.
   *
   * @minItems 1
   * @maxItems 30
   */
  tutorials: string[]
}
/**
 * The texts in French.
 */
export interface LearningPathFrench {
  /**
   * Name in French.
   */
  title: string
  /**
   * What it leads to, in French.
   */
  description: string
  /**
   * For whom, in French.
   */
  audience: string
  /**
   * Titles of the sections in French, in the same order.
   *
   * @minItems 1
   * @maxItems 20
   */
  sections: string[]
}

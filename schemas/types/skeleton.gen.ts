/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/skeleton.yml: what the files of content/skeleton/ are for, and who does what with them.
 */
export interface SkeletonAbout {
  /**
   * Folder in the archive that readers download: small letters, digits and hyphens.
   */
  name: string
  /**
   * What it is for, in a few sentences.
   */
  purpose: string
  /**
   * The same in French.
   */
  purposeFr?: string
  /**
   * What its folders are for, in the order in which they are shown. Folders that are not here follow without words.
   *
   * @maxItems 60
   */
  folders?: SkeletonFolder[]
  /**
   * Who works on it, and what each of them answers for.
   *
   * @maxItems 6
   */
  roles?: SkeletonRole[]
  /**
   * What is done, in order, until the work is ready.
   *
   * @maxItems 40
   */
  checklist?: SkeletonTask[]
}
/**
 * One folder.
 */
export interface SkeletonFolder {
  /**
   * The folder as seen from content/skeleton/; a point is that folder itself.
   */
  path: string
  /**
   * What is in it, in a sentence.
   */
  text: string
  /**
   * The same in French.
   */
  textFr?: string
}
/**
 * One role.
 */
export interface SkeletonRole {
  /**
   * What the role is called.
   */
  title: string
  /**
   * The same in French.
   */
  titleFr?: string
  /**
   * What this person answers for.
   */
  text: string
  /**
   * The same in French.
   */
  textFr?: string
}
/**
 * One thing to do.
 */
export interface SkeletonTask {
  /**
   * What is to be done, in a sentence.
   */
  text: string
  /**
   * The same in French.
   */
  textFr?: string
  /**
   * Titles of the roles that do it, as in roles; all of them when left out.
   *
   * @minItems 1
   * @maxItems 6
   */
  who?: string[]
}

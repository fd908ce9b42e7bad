/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/images.yml: container images of the programme, and how their tags are written.
 */
export interface ImagesFile {
  tagScheme: TagScheme
  /**
   * The images.
   *
   * @maxItems 500
   */
  images: BaseImage[]
}
/**
 * How a tag is written: parts in order, joined by hyphens.
 */
export interface TagScheme {
  /**
   * workPackage: an id of portal.config.yml. level: an id of portal.config.yml. name: the demonstrator or software. version: the version of the software. variant: what was built differently, and may be left out.
   *
   * @minItems 1
   * @maxItems 5
   */
  parts: ('workPackage' | 'level' | 'name' | 'version' | 'variant')[]
  /**
   * A tag that follows the scheme.
   */
  example: string
}
/**
 * One image that others build on.
 */
export interface BaseImage {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  name: string
  /**
   * The image without a tag.
   */
  image: string
  /**
   * What it is for, in a sentence.
   */
  purpose: string
  /**
   * The same in French.
   */
  purposeFr?: string
  /**
   * What is in it, as name and version.
   *
   * @maxItems 50
   */
  contains?: string[]
  /**
   * Processors that it is built for.
   *
   * @maxItems 20
   */
  architectures?: string[]
  /**
   * base: others build on it. application: it runs software of the programme.
   */
  level?: 'base' | 'application'
  /**
   * Where its recipe is.
   */
  source?: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */
import type { Publications, UrlOrList, Words } from './catalogue-snapshot.gen.ts'

/**
 * One name, or a list of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Names = string | string[]
/**
 * One entry of projects.yml, or one file of projects.d: a software project of the programme. The six fields name, description, discussion, documentation, guix_package and spack_package are those of the programme's earlier catalogue; every other field is optional.
 */
export interface Project {
  /**
   * Permanent identifier, used in addresses. Derived from the name when it is not given; give it when the name may change.
   */
  id?: string
  /**
   * The project's name, as it writes it.
   */
  name: string
  /**
   * What the software does and for whom, in one to five sentences. Emphasis, code, links and lists of Markdown are shown as such; HTML is shown as text.
   */
  description: string
  /**
   * Earlier identifiers. Their addresses redirect to this project.
   *
   * @maxItems 20
   */
  aliases?: string[]
  repository?: UrlOrList
  /**
   * A web address.
   */
  homepage?: string
  documentation?: UrlOrList
  discussion?: UrlOrList
  guix_package?: UrlOrList
  spack_package?: UrlOrList
  /**
   * Licence as an SPDX expression.
   */
  license?: string
  languages?: Words
  parallelism?: Words
  work_packages?: Words
  topics?: Words
  institutions?: Words
  /**
   * Names of the packages of this software, by the id of the package repository in portal.config.yml. A name stands as that repository writes it.
   */
  packages?: {
    [k: string]: Names
  }
  /**
   * Container images of this software, without a tag, as a container tool takes them.
   *
   * @maxItems 20
   */
  containers?: string[]
  /**
   * Demonstrators that use this software, by their ids.
   *
   * @maxItems 50
   */
  demonstrators?: string[]
  /**
   * Who answers, as roles: no names of persons, no e-mail addresses.
   *
   * @maxItems 10
   *
   * Items: One role.
   */
  contacts?: {
    /**
     * What the role is called.
     */
    role: string
    /**
     * A web address.
     */
    url?: string
  }[]
  publications?: Publications
  /**
   * Digital object identifier of the software itself, without https://doi.org/.
   */
  doi?: string
  /**
   * Identifier in the Software Heritage archive.
   */
  swhid?: string
  /**
   * Logo as an SVG or PNG file in the folder content, from the repository's root.
   */
  logo?: string
  /**
   * Address of the project's codemeta.json, read every day. Written with fill, it gives only what this entry lacks; with replace, all that it says.
   */
  codemeta?:
    | string
    | {
        /**
         * A web address.
         */
        url: string
        /**
         * fill: only what the entry lacks (the default). replace: all that the file says.
         */
        mode?: 'fill' | 'replace'
      }
  /**
   * Names under which benchmark results of this software were handed in, beside its id.
   *
   * @maxItems 50
   */
  kpi_projects?: string[]
  /**
   * Id of the project that takes over from this one.
   */
  deprecated_by?: string
  /**
   * How versions of this software are compared, where the usual rules go wrong.
   */
  versions?: {
    /**
     * usual: as libversion compares. patch-p: p after a number is a patch, not a pre-release. patch-any: so is every letter. calendar: versions are dates. none: versions are not compared.
     */
    scheme?: 'usual' | 'patch-p' | 'patch-any' | 'calendar' | 'none'
    /**
     * Versions that are left out of the comparison.
     *
     * @maxItems 20
     *
     * Items: Versions of one kind.
     */
    ignore?: {
      /**
       * A version, or its beginning and a star.
       */
      version: string
      /**
       * Only in this package repository.
       */
      in?: string
      /**
       * Why it is left out, in a sentence.
       */
      reason: string
    }[]
  }
}

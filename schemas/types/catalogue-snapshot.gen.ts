/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * One web address, or a list of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type UrlOrList = string | string[]
/**
 * A short list of terms.
 *
 * @maxItems 20
 */
export type Words = string[]
/**
 * Publications about the software, the one to cite first.
 *
 * @maxItems 50
 *
 * Items: One publication: a DOI, or a title with an address.
 */
export type Publications = {
  /**
   * Digital object identifier.
   */
  doi?: string
  /**
   * Title.
   */
  title?: string
  /**
   * A web address.
   */
  url?: string
  /**
   * Year in which it appeared.
   */
  year?: number
}[]
/**
 * One file of snapshots/catalogue/: what files elsewhere said of projects when they were last read. Written by `catalogue refresh`.
 */
export interface CatalogueSnapshot {
  /**
   * Files elsewhere, in the order in which they count: a later one overrules an earlier one.
   *
   * @maxItems 5000
   */
  sources: CatalogueSource[]
}
/**
 * One file.
 */
export interface CatalogueSource {
  /**
   * Where the file is.
   */
  url: string
  /**
   * list: projects as the six fields have them. mapping: which files are read, and how. mapped: a file that the mapping names. codemeta: a file that a project names.
   */
  role: 'list' | 'mapping' | 'mapped' | 'codemeta'
  /**
   * Id of the project that names the file.
   */
  project?: string
  /**
   * What a mapped file may do: create projects, update them, or both.
   */
  allow?: 'create' | 'update' | 'both'
  /**
   * ok: read. stale: it could not be read, and what it gave before stands. error: it could not be read and never gave anything. absent: the server says that there is nothing there.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read, in UTC.
   */
  fetchedAt?: string
  /**
   * When it was last asked for, if that failed.
   */
  askedAt?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * What in the file was left out and why, in sentences.
   *
   * @maxItems 200
   */
  notes?: string[]
  /**
   * Of a mapping: what it says of the files that it names.
   *
   * @maxItems 2000
   */
  mapping?: CatalogueRule[]
  /**
   * What it says of each project.
   *
   * @maxItems 5000
   */
  projects: ImportedFields[]
}
/**
 * How one file is read.
 */
export interface CatalogueRule {
  /**
   * Where the file is.
   */
  source: string
  /**
   * Name of the project, when the file does not say it.
   */
  name?: string
  /**
   * What it may do: create projects, update them, or both.
   */
  allow: 'create' | 'update' | 'both'
  /**
   * True when the file is read as a codemeta.json.
   */
  codemeta?: boolean
  /**
   * Path of each field in the file, in the part of the language of jq that is understood.
   */
  fields?: {
    [k: string]: string
  }
}
/**
 * Fields of a catalogue entry that a file elsewhere gives.
 */
export interface ImportedFields {
  /**
   * The project's name, as it writes it.
   */
  name?: string
  /**
   * What the software does and for whom, in one to five sentences. Emphasis, code, links and lists of Markdown are shown as such; HTML is shown as text.
   */
  description?: string
  repository?: UrlOrList
  /**
   * The project's own site.
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
  topics?: Words
  institutions?: Words
  publications?: Publications
  /**
   * Digital object identifier of the software itself, without https://doi.org/.
   */
  doi?: string
  /**
   * Identifier in the Software Heritage archive.
   */
  swhid?: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/stacks.yml: lists of software whose versions are looked at together.
 */
export interface StacksFile {
  /**
   * The stacks.
   *
   * @maxItems 100
   */
  stacks: Stack[]
}
/**
 * One list of software.
 */
export interface Stack {
  /**
   * Identifier, used in the address.
   */
  id: string
  /**
   * Title.
   */
  title: string
  /**
   * Title in French.
   */
  titleFr?: string
  /**
   * A sentence for readers.
   */
  note?: string
  /**
   * The same in French.
   */
  noteFr?: string
  /**
   * Package repositories shown without being asked for, by their ids.
   *
   * @minItems 1
   * @maxItems 30
   */
  columns: string[]
  /**
   * The software.
   *
   * @minItems 1
   * @maxItems 50
   */
  groups: StackGroup[]
  /**
   * Tables of earlier days, oldest first.
   *
   * @maxItems 50
   */
  published?: PublishedVersions[]
}
/**
 * Software that belongs together.
 */
export interface StackGroup {
  /**
   * Heading.
   */
  title: string
  /**
   * Heading in French.
   */
  titleFr?: string
  /**
   * The software, in order.
   *
   * @minItems 1
   * @maxItems 300
   */
  items: StackEntry[]
}
/**
 * One software: a project of the catalogue, or a name with its packages.
 */
export interface StackEntry {
  /**
   * What readers call it.
   */
  name: string
  /**
   * Id in the catalogue. The packages of that project count here, too.
   */
  project?: string
  /**
   * Names by the id of the package repository.
   */
  packages?: {
    /**
     * One name, or a list of them.
     *
     * @minItems 1
     * @maxItems 20
     */
    [k: string]: string | string[]
  }
}
/**
 * A table that somebody has published.
 */
export interface PublishedVersions {
  /**
   * Its day.
   */
  date: string
  /**
   * Where it was shown.
   */
  title: string
  /**
   * The same in French.
   */
  titleFr?: string
  /**
   * Where it can be read.
   */
  url?: string
  /**
   * Names of the columns after the first.
   *
   * @minItems 1
   * @maxItems 10
   */
  columns: string[]
  /**
   * Its parts.
   *
   * @minItems 1
   * @maxItems 50
   */
  groups: PublishedGroup[]
}
/**
 * One part.
 */
export interface PublishedGroup {
  /**
   * Heading.
   */
  title: string
  /**
   * The lines, in order.
   *
   * @minItems 1
   * @maxItems 300
   */
  rows: PublishedRow[]
}
/**
 * One line of the table.
 */
export interface PublishedRow {
  /**
   * The software, as the table writes it.
   */
  name: string
  /**
   * Name of the entry of this stack that the line is about, where it is not that of a package.
   */
  entry?: string
  /**
   * What the table says in each column; null where it says nothing.
   *
   * @minItems 1
   * @maxItems 10
   */
  cells: (string | null)[]
}

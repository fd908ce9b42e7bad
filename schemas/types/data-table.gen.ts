/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/tables/<id>.yml: a table of data with its units and its source. A page shows it when its front matter names it under tables.
 */
export interface DataTable {
  /**
   * What the table tells.
   */
  title: string
  /**
   * What to know before reading it, in a few sentences.
   */
  description?: string
  /**
   * Columns, in order. The first one names the row.
   *
   * @minItems 1
   * @maxItems 30
   */
  columns: TableColumn[]
  /**
   * Rows, in order: a cell for each column. null is a value that nobody has told, and never zero.
   *
   * @minItems 1
   * @maxItems 500
   */
  rows: (string | number | null)[][]
  /**
   * What is unclear or contradicts itself, a sentence each.
   *
   * @maxItems 20
   */
  notes?: string[]
  /**
   * Day for which the data hold.
   */
  asOf?: string
  /**
   * Why the data no longer hold, and where to read what does.
   */
  superseded?: string
  source: TableSource
  fr?: DataTableFrench
}
/**
 * One column.
 */
export interface TableColumn {
  /**
   * Identifier, for programs.
   */
  id: string
  /**
   * Heading.
   */
  title: string
  /**
   * Unit of its numbers.
   */
  unit?: string
}
/**
 * Where the data are from.
 */
export interface TableSource {
  /**
   * What the source calls itself, with its day.
   */
  title: string
  /**
   * Where it can be read.
   */
  url?: string
}
/**
 * The texts in French.
 */
export interface DataTableFrench {
  /**
   * What the table tells, in French.
   */
  title: string
  /**
   * What to know before reading it, in French.
   */
  description?: string
  /**
   * Titles of the columns in French, in the same order.
   *
   * @minItems 1
   * @maxItems 30
   */
  columns: string[]
  /**
   * The notes in French, in the same order.
   *
   * @maxItems 20
   */
  notes?: string[]
  /**
   * Why the data no longer hold, in French.
   */
  superseded?: string
}

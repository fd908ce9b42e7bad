/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * Says what the columns of CSV files mean, so that results that no benchmark tool writes can be read as they are.
 */
export interface CsvMapping {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Always csv-mapping: this is what the file is recognised by.
   */
  format: 'csv-mapping'
  /**
   * Version of this format, major and minor.
   */
  version: string
  /**
   * Globs of the files that are meant, from the folder of the mapping file; * stays within a folder, ** crosses folders. In content/csv-mappings/ they match the whole path of an artefact.
   *
   * @minItems 1
   * @maxItems 50
   */
  files: string[]
  /**
   * What stands between two cells: a comma, a semicolon, a bar, a tabulator, or any number of blanks.
   */
  delimiter: ',' | ';' | '|' | 'tab' | 'blanks'
  /**
   * Decimal mark of the numbers; a point when left out. It is never guessed.
   */
  decimal?: '.' | ','
  /**
   * Project that the results belong to.
   */
  project?: string
  /**
   * The columns, one entry each. Columns without an entry are not read, and a note names them.
   *
   * @minItems 1
   * @maxItems 200
   */
  columns: CsvColumn[]
  constants?: CsvConstants
}
/**
 * What one column means.
 */
export interface CsvColumn {
  /**
   * Name of the column, as the header of the file writes it.
   */
  name: string
  /**
   * What its cells are: a measured value, something that was varied, or a property of the case or the run.
   */
  is:
    | 'metric'
    | 'parameter'
    | 'benchmark'
    | 'useCase'
    | 'system'
    | 'partition'
    | 'environment'
    | 'nodes'
    | 'tasks'
    | 'time'
    | 'commit'
    | 'status'
    | 'attempt'
    | 'session'
    | 'jobId'
    | 'ignored'
  /**
   * Name of the metric or parameter in the portal; that of the column when left out.
   */
  as?: string
  /**
   * Unit of a metric; none for a pure number.
   */
  unit?: string
  /**
   * Which values of a metric are better; none when neither is.
   */
  direction?: 'lower' | 'higher' | 'none'
  /**
   * How a time is written: iso (as 2026-11-20T17:48:00Z), unix (seconds since 1970), unix-ms, or a pattern of YYYY, MM, DD, HH, mm, ss, SSS and what stands between them; iso when left out.
   */
  format?: string
  /**
   * Zone of times that are written without one: UTC, an offset, or a name of the IANA database. Without it UTC is assumed, and said so.
   */
  zone?: string
  /**
   * What the words of a status column mean, beside pass, fail, error and skip themselves.
   */
  statuses?: {
    [k: string]: 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'
  }
}
/**
 * What is the same for all lines and stands in no column.
 */
export interface CsvConstants {
  /**
   * Benchmark; the name of the file without its ending when neither this nor a column says it.
   */
  benchmark?: string
  /**
   * Use case.
   */
  useCase?: string
  /**
   * System that the results were measured on.
   */
  system?: string
  /**
   * Partition of the system.
   */
  partition?: string
  /**
   * Programming environment.
   */
  environment?: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Number of tasks.
   */
  tasks?: number
  /**
   * When the run began, with an offset.
   */
  time?: string
  /**
   * Commit that was measured.
   */
  commit?: string
  /**
   * What was varied, but not within these files.
   */
  parameters?: {
    [k: string]: string | number | boolean
  }
}

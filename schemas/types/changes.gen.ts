/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/changes.yml: what people say of changes that the portal found.
 */
export interface ChangesFile {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * The marks, one entry each. The first that names a change says what it is.
   *
   * @maxItems 5000
   */
  changes: AuthoredMark[]
}
/**
 * What people say of the changes of a project in some days. Each field that names a place leaves fewer of them.
 */
export interface AuthoredMark {
  /**
   * Id of the project whose changes are meant.
   */
  project: string
  /**
   * Id of one series: the last part of the address of its page.
   */
  series?: string
  /**
   * Name of a benchmark, as the page of the project writes it.
   */
  benchmark?: string
  /**
   * Name of a use case of the benchmark.
   */
  useCase?: string
  /**
   * Id of a metric of the registry, or the name that the tool wrote.
   */
  metric?: string
  /**
   * System that the benchmark ran on.
   */
  system?: string
  /**
   * First UTC day on which the first run of the new level may have started.
   */
  from: string
  /**
   * Last such day; the day of `from` when it is left out.
   */
  to?: string
  /**
   * `expected`: it was meant. `accepted`: it is known and lived with. `ignored`: it is no change, the detector was wrong. `platform`: the machine changed and not the code.
   */
  as: 'expected' | 'accepted' | 'ignored' | 'platform'
  /**
   * Why, in a sentence that readers of the chart see.
   */
  reason: string
  /**
   * Where this can be read up: an issue, a merge request, a note of the computing centre.
   */
  url?: string
}

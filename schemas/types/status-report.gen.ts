/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/status/<id>.yml: how something stood on a day.
 */
export interface StatusReport {
  /**
   * What it is about.
   */
  title: string
  /**
   * Day that it describes.
   */
  asOf: string
  /**
   * What it looks back on, in words.
   */
  period?: string
  /**
   * The report in one or two sentences.
   */
  summary: string
  /**
   * How each part stood.
   *
   * @minItems 1
   * @maxItems 30
   */
  sections: StatusSection[]
  /**
   * Sources and places to read on.
   *
   * @maxItems 50
   */
  links?: StatusLink[]
  supersededBy?: StatusSuccessor
  fr?: StatusReportFrench
}
/**
 * A part.
 */
export interface StatusSection {
  /**
   * Its name.
   */
  area: string
  /**
   * What was done.
   *
   * @maxItems 50
   */
  done?: string[]
  /**
   * What was under way.
   *
   * @maxItems 50
   */
  underway?: string[]
  /**
   * What was held up, and by what.
   *
   * @maxItems 50
   */
  blocked?: string[]
}
/**
 * A page elsewhere.
 */
export interface StatusLink {
  /**
   * What is there.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * What is true today, once the report is out of date.
 */
export interface StatusSuccessor {
  /**
   * What has changed, in a few sentences.
   */
  text: string
  /**
   * Where today’s state is told.
   */
  url?: string
  /**
   * The same in French.
   */
  fr?: string
}
/**
 * Its texts in French.
 */
export interface StatusReportFrench {
  /**
   * Title in French.
   */
  title: string
  /**
   * Period in French.
   */
  period?: string
  /**
   * Summary in French.
   */
  summary: string
  /**
   * Its sections in French, in the same order.
   *
   * @minItems 1
   * @maxItems 30
   */
  sections: StatusSection[]
}

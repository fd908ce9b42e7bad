/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * Front matter of content/reports/<quarter>.md: what people say of a quarterly report. The text below it is Markdown.
 */
export interface ReportCommentary {
  /**
   * Heading of the commentary.
   */
  title: string
  /**
   * What was decided, one sentence each.
   *
   * @maxItems 50
   */
  decisions?: string[]
  /**
   * Where and how the report was approved, by roles; the merge of the frozen report is told beside it.
   */
  approval?: string
}

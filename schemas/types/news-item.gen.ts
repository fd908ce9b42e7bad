/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/news/<id>.yml: one piece of news.
 */
export interface NewsItem {
  /**
   * Its name.
   */
  title: string
}

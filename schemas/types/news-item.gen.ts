/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/news/<id>.yml: one piece of news.
 */
export interface NewsItem {
  /**
   * What is new, as a headline.
   */
  title: string
  /**
   * Day of the news.
   */
  day: string
  /**
   * What it is about.
   */
  type: 'portal' | 'training' | 'software' | 'results' | 'event' | 'programme'
  /**
   * One sentence for lists and feeds.
   */
  summary: string
  /**
   * The news in Markdown. HTML and pictures stay text.
   */
  body: string
  /**
   * Where to read on.
   *
   * @maxItems 50
   */
  links?: NewsLink[]
  fr?: NewsItemFrench
}
/**
 * A page elsewhere, or of this site with its whole address.
 */
export interface NewsLink {
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
 * Its texts in French.
 */
export interface NewsItemFrench {
  /**
   * Headline in French.
   */
  title: string
  /**
   * One sentence in French.
   */
  summary: string
  /**
   * The news in French.
   */
  body: string
}

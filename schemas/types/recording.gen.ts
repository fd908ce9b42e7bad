/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/recordings/<id>.yml: a recorded session.
 */
export interface Recording {
  /**
   * Its name.
   */
  title: string
  /**
   * What one sees, in a few sentences. Emphasis, links and lists of Markdown are understood.
   */
  description: string
  /**
   * Day on which it was recorded.
   */
  day: string
  /**
   * How long it is, in seconds.
   */
  seconds: number
  /**
   * Who speaks: roles, or names of people who agreed to be named.
   *
   * @minItems 1
   * @maxItems 20
   */
  speakers: string[]
  /**
   * True: everybody who is seen, heard or named has agreed that this is published.
   */
  consent: true
  /**
   * The video, a file beside this one. What is here is played on the page.
   */
  file?: string
  /**
   * Its page at a provider. Nothing of it is loaded on the page; a link leads there.
   */
  url?: string
  /**
   * Who the provider is, in words that a reader knows.
   */
  provider?: string
  /**
   * A picture of it, a file beside this one.
   */
  poster?: string
  /**
   * Languages that are spoken, as ISO 639 codes.
   *
   * @minItems 1
   * @maxItems 10
   */
  languages?: string[]
  /**
   * What is said, with times: WebVTT files beside this one.
   *
   * @maxItems 10
   */
  captions?: RecordingCaption[]
  /**
   * Parts, in order.
   *
   * @maxItems 100
   */
  chapters?: RecordingChapter[]
  /**
   * What is said, to read: a Markdown file beside this one for each language. Without it the page shows the captions as text.
   *
   * @maxItems 10
   */
  transcript?: RecordingTranscript[]
  /**
   * Ids of tutorials that it goes with.
   *
   * @maxItems 20
   */
  tutorials?: string[]
  /**
   * Ids of slides that it goes with.
   *
   * @maxItems 20
   */
  slides?: string[]
  /**
   * SPDX identifier of the licence.
   */
  licence: string
  fr?: RecordingFrench
}
/**
 * A track of text.
 */
export interface RecordingCaption {
  /**
   * ISO 639 code of its language.
   */
  language: string
  /**
   * Captions are for those who do not hear, subtitles for those who do not know the language.
   */
  kind: 'captions' | 'subtitles'
  /**
   * The WebVTT file.
   */
  file: string
}
/**
 * A part.
 */
export interface RecordingChapter {
  /**
   * Where it begins: minutes and seconds, or hours, minutes and seconds.
   */
  at: string
  /**
   * What it is about.
   */
  title: string
}
/**
 * The text in a language.
 */
export interface RecordingTranscript {
  /**
   * ISO 639 code of its language.
   */
  language: string
  /**
   * The Markdown file.
   */
  file: string
}
/**
 * Its texts in French.
 */
export interface RecordingFrench {
  /**
   * Name in French.
   */
  title: string
  /**
   * What one sees, in French.
   */
  description: string
}

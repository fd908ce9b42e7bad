/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * Front matter of a page in content/docs/learn/ that is a tutorial. Other fields are those of any page.
 */
export interface TutorialPage {
  /**
   * What the tutorial is about, as a thing to do.
   */
  title: string
  /**
   * One sentence for lists and search engines, at most 160 characters.
   */
  description: string
  /**
   * Place in the lists of pages.
   */
  sidebar?: {
    /**
     * Smaller numbers come first.
     */
    order?: number
  }
  /**
   * On a translation: what the original was when it was translated, as `portal translations` writes it.
   */
  original?: string
  tutorial: Tutorial
}
/**
 * What a learner decides by, and what a teacher plans with.
 */
export interface Tutorial {
  /**
   * For whom it is.
   */
  level: 'beginner' | 'intermediate' | 'advanced'
  /**
   * Minutes of reading and following, without the exercises.
   */
  teaching: number
  /**
   * Minutes for the exercises.
   */
  exercises: number
  /**
   * What the reader will be able to do, each beginning with a verb.
   *
   * @minItems 1
   * @maxItems 12
   */
  objectives: string[]
  /**
   * What there is in the end, as the rest of a sentence that begins with: in the end you have.
   */
  outcome: string
  /**
   * What the reader must know or have: other tutorials by id, or words.
   *
   * @maxItems 12
   */
  prerequisites?: Prerequisite[]
  /**
   * Software that the tutorial uses, with the version that it was written for.
   *
   * @maxItems 12
   */
  tools?: TutorialTool[]
  /**
   * What to remember.
   *
   * @minItems 1
   * @maxItems 12
   */
  keyPoints: string[]
  /**
   * File name of a quiz in content/quizzes/, without its end.
   */
  quiz?: string
  /**
   * Questions of the FAQ that its readers have, by the last part of their addresses.
   *
   * @maxItems 12
   */
  faqs?: string[]
  /**
   * Who did what for it.
   *
   * @maxItems 30
   */
  contributors?: TutorialContributor[]
  /**
   * Day of the last change that readers should know of; part of the citation.
   */
  updated?: string
}
/**
 * Another tutorial, or words with or without an address.
 */
export interface Prerequisite {
  /**
   * Id of a tutorial: its file name without the end.
   */
  tutorial?: string
  /**
   * What is needed, in words.
   */
  text?: string
  /**
   * Where to get it.
   */
  url?: string
}
/**
 * A piece of software.
 */
export interface TutorialTool {
  /**
   * Its name.
   */
  name: string
  /**
   * Its version, between quotes.
   */
  version?: string
}
/**
 * Somebody, or a team, and what they did.
 */
export interface TutorialContributor {
  /**
   * What was done.
   */
  role: 'writing' | 'editing' | 'testing' | 'reviewing' | 'translation' | 'infrastructure' | 'funding'
  /**
   * Name of the person who agreed to be named, or of the team.
   */
  name: string
  /**
   * Where to find them, such as an ORCID.
   */
  url?: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/quizzes/<id>.yml: questions at the end of a tutorial.
 */
export interface Quiz {
  /**
   * Name of the quiz.
   */
  title: string
  /**
   * The questions, in order.
   *
   * @minItems 1
   * @maxItems 50
   */
  questions: QuizQuestion[]
  /**
   * The name in French.
   */
  fr?: {
    /**
     * Name of the quiz in French.
     */
    title: string
  }
}
/**
 * One question.
 */
export interface QuizQuestion {
  /**
   * Permanent identifier: answers are kept under it in the reader's browser.
   */
  id: string
  /**
   * single: one option is right. multiple: one or more are. text: a word to type. order: options to put in order.
   */
  type: 'single' | 'multiple' | 'text' | 'order'
  /**
   * The question.
   */
  prompt: string
  /**
   * What can be chosen. Of type order: in the right order.
   *
   * @minItems 2
   * @maxItems 10
   */
  options?: QuizOption[]
  /**
   * Of type text: everything that counts as right. Capitals and spaces at the ends do not matter.
   *
   * @minItems 1
   * @maxItems 20
   */
  answers?: string[]
  /**
   * Why the right answer is right, shown after an answer.
   */
  explanation: string
  fr?: QuizQuestionFrench
}
/**
 * One option.
 */
export interface QuizOption {
  /**
   * The option.
   */
  text: string
  /**
   * True when it is right. Wrong when left out.
   */
  correct?: boolean
  /**
   * The answer to whoever chose it.
   */
  feedback?: string
}
/**
 * The same in French, options in the same order.
 */
export interface QuizQuestionFrench {
  /**
   * The question in French.
   */
  prompt: string
  /**
   * The options in French, in the same order.
   *
   * @minItems 2
   * @maxItems 10
   */
  options?: QuizOptionFrench[]
  /**
   * What counts as right in French, besides the English answers.
   *
   * @minItems 1
   * @maxItems 20
   */
  answers?: string[]
  /**
   * Why, in French.
   */
  explanation: string
}
export interface QuizOptionFrench {
  /**
   * The option in French.
   */
  text: string
  /**
   * The answer to whoever chose it, in French.
   */
  feedback?: string
}

/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/requests/<id>.yml: a form with which people ask for something. It becomes a page, a printed form and an issue form.
 */
export interface RequestForm {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is for and who reads it, in a few sentences.
   */
  description: string
  /**
   * What happens with a request.
   */
  next?: string
  /**
   * Begin of the title of an issue; the answer to the first field follows.
   */
  subject?: string
  /**
   * Labels of the issue.
   *
   * @maxItems 10
   */
  labels?: string[]
  /**
   * What is asked, in order.
   *
   * @minItems 1
   * @maxItems 40
   */
  fields: RequestField[]
  /**
   * Other ways to ask for the same.
   *
   * @maxItems 10
   */
  alternatives?: RequestAlternative[]
  fr?: RequestFormFrench
}
/**
 * One question.
 */
export interface RequestField {
  /**
   * Identifier, which does not change when the words do.
   */
  id: string
  /**
   * The question, short.
   */
  label: string
  /**
   * What an answer is.
   */
  type: 'text' | 'long' | 'number' | 'choice' | 'choices' | 'day' | 'url'
  /**
   * True when a request without it cannot be answered.
   */
  required?: boolean
  /**
   * What helps to answer.
   */
  help?: string
  /**
   * Least number.
   */
  min?: number
  /**
   * Greatest number.
   */
  max?: number
  /**
   * What can be chosen.
   *
   * @minItems 1
   * @maxItems 40
   */
  options?: RequestOption[]
  fr?: RequestFieldFrench
}
/**
 * One choice.
 */
export interface RequestOption {
  /**
   * The choice.
   */
  label: string
  fr?: RequestOptionFrench
}
/**
 * The same in French.
 */
export interface RequestOptionFrench {
  /**
   * The choice.
   */
  label?: string
}
/**
 * The same in French.
 */
export interface RequestFieldFrench {
  /**
   * The question.
   */
  label?: string
  /**
   * What helps to answer.
   */
  help?: string
}
/**
 * One way.
 */
export interface RequestAlternative {
  /**
   * What it is.
   */
  label: string
  /**
   * Its address.
   */
  url: string
  fr?: RequestAlternativeFrench
}
/**
 * The same in French.
 */
export interface RequestAlternativeFrench {
  /**
   * What it is.
   */
  label?: string
}
/**
 * The same in French.
 */
export interface RequestFormFrench {
  /**
   * Its name.
   */
  title?: string
  /**
   * What it is for.
   */
  description?: string
  /**
   * What happens with a request.
   */
  next?: string
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the site knows of tutorials, quizzes and learning paths. A part of the contract in site-data.ts. */
import type { LearningPath, PortalConfig, Quiz, Tutorial } from '../../schemas/types.gen.ts'

type Language = PortalConfig['site']['languages'][number]

/** What comes before a tutorial: another one by id, or words, perhaps with an address that is safe. */
export type SitePrerequisite = { readonly tutorial: string } | { readonly text: string; readonly url?: string }

/** Texts of a tutorial in one language. */
export interface TutorialTexts {
  readonly title: string
  readonly description: string
  readonly outcome: string
  readonly objectives: readonly string[]
  readonly keyPoints: readonly string[]
  readonly prerequisites: readonly SitePrerequisite[]
  /** Day of the last change that readers should know of. */
  readonly updated?: string
}

/** A tutorial: what is the same in every language, and its texts in those that it was written in. */
export interface SiteTutorial {
  readonly id: string
  readonly level: Tutorial['level']
  /** Minutes. */
  readonly teaching: number
  /** Minutes. */
  readonly exercises: number
  readonly tools: readonly { readonly name: string; readonly version?: string }[]
  readonly quiz?: string
  /** Questions of the FAQ that its readers have, by id. */
  readonly faqs: readonly string[]
  /** Who did what for it. */
  readonly contributors: NonNullable<Tutorial['contributors']>
  /** The first language of the site is always there. */
  readonly texts: Readonly<Partial<Record<Language, TutorialTexts>>>
}

/** A quiz and the name by which tutorials call it. */
export interface SiteQuiz extends Quiz {
  readonly id: string
}

/** A learning path with what its tutorials add up to. */
export interface SitePath extends LearningPath {
  /** The level of its hardest tutorial. */
  readonly level: Tutorial['level']
  /** Minutes of all tutorials, exercises included. */
  readonly minutes: number
}

/** A question of the FAQ in the languages that it was answered in. */
export interface SiteQuestion {
  /** The anchor on the page in the first language. */
  readonly id: string
  readonly texts: Readonly<Partial<Record<Language, QuestionTexts>>>
}

/** A question and its answer in one language. */
export interface QuestionTexts {
  /** The anchor on the page in this language. */
  readonly anchor: string
  readonly area: string
  readonly question: string
  /** Markdown; links are seen from the page of the FAQ. */
  readonly answer: string
}

/** How translated pages stand to their originals, by the page below content/docs/ with its language: `fr/learn/first-job`. */
export type SiteTranslations = Readonly<Record<string, 'current' | 'changed' | 'unknown'>>

/** A written page in the first language, but for those about problems. */
export interface SitePage {
  /** The page below content/docs/: `learn/first-job`. */
  readonly id: string
  readonly title: string
  readonly description?: string
}

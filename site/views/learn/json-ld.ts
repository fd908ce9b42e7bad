// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteTutorial } from '../../../ingest/records/site-learning.ts'
import { licenceUrl } from '../catalogue/licence.ts'
import type { ReadTutorial } from './tutorial-view.ts'

/** What a tutorial is told with besides its own fields. */
export interface TutorialPlace {
  readonly url: string
  /** Who publishes it. */
  readonly provider: { readonly name: string; readonly url: string }
  readonly licence?: string | undefined
  /** What comes before it, in words. */
  readonly needs: readonly string[]
}

/**
 * A tutorial as schema.org LearningResource in the profile Bioschemas TrainingMaterial 1.0, which training catalogues harvest, ready
 * to stand inside a script element: `<` is written as an escape.
 */
export function writeTutorialJsonLd(tutorial: SiteTutorial, texts: ReadTutorial, place: TutorialPlace): string {
  return JSON.stringify(makeTutorialJsonLd(tutorial, texts, place)).replaceAll('<', '\\u003c')
}

function makeTutorialJsonLd(tutorial: SiteTutorial, texts: ReadTutorial, place: TutorialPlace): object {
  const { url, provider, licence, needs } = place
  const minutes = tutorial.teaching + tutorial.exercises
  const address = licenceUrl(licence) ?? licence
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': url,
    'http://purl.org/dc/terms/conformsTo': {
      '@id': 'https://bioschemas.org/profiles/TrainingMaterial/1.0-RELEASE',
      '@type': 'CreativeWork',
    },
    name: texts.title,
    description: texts.description,
    url,
    learningResourceType: 'tutorial',
    educationalLevel: tutorial.level,
    ...(minutes === 0 ? {} : { timeRequired: `PT${minutes}M` }),
    inLanguage: texts.language,
    teaches: texts.objectives.map(dropMarks),
    ...(needs.length === 0 ? {} : { competencyRequired: needs.map(dropMarks) }),
    keywords: [...tutorial.tools.map(({ name }) => name), provider.name].join(', '),
    ...(tutorial.tools.length === 0
      ? {}
      : {
          mentions: tutorial.tools.map(({ name, version }) => ({
            '@type': 'SoftwareApplication',
            name,
            ...(version === undefined ? {} : { softwareVersion: version }),
          })),
        }),
    ...(address === undefined ? {} : { license: address }),
    ...(texts.updated === undefined ? {} : { dateModified: texts.updated }),
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: provider.name, url: provider.url },
  }
}

/** Marks of code are for the eye. */
function dropMarks(text: string): string {
  return text.replaceAll('`', '')
}

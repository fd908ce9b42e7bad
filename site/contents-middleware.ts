// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { readConfig, readTutorials } from './site-data.ts'
import { extendContents } from './views/learn/contents.ts'
import { readTexts, tutorialOf } from './views/learn/tutorial-view.ts'
import { toLanguage } from './views/links.ts'

/** A tutorial's table of contents also has what stands before and after its text. */
export const onRequest = defineRouteMiddleware((context) => {
  const { entry, toc, lang } = context.locals.starlightRoute
  const tutorial = readTutorials().find(({ id }) => id === tutorialOf(entry.id))
  if (tutorial === undefined || toc === undefined) return
  const language = toLanguage(lang)
  const { prerequisites } = readTexts(tutorial, language, readConfig().site.languages)
  toc.items = extendContents(toc.items, { ...tutorial, prerequisites }, language)
})

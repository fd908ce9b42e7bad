// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../schemas/types.gen.ts'
import { compareTranslations } from '../documents/translated-pages.ts'
import { readPageFiles } from '../documents/tutorial-files.ts'
import type { PageFile } from '../documents/tutorial-files.ts'
import type { Problem } from '../problem.ts'
import { describeQuestions } from '../records/learning/describe-questions.ts'
import { readQuestions } from '../records/learning/read-questions.ts'
import { findPage } from '../records/tutorials/tutorial-page.ts'
import type { SitePage, SiteTranslations } from '../records/site-learning.ts'
import { publishCommands } from './publish-commands.ts'
import type { SiteWriter } from './site-writer.ts'

/**
 * Writes what others want of written pages: which there are, how their commands went, the questions of the FAQ, and how translations
 * stand to their originals. A page that cannot be read is left out with a warning.
 */
export async function publishPages(
  root: string,
  { site: { languages } }: Pick<PortalConfig, 'site'>,
  writer: Pick<SiteWriter, 'write'>,
): Promise<readonly Problem[]> {
  const { pages, problems } = await readPageFiles(root)
  const texts = new Map(pages.map(({ file, text }) => [file, text]))
  const [first] = languages
  const faq = languages.map((language) => {
    const file = language === first ? 'content/docs/faq.md' : `content/docs/${language}/faq.md`
    return [language, readQuestions(texts.get(file) ?? '')] as const
  })
  writer.write('faqs.json', describeQuestions(Object.fromEntries(faq), languages))
  const states = compareTranslations(pages).map(({ language, id, state }) => [`${language}/${id}`, state] as const)
  writer.write('pages.json', pages.flatMap(describePage))
  writer.write('translations.json', Object.fromEntries(states) satisfies SiteTranslations)
  const commands = await publishCommands(root, pages, writer)
  return [...commands, ...problems.map((problem): Problem => ({ ...problem, severity: 'warning' }))]
}

function describePage({ file, title, description }: PageFile): readonly SitePage[] {
  const page = findPage(file)
  if (page === undefined || page.language !== undefined || title === undefined) return []
  const id = page.id.replace(/\/index$/, '')
  return [{ id, title, ...(description === undefined ? {} : { description }) }]
}

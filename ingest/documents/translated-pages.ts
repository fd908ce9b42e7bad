// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { splitFrontMatter } from './front-matter.ts'
import { readPageFiles } from './tutorial-files.ts'
import type { PageFile } from './tutorial-files.ts'

/** A page in another language than the first, and its original. */
export interface TranslatedPage {
  /** The page below content/docs/ without its language: `learn/first-job`. */
  readonly id: string
  readonly language: string
  readonly file: string
  readonly original: string
  /** changed: the original is another text than the one that was translated. unknown: the page does not say which it was. */
  readonly state: 'current' | 'changed' | 'unknown'
  /** The name of the original's text as it is now. */
  readonly now: string
}

/** Every translated page whose original exists, by file. */
export async function readTranslations(root: string): Promise<readonly TranslatedPage[]> {
  const { pages } = await readPageFiles(root)
  return compareTranslations(pages)
}

/** How translated pages stand to their originals. */
export function compareTranslations(pages: readonly PageFile[]): readonly TranslatedPage[] {
  const texts = new Map(pages.map(({ file, text }) => [file, text]))
  return pages.flatMap(({ file, text }): TranslatedPage[] => {
    const { id, language } = /^content\/docs\/(?<language>[a-z]{2})\/(?<id>.+)\.md$/.exec(file)?.groups ?? {}
    const original = `content/docs/${id ?? ''}.md`
    const source = texts.get(original)
    if (id === undefined || language === undefined || source === undefined) return []
    return [{ id, language, file, original, ...compareWithOriginal(text, source) }]
  })
}

/** How a translated page stands to the text of its original. */
export function compareWithOriginal(text: string, original: string): Pick<TranslatedPage, 'state' | 'now'> {
  const now = nameOriginal(original)
  const told = readTold(text)
  return { state: told === undefined ? 'unknown' : told === now ? 'current' : 'changed', now }
}

/** The name of a text: 12 digits of its hash. Line ends and spaces at the ends of lines make no difference. */
function nameOriginal(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd())
  return createHash('sha256').update(lines.join('\n').trim()).digest('hex').slice(0, 12)
}

const line = /^original: *['"]?([0-9a-f]{12})['"]? *$/m

/** What a translation says that its original was. */
function readTold(text: string): string | undefined {
  return line.exec(splitFrontMatter(text)?.matter ?? '')?.[1]
}

/** A translation that says that it is one of the original as it is now. */
export function markTranslation(text: string, now: string): string {
  const matter = splitFrontMatter(text)?.matter
  if (matter === undefined) return text
  if (line.test(matter)) return text.replace(line, `original: '${now}'`)
  return text.replace(/^(---\r?\n[\s\S]*?)(\r?\n---\r?\n)/, `$1\noriginal: '${now}'$2`)
}

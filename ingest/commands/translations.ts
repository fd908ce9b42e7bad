// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markTranslation, readTranslations } from '../documents/translated-pages.ts'
import type { TranslatedPage } from '../documents/translated-pages.ts'
import { replaceFile } from '../publish/site-writer.ts'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { describeUnknownWord } from './parse-line.ts'

/** Tells how translated pages stand to their originals, and says that one is up to date again. */
export const translationsCommand: Command = {
  name: 'translations',
  usage: '[PAGE...]',
  summary: 'Lists translated pages whose original has changed, or says that pages are up to date again.',
  options: [{ name: 'accept', help: 'Say that these pages translate their originals as they are now.' }],
  examples: ['translations', 'translations --accept content/docs/fr/learn/first-job.md'],
  takesPaths: true,
  async run({ root, paths, values }) {
    const pages = await readTranslations(root)
    const unknown = paths.find((path) => !pages.some(({ file }) => file === path))
    if (unknown !== undefined) {
      const known = pages.map(({ file }) => file)
      return refuseUsage(await describeUnknownWord('translated page', unknown, known))
    }
    const chosen = paths.length === 0 ? pages : pages.filter(({ file }) => paths.includes(file))
    if (!values.has('accept')) return { output: describePages(chosen), messages: [], exitCode: 0 }
    for (const { file, now } of chosen) {
      const place = join(root, file)
      replaceFile(place, Buffer.from(markTranslation(readFileSync(place, 'utf8'), now)))
    }
    return { output: chosen.map(({ file }) => `${file} is up to date.\n`).join(''), messages: [], exitCode: 0 }
  },
}

const words = {
  current: 'up to date',
  changed: 'the original has changed',
  unknown: 'does not say which text it translates',
} as const

function describePages(pages: readonly TranslatedPage[]): string {
  if (pages.length === 0) return 'No page is a translation of another.\n'
  return pages.map(({ file, state }) => `${file}: ${words[state]}\n`).join('')
}

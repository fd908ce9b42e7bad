// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { checkFaq, checkTutorialQuestions } from '../../../ingest/checks/faq-questions.ts'
import { checkFreshness } from '../../../ingest/checks/translation-stale.ts'
import { compareWithOriginal, markTranslation } from '../../../ingest/documents/translated-pages.ts'
import { describeQuestions } from '../../../ingest/records/learning/describe-questions.ts'
import { readQuestions } from '../../../ingest/records/learning/read-questions.ts'

const original = '---\ntitle: Page\n---\n\nText.\n'
const translation = '---\ntitle: Page\n---\n\nTexte.\n'
const faq =
  '## Jobs\n\n### Why does it wait?\n\nSee [jobs](../learn/job/).\n\n```sh\n### not a question\n```\n\n### Why?\n\nSo.\n'

describe('a translated page', () => {
  test('that does not say what it translates is neither fresh nor stale', () => {
    expect(compareWithOriginal(translation, original).state).toBe('unknown')
    expect(checkFreshness('fr.md', translation, original)).toEqual([])
  })

  test('is fresh once it is accepted, whatever the ends of lines', () => {
    const marked = markTranslation(translation, compareWithOriginal(translation, original).now)
    expect(compareWithOriginal(marked, original).state).toBe('current')
    expect(compareWithOriginal(marked, original.replaceAll('\n', '\r\n')).state).toBe('current')
    expect(marked).toContain('Texte.')
  })

  test('is stale once the original changes, and the check names the line', () => {
    const marked = markTranslation(translation, compareWithOriginal(translation, original).now)
    const [problem] = checkFreshness('fr.md', marked, `${original}More.\n`)
    expect(problem).toMatchObject({ code: 'translation/stale', severity: 'warning', position: { line: 3, column: 1 } })
    const again = markTranslation(marked, compareWithOriginal(marked, `${original}More.\n`).now)
    expect(again.match(/^original:/gm)).toHaveLength(1)
    expect(checkFreshness('fr.md', again, `${original}More.\n`)).toEqual([])
  })
})

describe('questions of the FAQ', () => {
  test('are headings of the third level, not what a code block holds', () => {
    expect(readQuestions(faq).map(({ id, area, line }) => [id, area, line])).toEqual([
      ['why-does-it-wait', 'Jobs', 3],
      ['why', 'Jobs', 11],
    ])
    expect(readQuestions(faq)[0]?.answer).toContain('### not a question')
  })

  test('are joined to their translations by their order', () => {
    const french = '## Travaux\n\n### Pourquoi ?\n\nPar ici.\n\n### Pourquoi donc ?\n\nAinsi.\n'
    const [first] = describeQuestions({ en: readQuestions(faq), fr: readQuestions(french) }, ['en', 'fr'])
    expect(first?.texts.fr).toMatchObject({ area: 'Travaux', question: 'Pourquoi ?', anchor: 'pourquoi-' })
    expect(describeQuestions({ en: readQuestions(faq), fr: [] }, ['en', 'fr'])[0]?.texts.fr).toBeUndefined()
  })

  test('are as many in every language', () => {
    const pages = [
      { file: 'en.md', text: faq },
      { file: 'fr.md', text: '### Pourquoi ?\n' },
    ]
    expect(checkFaq({ faq: pages })).toMatchObject([{ code: 'faq/translation-differs', file: 'fr.md' }])
    expect(checkTutorialQuestions({ faq: pages, pages: [] })).toEqual([])
  })
})

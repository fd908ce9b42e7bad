// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { SiteQuiz, SiteTutorial } from '../../../ingest/records/site-learning.ts'
import Quiz from '../../../site/components/learn/Quiz.astro'
import TutorialFoot from '../../../site/components/learn/TutorialFoot.astro'
import TutorialHead from '../../../site/components/learn/TutorialHead.astro'
import { learnEn } from '../../../site/i18n/learn.en.ts'
import { learnFr } from '../../../site/i18n/learn.fr.ts'
import { timeText } from '../../../site/i18n/learn-text.ts'
import { tutorialField } from '../../../site/integrations/tutorial-field.mjs'

const tutorial: SiteTutorial = {
  id: 'first-job',
  level: 'beginner',
  teaching: 50,
  exercises: 25,
  faqs: [],
  contributors: [],
  tools: [{ name: 'Slurm', version: '22.05' }],
  texts: {
    en: {
      title: 'First job <b>',
      description: 'Submit & read.',
      outcome: 'a job that ran',
      objectives: ['Write a `batch` script.'],
      keyPoints: ['A job asks for <script>what it needs</script>.'],
      prerequisites: [{ text: 'An account', url: 'https://example.org/account' }, { text: 'A shell' }],
      updated: '2026-11-27',
    },
  },
}

const quiz: SiteQuiz = {
  id: 'first-job',
  title: 'First job',
  questions: [
    {
      id: 'submit',
      type: 'single',
      prompt: 'Which command?',
      options: [{ text: 'sbatch', correct: true, feedback: 'Yes.' }, { text: '</script><img src=x>' }],
      explanation: 'It submits.',
      fr: { prompt: 'Quelle commande ?', options: [{ text: 'sbatch' }, { text: 'b' }], explanation: 'Elle soumet.' },
    },
    { id: 'list', type: 'text', prompt: 'And to list?', answers: ['squeue'], explanation: 'It lists.' },
    {
      id: 'sort',
      type: 'order',
      prompt: 'Sort.',
      options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
      explanation: 'E.',
    },
  ],
}

let container: AstroContainer
beforeAll(async () => {
  container = await AstroContainer.create()
})

describe('a tutorial', () => {
  test('tells before its text how hard and how long it is, what comes out and what is needed', async () => {
    const html = await container.renderToString(TutorialHead, { props: { tutorial, lang: 'en' } })
    for (const words of [
      'Beginner',
      '1 h 15 min',
      '25 min of it exercises',
      'a job that ran',
      'Slurm 22.05',
      'A shell',
    ])
      expect(html).toContain(words)
    expect(html).toContain('Write a <code>batch</code> script.')
    expect(html).toContain('href="https://example.org/account"')
  })

  test('says in a French page that its words are English', async () => {
    const html = await container.renderToString(TutorialHead, { props: { tutorial, lang: 'fr' } })
    expect(html).toContain('À la fin, vous avez')
    expect(html).toMatch(/<dd lang="en">\s*a job that ran/)
  })

  test('ends with a citation, a report that has its address, and metadata that training catalogues harvest', async () => {
    const html = await container.renderToString(TutorialFoot, { props: { tutorial, lang: 'en' } })
    expect(html).toContain('Last changed on 27 Nov 2026.')
    expect(html).not.toMatch(/<script>what/)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LearningResource',
      'http://purl.org/dc/terms/conformsTo': {
        '@id': 'https://bioschemas.org/profiles/TrainingMaterial/1.0-RELEASE',
        '@type': 'CreativeWork',
      },
      name: 'First job <b>',
      timeRequired: 'PT75M',
      educationalLevel: 'beginner',
      teaches: ['Write a batch script.'],
      competencyRequired: ['An account', 'A shell'],
      inLanguage: 'en',
      dateModified: '2026-11-27',
    })
  })
})

describe('a quiz', () => {
  const render = (lang: 'en' | 'fr') => container.renderToString(Quiz, { props: { quiz, tutorial: 'first-job', lang } })

  test('is a fieldset with a legend for each question, and a label for each control', async () => {
    const html = await render('en')
    expect(html.match(/<fieldset/g)).toHaveLength(3)
    expect(html.match(/<legend>/g)).toHaveLength(3)
    const labels = [...html.matchAll(/<label[^]*?<\/label>/g)].map(([label]) => label).join('')
    expect(labels.match(/<(?:input|select)\b/g)).toHaveLength(html.match(/<(?:input|select)\b/g)?.length ?? 0)
    expect(html.match(/aria-live="polite"/g)).toHaveLength(4)
  })

  test('has every answer behind a fold, so that it can be read without scripts', async () => {
    const html = await render('en')
    const folded = [...html.matchAll(/<details>[^]*?<\/details>/g)].map(([fold]) => fold)
    expect(folded).toHaveLength(3)
    expect(folded[0]).toMatch(/Right:<\/strong>[^]*sbatch[^]*Yes\.[^]*Wrong:<\/strong>[^]*It submits\./)
    expect(folded[1]).toContain('<code>squeue</code>')
    expect(folded[2]).toMatch(/<li>\s*A\s*<\/li>\s*<li>\s*B\s*<\/li>\s*<li>\s*C\s*<\/li>/)
  })

  test('never shows the lines of an order in the right one, and shows them alike in every language', async () => {
    const orderOf = (html: string) => [...html.matchAll(/data-option="(\d)"/g)].map(([, index]) => index)
    expect(orderOf(await render('en'))).not.toEqual(['0', '1', '2'])
    expect(orderOf(await render('fr'))).toEqual(orderOf(await render('en')))
  })

  test('keeps markup in a text what it is: text', async () => {
    expect((await render('en')).replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<img/)
  })

  test('marks a question that nobody has translated as English', async () => {
    const html = await render('fr')
    expect(html).toContain('Quelle commande ?')
    expect(html).toMatch(/<span lang="en">\s*And to list\?/)
  })
})

test('every text about learning has the same slots in French', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
  for (const [key, text] of Object.entries(learnEn))
    expect(slots(learnFr[key as keyof typeof learnEn]), key).toEqual(slots(text))
  expect([45, 60, 75].map((minutes) => timeText('fr', minutes))).toEqual(['45 min', '1 h', '1 h 15 min'])
})

test('a page whose tutorial is not as the schema says does not build', () => {
  const [, matter = ''] = readFileSync('content/docs/learn/publish-your-software.md', 'utf8').split('---\n')
  const { tutorial: written } = parse(matter) as { tutorial: object }
  expect(tutorialField.safeParse(written).success).toBe(true)
  expect(tutorialField.safeParse(undefined).success).toBe(true)
  expect(tutorialField.safeParse({ ...written, updated: new Date('2026-11-27') }).success).toBe(true)
  expect(tutorialField.safeParse({ ...written, level: 'easy' }).success).toBe(false)
  expect(tutorialField.safeParse({ ...written, hints: [] }).success).toBe(false)
})

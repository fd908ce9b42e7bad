// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LearnPage } from '../documents/content-learning.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Tutorial } from '../../schemas/types.gen.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'
import { listTutorials } from './tutorial-entries.ts'

const code = 'tutorial/translation-differs'

/** A translation says the same in other words: level, minutes, quiz, tools and the length of each list are those of the original. */
export const checkTutorialTranslations: ContentCheck = ({ pages = [] }) => {
  const originals = new Map(pages.filter(({ language }) => language === undefined).map((page) => [page.id, page]))
  const translated = listTutorials(pages).filter(({ language }) => language !== undefined)
  return [
    ...translated.flatMap(({ tutorial, ...page }): Problem[] => {
      const original = originals.get(page.id)
      const findings = findDifferences({ ...page, tutorial }, original)
      return findings.map((finding) => report(tutorial, { ...finding, code }))
    }),
    ...pages.flatMap((page) => findUntold(page, originals.get(page.id))),
  ]
}

/** A page whose original is a tutorial while it is none itself. */
function findUntold({ language, tutorial, file }: LearnPage, original: LearnPage | undefined): Problem[] {
  if (language === undefined || tutorial !== undefined || original?.tutorial === undefined) return []
  const message = `The original of this page, ${original.file}, is a tutorial, and this translation is none.`
  return [makeProblem({ code, message, file, hint: 'Copy "tutorial" from its front matter and translate the texts.' })]
}

function findDifferences(page: LearnPage, original: LearnPage | undefined): Omit<Finding, 'code'>[] {
  const [own, first] = [page.tutorial?.record.tutorial, original?.tutorial?.record.tutorial]
  if (own === undefined) return []
  if (first === undefined || original === undefined) {
    const message = 'This page is the translation of a tutorial that does not exist in the first language.'
    return [{ pointer: '/tutorial', message, hint: 'Give both files the same name, and both the field "tutorial".' }]
  }
  const fields = listStructure(own)
  const expected = new Map(listStructure(first).map(({ name, told }) => [name, told]))
  const differences = fields
    .filter(({ name, told }) => told !== expected.get(name))
    .map(({ name, pointer, told }) => ({
      pointer,
      message: `The field "${name}" is ${told} here and ${expected.get(name) ?? 'absent'} in the original.`,
      hint: 'Only texts differ between languages. Correct the older of the two.',
    }))
  if (page.exercises === original.exercises) return differences
  const message = `This translation has ${page.exercises} exercises, its original ${original.exercises}.`
  return [...differences, { pointer: '/tutorial', message, hint: 'Translate the exercises that are missing.' }]
}

/** All of a tutorial that is not text, in words that can be compared. */
function listStructure(tutorial: Tutorial) {
  const {
    level,
    teaching,
    exercises,
    quiz,
    objectives,
    keyPoints,
    prerequisites = [],
    tools = [],
    faqs = [],
  } = tutorial
  const told = {
    level,
    teaching: `${teaching} minutes`,
    exercises: `${exercises} minutes`,
    quiz: quiz ?? 'absent',
    objectives: `${objectives.length} long`,
    keyPoints: `${keyPoints.length} long`,
    prerequisites: listed(prerequisites.map((one) => one.tutorial ?? 'words')),
    faqs: listed(faqs),
    tools: listed(tools.map(({ name, version }) => [name, version ?? ''].join(' ').trim())),
  }
  return Object.entries(told).map(([name, words]) => ({ name, pointer: `/tutorial/${name}`, told: words }))
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'absent' : `[${items.join(', ')}]`
}

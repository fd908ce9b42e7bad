// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LearnPage } from '../documents/content-learning.ts'
import type { FiledRecord } from '../documents/content-guidelines.ts'
import { hintWord } from '../documents/suggestion.ts'
import { findCycle } from '../records/learning/prerequisite-cycle.ts'
import type { Problem } from '../problem.ts'
import type { TutorialPage } from '../../schemas/types.gen.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

type Tutorial = LearnPage & { readonly tutorial: FiledRecord<TutorialPage> }

/** A tutorial names only tutorials and quizzes that exist, and gives its reader something to do. */
export const checkTutorials: ContentCheck = ({ pages = [], quizzes }) => {
  const tutorials = listTutorials(pages)
  const ids = [...new Set(tutorials.filter(({ language }) => language === undefined).map(({ id }) => id))]
  return tutorials.flatMap((page) => [
    ...checkPrerequisites(page, ids),
    ...checkQuiz(
      page,
      quizzes?.map(({ id }) => id),
    ),
    ...checkExercises(page),
  ])
}

/** Whoever follows the prerequisites of a tutorial never comes back to it. */
export const checkPrerequisiteCycles: ContentCheck = ({ pages = [] }) => {
  const tutorials = listTutorials(pages).filter(({ language }) => language === undefined)
  const needs = new Map(tutorials.map(({ id, tutorial }) => [id, listNeeds(tutorial.record)]))
  return tutorials.flatMap(({ id, tutorial }): Problem[] => {
    const cycle = findCycle(id, needs)
    if (cycle === undefined) return []
    const at = (tutorial.record.tutorial.prerequisites ?? []).findIndex((one) => one.tutorial === cycle[1])
    const message = `This tutorial needs itself: ${cycle.join(' needs ')}.`
    const hint = 'Take out one of these prerequisites: a reader must be able to begin somewhere.'
    const pointer = `/tutorial/prerequisites/${at}/tutorial`
    return [report(tutorial, { code: 'tutorial/prerequisite-cycle', pointer, message, hint })]
  })
}

/** Pages that are tutorials. */
export function listTutorials(pages: readonly LearnPage[]): readonly Tutorial[] {
  return pages.flatMap((page) => (page.tutorial === undefined ? [] : [{ ...page, tutorial: page.tutorial }]))
}

function listNeeds({ tutorial }: TutorialPage): readonly string[] {
  return (tutorial.prerequisites ?? []).flatMap((one) => one.tutorial ?? [])
}

function checkPrerequisites({ tutorial }: Tutorial, ids: readonly string[]): Problem[] {
  return (tutorial.record.tutorial.prerequisites ?? []).flatMap(({ tutorial: id, text }, index): Problem[] => {
    const code = 'tutorial/unknown-prerequisite'
    const pointer = `/tutorial/prerequisites/${index}`
    if (id === undefined && text === undefined) {
      const message = 'This prerequisite has an address, but neither a tutorial nor words.'
      return [report(tutorial, { code, pointer, message, hint: 'Say in "text" what is needed.' })]
    }
    if (id === undefined || ids.includes(id)) return []
    const message = `This tutorial asks for the tutorial "${id}", which does not exist.`
    return [report(tutorial, { code, pointer: `${pointer}/tutorial`, message, hint: hintWord(id, ids) })]
  })
}

function checkQuiz({ tutorial }: Tutorial, ids: readonly string[] | undefined): Problem[] {
  const { quiz } = tutorial.record.tutorial
  if (quiz === undefined || ids === undefined || ids.includes(quiz)) return []
  const message = `This tutorial ends with the quiz "${quiz}", but there is no content/quizzes/${quiz}.yml.`
  return [
    report(tutorial, { code: 'tutorial/unknown-quiz', pointer: '/tutorial/quiz', message, hint: hintWord(quiz, ids) }),
  ]
}

function checkExercises({ tutorial, exercises }: Tutorial): Problem[] {
  if (exercises > 0) return []
  const message = 'This tutorial has no exercise.'
  const hint = 'Add a heading "### Exercise: ..." with something to do, and a solution to compare with.'
  return [report(tutorial, { code: 'tutorial/no-exercise', pointer: '/tutorial', message, hint })]
}

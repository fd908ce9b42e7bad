// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { Problem } from '../problem.ts'
import type { LearningPath } from '../../schemas/types.gen.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'
import { listTutorials } from './tutorial-entries.ts'

/** A path leads over tutorials that exist, each once, and says the same in both languages. */
export const checkPaths: ContentCheck = ({ paths, pages }) => {
  if (paths === undefined) return []
  const ids = pages && [...new Set(listTutorials(pages).map(({ id }) => id))]
  const list = paths.record.paths
  return list.flatMap((path, index): Problem[] =>
    [...findRepeatedPath(list.slice(0, index), path), ...findSteps(path, ids), ...findUntranslated(path)].map(
      (finding) => report(paths, { ...finding, pointer: `/paths/${index}${finding.pointer}` }),
    ),
  )
}

function findRepeatedPath(earlier: readonly LearningPath[], { id }: LearningPath): Finding[] {
  if (!earlier.some((one) => one.id === id)) return []
  const message = `Two learning paths have the id "${id}".`
  return [{ code: 'path/duplicate', pointer: '/id', message, hint: 'Give one of them another id.' }]
}

function findSteps({ id: path, sections }: LearningPath, ids: readonly string[] | undefined): Finding[] {
  const seen = new Set<string>()
  return sections.flatMap(({ tutorials }, section) =>
    tutorials.flatMap((id, place): Finding[] => {
      const pointer = `/sections/${section}/tutorials/${place}`
      if (seen.has(id)) {
        const message = `The path "${path}" leads to the tutorial "${id}" twice.`
        return [{ code: 'path/duplicate', pointer, message, hint: 'Leave it where it is needed first.' }]
      }
      seen.add(id)
      if (ids === undefined || ids.includes(id)) return []
      const message = `The path "${path}" leads to the tutorial "${id}", which does not exist.`
      return [{ code: 'path/unknown-tutorial', pointer, message, hint: hintWord(id, ids) }]
    }),
  )
}

function findUntranslated({ id, sections, fr }: LearningPath): Finding[] {
  if (fr === undefined || fr.sections.length === sections.length) return []
  const message = `The path "${id}" has ${sections.length} sections, and ${fr.sections.length} titles of sections in French.`
  const hint = 'Translate the title of each section, in the same order.'
  return [{ code: 'path/translation-differs', pointer: '/fr/sections', message, hint }]
}

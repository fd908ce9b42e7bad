// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import { projectId } from '../records/catalogue.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** The project that takes over from another one is in the catalogue, and is another one. */
export const checkSuccessors: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  const ids = projects.record.map(projectId)
  return projects.record.flatMap((project, index) => {
    const { name, deprecated_by: successor } = project
    if (successor === undefined || (successor !== projectId(project) && ids.includes(successor))) return []
    const why = successor === projectId(project) ? 'which is itself' : 'which the catalogue does not have'
    const message = `${name} says that it is replaced by "${successor}", ${why}.`
    const hint = hintWord(successor, ids) ?? 'Write the id of the project that takes over, or add that project.'
    return [report(projects, { code: 'project/unknown-successor', pointer: `/${index}/deprecated_by`, message, hint })]
  })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import { projectId } from '../records/catalogue.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Marks name projects of the catalogue, by an id of now or of before, or projects from outside. */
export const checkMarkProjects: ContentCheck = ({ config, projects, changes }) => {
  if (changes === undefined || projects === undefined) return []
  const own = projects.record.flatMap((project) => [projectId(project), ...(project.aliases ?? [])])
  const known = [...own, ...(config?.record.outsideProjects ?? []).map(({ id }) => id)]
  return changes.record.changes.flatMap(({ project }, index) => {
    if (known.includes(project)) return []
    const message = `This mark names the project "${project}", which nobody knows, so it marks nothing.`
    const pointer = `/changes/${index}/project`
    return [report(changes, { code: 'mark/unknown-project', pointer, message, hint: hintWord(project, known) })]
  })
}

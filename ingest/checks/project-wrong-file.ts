// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isProjectFile, projectFolder } from '../documents/content.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { projectId } from '../records/catalogue.ts'
import type { ContentCheck } from './content-check.ts'
import { nameFile, report } from './content-check.ts'

/** A file of content/projects.d is called as the id of its project, so that nobody opens a second one for it. */
export const checkProjectFiles: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  return projects.record.flatMap((project, index) => {
    const file = nameFile(projects, `/${index}`)
    const id = projectId(project)
    if (!isProjectFile(file) || id === '' || file.endsWith(`${projectFolder}/${id}.yml`)) return []
    const message = `The id of ${project.name} is "${id}", and its file has another name.`
    const hint = `Call the file ${projectFolder}/${id}.yml, or give the entry the id that its file is called by.`
    return [report(projects, { code: 'project/wrong-file', pointer: `/${index}`, message, hint })]
  })
}

/** What is said of a file in content/projects.d that nothing reads. */
export function describeUnread(file: string): Problem {
  return makeProblem({
    code: 'project/wrong-file',
    message: `Nothing reads this file: ${projectFolder} holds YAML files, one for each project, and no folders.`,
    file,
    hint: `Call it ${projectFolder}/<id>.yml, or take it away.`,
  })
}

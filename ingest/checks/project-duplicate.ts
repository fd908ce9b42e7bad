// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { projectId } from '../records/catalogue.ts'
import type { Problem } from '../problem.ts'
import type { Project } from '../../schemas/types.gen.ts'
import type { ContentCheck } from './content-check.ts'
import type { Located } from './content-check.ts'
import { nameFile, report } from './content-check.ts'

/** One id, one project: no two projects have the same id, and no alias is the id or the alias of another. */
export const checkProjectDuplicates: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  const problems: Problem[] = []
  const owners = new Map<string, { name: string; index: number }>()
  const claim = (id: string, index: number, pointer: string): void => {
    const name = projects.record[index]?.name ?? ''
    const owner = owners.get(id)
    if (owner === undefined) owners.set(id, { name, index })
    if (id === '' || owner === undefined || owner.index === index) return
    const first = owner.name === name ? 'an earlier entry of that name' : owner.name
    const message = `${name} has the id "${id}", which ${first} has already${placeOwner(projects, owner.index, pointer)}.`
    const hint = 'Delete one of the two entries, or give one of them an id of its own.'
    problems.push(report(projects, { code: 'project/duplicate', pointer, message, hint }))
  }
  for (const [index, project] of projects.record.entries()) {
    claim(projectId(project), index, `/${index}/${project.id === undefined ? 'name' : 'id'}`)
  }
  for (const [index, project] of projects.record.entries()) {
    for (const [place, alias] of (project.aliases ?? []).entries()) claim(alias, index, `/${index}/aliases/${place}`)
  }
  return problems
}

/** Where the owner stands, in words, when it is in another file. */
function placeOwner(projects: Located<readonly Project[]>, index: number, pointer: string): string {
  const file = nameFile(projects, `/${index}`)
  if (file === nameFile(projects, pointer)) return ''
  const line = projects.locate(`/${index}`)?.line
  return `, in ${file}${line === undefined ? '' : ` at line ${line}`}`
}

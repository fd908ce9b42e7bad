// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { projectId } from '../records/catalogue.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Names that Windows keeps for devices, that the site has given away, or that no file system likes. */
const reservedIds: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
  ...['index', '404', 'api', 'compare', 'matrix', 'series', 'sources', '_astro'],
  ...['dependencies', 'preview', 'readiness', 'submit'],
])

/** A name longer than an id gives one that is cut, and two such names would meet. */
const longestId = 64

/** Each project has an id that can be an address for ever. */
export const checkProjectIds: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  return projects.record.flatMap((project, index) => {
    const reason = findReason(project.id, project.name, projectId(project))
    if (reason === undefined) return []
    const pointer = `/${index}/${project.id === undefined ? 'name' : 'id'}`
    const hint = 'Give it an id of small letters, digits and single dashes, such as: id: my-project'
    return [report(projects, { code: 'project/bad-id', pointer, message: `${project.name} ${reason}.`, hint })]
  })
}

function findReason(authored: string | undefined, name: string, id: string): string | undefined {
  if (id === '') return 'needs an id, because its name has no letter or digit to make one of'
  if (reservedIds.has(id)) return `cannot have the id "${id}", which is kept for something else`
  if (authored === undefined && name.length > longestId && id.length >= longestId - 1) {
    return 'needs an id, because its name is too long to make one of'
  }
  return undefined
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import { projectId } from '../records/catalogue.ts'
import type { Problem } from '../problem.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'
import { listRepositories } from './package-repository.ts'

/** Stacks name projects of the catalogue, and stacks and machines name package repositories of portal.config.yml. */
export const checkStackNames: ContentCheck = (content) => {
  const { config, stacks, projects, supercomputers } = content
  const repositories = listRepositories(content) ?? (config === undefined ? undefined : [])
  const problems: Problem[] = []
  const look = (
    located: NonNullable<typeof stacks | typeof supercomputers>,
    pointer: string,
    name: string,
    kind: Kind,
  ) => {
    const known = kind === 'project' ? projects?.record.map(projectId) : repositories
    if (known === undefined || known.includes(name)) return
    const message = `There is no ${kind} "${name}".`
    problems.push(report(located, { code: 'stack/unknown-name', pointer, message, hint: hintWord(name, known) }))
  }
  for (const [at, stack] of (stacks?.record.stacks ?? []).entries()) {
    if (stacks === undefined) break
    for (const [column, id] of stack.columns.entries())
      look(stacks, `/stacks/${at}/columns/${column}`, id, 'package repository')
    for (const [group, { items }] of stack.groups.entries()) {
      for (const [index, { project, packages = {} }] of items.entries()) {
        const pointer = `/stacks/${at}/groups/${group}/items/${index}`
        if (project !== undefined) look(stacks, `${pointer}/project`, project, 'project')
        for (const id of Object.keys(packages)) look(stacks, `${pointer}/packages/${id}`, id, 'package repository')
      }
    }
  }
  for (const [at, { provides }] of (supercomputers?.record.supercomputers ?? []).entries()) {
    if (supercomputers === undefined) break
    for (const [index, id] of provides.entries())
      look(supercomputers, `/supercomputers/${at}/provides/${index}`, id, 'package repository')
  }
  return problems
}

type Kind = 'project' | 'package repository'

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueSource, ImportedFields } from '../../../schemas/types.gen.ts'
import { makeProblem } from '../../problem.ts'
import type { Problem } from '../../problem.ts'
import { makeSlug } from '../slug.ts'

/** What an earlier catalogue says of one project, and in which of its files each field stands. */
export interface ImportedProject {
  readonly fields: ImportedFields
  readonly sources: ReadonlyMap<string, CatalogueSource>
}

/**
 * An earlier catalogue as its own tool would put it together: its list first, then every mapped file in order, of which the later
 * overrules the earlier, field by field. A rule that may only create does not touch a project that is there, and one that may
 * only update makes none.
 */
export function foldImport(sources: readonly CatalogueSource[]): {
  readonly projects: ReadonlyMap<string, ImportedProject>
  readonly problems: readonly Problem[]
} {
  const projects = new Map<string, ImportedProject>()
  const problems: Problem[] = []
  for (const source of sources) {
    for (const fields of source.projects) {
      const id = makeSlug(fields.name ?? '')
      const known = projects.get(id)
      const refusal = refuse(source, known !== undefined)
      if (id === '') problems.push(describeRefusal(source, fields, 'has a name without a letter or digit'))
      else if (refusal !== undefined) problems.push(describeRefusal(source, fields, refusal))
      else projects.set(id, layOver(known, fields, source))
    }
  }
  return { projects, problems }
}

function refuse({ role, allow }: CatalogueSource, isThere: boolean): string | undefined {
  if (role === 'list') return isThere ? 'is in the list twice' : undefined
  if (isThere && allow === 'create') return 'is there already, and its rule may only create projects'
  return isThere || allow !== 'update' ? undefined : 'is not there, and its rule may only update projects'
}

function layOver(known: ImportedProject | undefined, fields: ImportedFields, source: CatalogueSource): ImportedProject {
  const sources = new Map(known?.sources)
  for (const field of Object.keys(fields)) sources.set(field, source)
  return { fields: { ...known?.fields, ...fields }, sources }
}

function describeRefusal({ url }: CatalogueSource, { name = '' }: ImportedFields, why: string): Problem {
  return makeProblem({
    code: 'catalogue/not-allowed',
    message: `The project ${JSON.stringify(name)} ${why}, so what this file says of it was left out.`,
    file: url,
    hint: 'Correct "allow" in the mapping file, or take away the entry that is too many.',
  })
}

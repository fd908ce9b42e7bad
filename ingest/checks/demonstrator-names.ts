// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Demonstrator } from '../../schemas/types.gen.ts'
import type { CollectionItem } from '../documents/collections.ts'
import { hintWord } from '../documents/suggestion.ts'
import type { Problem } from '../problem.ts'
import { projectId } from '../records/catalogue.ts'
import { report } from './content-check.ts'
import type { Content, ContentCheck } from './content-check.ts'

/** A name in a record, what it is a name of, and where it stands. */
interface Used {
  readonly kind: 'project' | 'level' | 'work package' | 'bottleneck' | 'package repository'
  readonly name: string
  readonly pointer: string
}

/** Names that the instance knows; a kind that it does not list at all is not asked for. */
type Known = Readonly<Record<Used['kind'], readonly string[] | undefined>>

/** Where each kind is listed, for who has to look it up. */
const places: Readonly<Record<Used['kind'], string>> = {
  project: 'content/projects.yml',
  level: 'portal.config.yml',
  'work package': 'portal.config.yml',
  bottleneck: 'content/programme.yml',
  'package repository': 'portal.config.yml',
}

/** Demonstrators name projects, levels, work packages, bottlenecks and package repositories that there are. */
export const checkDemonstratorNames: ContentCheck = (content) => {
  const known = listKnown(content)
  return (content.collections?.demonstrators ?? []).flatMap((item) =>
    listUsed(item).flatMap((used): Problem[] => {
      const names = known[used.kind]
      if (names === undefined || names.includes(used.name)) return []
      const message = `The demonstrator "${item.id}" names the ${used.kind} "${used.name}", which ${places[used.kind]} does not know.`
      const hint = hintWord(used.name, names) ?? (names.length > 0 ? `Known are ${names.join(', ')}.` : undefined)
      return [report(item, { code: 'demonstrator/unknown-name', pointer: used.pointer, message, hint })]
    }),
  )
}

function listKnown({ config, projects, collections }: Content): Known {
  const outside = config?.record.outsideProjects?.map(({ id }) => id) ?? []
  return {
    project: projects && [...projects.record.map((project) => projectId(project)), ...outside],
    level: config?.record.levels?.map(({ id }) => id),
    'work package': config?.record.workPackages?.map(({ id }) => id),
    bottleneck: collections?.programme?.record.bottlenecks?.map(({ id }) => id),
    'package repository': config && (config.record.packageRepositories ?? []).map(({ id }) => id),
  }
}

function listUsed({ record }: CollectionItem<Demonstrator>): Used[] {
  const each = (kind: Used['kind'], field: string, names: readonly string[] = []): Used[] =>
    names.map((name, index) => ({ kind, name, pointer: `${field}/${index}` }))
  const { level, benchmark, otherBenchmarks = [], packages = [] } = record
  return [
    ...(level === undefined ? [] : [{ kind: 'level', name: level, pointer: '/level' } as const]),
    ...each('work package', '/workPackages', record.workPackages),
    ...each('project', '/frameworks', record.frameworks),
    ...each('bottleneck', '/bottlenecks', record.bottlenecks),
    ...(benchmark === undefined
      ? []
      : [{ kind: 'project', name: benchmark.project, pointer: '/benchmark/project' } as const]),
    ...otherBenchmarks.map(
      ({ project }, index) =>
        ({ kind: 'project', name: project, pointer: `/otherBenchmarks/${index}/project` }) as const,
    ),
    ...packages.map(
      ({ repository }, index) =>
        ({ kind: 'package repository', name: repository, pointer: `/packages/${index}/repository` }) as const,
    ),
  ]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Programme } from '../../schemas/types.gen.ts'
import { hintWord } from '../documents/suggestion.ts'
import { report } from './content-check.ts'
import type { Content, ContentCheck } from './content-check.ts'

interface Used {
  readonly kind: 'work package' | 'bottleneck' | 'role' | 'series of events'
  readonly name: string
  readonly pointer: string
}

/** The programme names work packages of portal.config.yml, and bottlenecks, roles and series of events that there are. */
export const checkProgrammeNames: ContentCheck = (content) => {
  const programme = content.collections?.programme
  if (programme === undefined) return []
  const known = listKnown(content, programme.record)
  return listUsed(programme.record).flatMap(({ kind, name, pointer }) => {
    const names = known[kind]
    if (names === undefined || names.includes(name)) return []
    const message = `The programme names the ${kind} "${name}", which does not exist.`
    const hint = hintWord(name, names) ?? (names.length > 0 ? `Known are ${names.join(', ')}.` : undefined)
    return [report(programme, { code: 'programme/unknown-name', pointer, message, hint })]
  })
}

/** Undefined where the instance lists none of a kind and so cannot be asked. */
function listKnown({ config, collections }: Content, { bottlenecks = [], roles = [] }: Programme) {
  return {
    'work package': config?.record.workPackages?.map(({ id }) => id),
    bottleneck: bottlenecks.map(({ id }) => id),
    role: roles.map(({ id }) => id),
    'series of events': collections?.['event-series'].map(({ id }) => id),
  }
}

function listUsed(programme: Programme): Used[] {
  const { workPackages = [], deliverables = [], channels = [] } = programme
  const offers = (['mentorship', 'officeHours', 'support'] as const).flatMap((field): Used[] => {
    const { role, series } = programme[field] ?? {}
    return [
      ...(role === undefined ? [] : [{ kind: 'role', name: role, pointer: `/${field}/role` } as const]),
      ...(series === undefined
        ? []
        : [{ kind: 'series of events', name: series, pointer: `/${field}/series` } as const]),
    ]
  })
  return [
    ...workPackages.flatMap(({ id, bottlenecks = [] }, index): Used[] => [
      { kind: 'work package', name: id, pointer: `/workPackages/${index}/id` },
      ...bottlenecks.map((name, place): Used => ({
        kind: 'bottleneck',
        name,
        pointer: `/workPackages/${index}/bottlenecks/${place}`,
      })),
    ]),
    ...deliverables.map(({ workPackage }, index): Used => ({
      kind: 'work package',
      name: workPackage,
      pointer: `/deliverables/${index}/workPackage`,
    })),
    ...channels.map(({ role }, index): Used => ({ kind: 'role', name: role, pointer: `/channels/${index}/role` })),
    ...offers,
  ]
}

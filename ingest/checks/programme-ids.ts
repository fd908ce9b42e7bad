// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Programme } from '../../schemas/types.gen.ts'
import { report } from './content-check.ts'
import type { ContentCheck } from './content-check.ts'

/** An id, what it is the id of, and where it stands. */
interface Given {
  readonly kind: string
  readonly id: string
  readonly pointer: string
}

/** Work packages, tasks, bottlenecks, deliverables, roles and channels are each written once. */
export const checkProgrammeIds: ContentCheck = ({ collections }) => {
  const programme = collections?.programme
  if (programme === undefined) return []
  const seen = new Set<string>()
  return listGiven(programme.record).flatMap(({ kind, id, pointer }) => {
    const key = `${kind} ${id}`
    const isNew = !seen.has(key)
    seen.add(key)
    if (isNew) return []
    const message = `The ${kind} "${id}" is there twice.`
    return [report(programme, { code: 'programme/duplicate', pointer, message, hint: 'Keep one, or rename one.' })]
  })
}

function listGiven({
  workPackages = [],
  bottlenecks = [],
  deliverables = [],
  roles = [],
  channels = [],
}: Programme): Given[] {
  const ids = (kind: string, field: string, list: readonly { readonly id: string }[]): Given[] =>
    list.map(({ id }, index) => ({ kind, id, pointer: `${field}/${index}/id` }))
  return [
    ...ids('work package', '/workPackages', workPackages),
    ...workPackages.flatMap(({ tasks = [] }, index) => ids('task', `/workPackages/${index}/tasks`, tasks)),
    ...ids('bottleneck', '/bottlenecks', bottlenecks),
    ...ids('deliverable', '/deliverables', deliverables),
    ...ids('role', '/roles', roles),
    ...channels.map(({ name }, index) => ({ kind: 'channel', id: name, pointer: `/channels/${index}/name` })),
  ]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { CollectionItem } from '../documents/collections.ts'
import type { Problem } from '../problem.ts'
import type { ComputingSite } from '../../schemas/types.gen.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

type Site = CollectionItem<ComputingSite>

/** A system belongs to one site, a site names a machine that is there, and tutorials are tested on one site. */
export const checkSites: ContentCheck = ({ collections, supercomputers }) => {
  const sites = collections?.sites ?? []
  const machines = supercomputers?.record.supercomputers.map(({ id }) => id)
  return [...findSharedSystems(sites), ...findSecondPractice(sites), ...findUnknownMachines(sites, machines)]
}

function findSharedSystems(sites: readonly Site[]): readonly Problem[] {
  const owners = new Map<string, string>()
  return sites.flatMap((site) =>
    (site.record.systems ?? []).flatMap((system, at) => {
      const owner = owners.get(system)
      owners.set(system, owner ?? site.file)
      if (owner === undefined) return []
      const message = `Results of the system "${system}" belong to ${owner} already.`
      const hint = 'Leave the name in one of the two files.'
      return [report(site, { code: 'site/duplicate-system', pointer: `/systems/${at}`, message, hint })]
    }),
  )
}

function findSecondPractice(sites: readonly Site[]): readonly Problem[] {
  const [first, ...more] = sites.filter(({ record }) => record.practice === true)
  if (first === undefined) return []
  const message = `Commands of tutorials are tested on one machine, and that is the one of ${first.file}.`
  const hint = 'Leave out practice: true in one of the two files.'
  return more.map((site) => report(site, { code: 'site/second-practice', pointer: '/practice', message, hint }))
}

function findUnknownMachines(sites: readonly Site[], machines: readonly string[] = []): readonly Problem[] {
  return sites.flatMap((site) => {
    const { supercomputer } = site.record
    if (supercomputer === undefined || machines.includes(supercomputer)) return []
    const message = `There is no machine "${supercomputer}" in content/supercomputers.yml.`
    const hint = hintWord(supercomputer, machines)
    return [report(site, { code: 'site/unknown-machine', pointer: '/supercomputer', message, hint })]
  })
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ProjectFacts } from './project-facts.ts'

/** A place that a package of the project is said to be in. */
export interface PackagePlace {
  readonly manager: 'guix' | 'spack' | 'other'
  /** Name of the community repository; absent when it is none. */
  readonly community?: string
  readonly url: string
}

/** Where the catalogue and the project's own evidence say that packages are. The root of a repository names no package. */
export function listPlaces({ entry, answers, community }: ProjectFacts): readonly PackagePlace[] {
  const place = (manager: PackagePlace['manager'], url: string): PackagePlace => {
    const name = nameCommunity(url, community)
    return { manager, url, ...(name === undefined ? {} : { community: name }) }
  }
  const given = [...answers.values()]
    .filter(({ id, claim }) => id.startsWith('packaging/') && claim === 'met')
    .flatMap(({ evidence = [] }) => evidence.flatMap(({ urls = [] }) => urls))
    .filter((url) => nameCommunity(url, community) !== undefined)
  return [
    ...entry.guixPackage.map((url) => place('guix', url)),
    ...entry.spackPackage.map((url) => place('spack', url)),
    ...given.map((url) => place(nameManager(url), url)),
  ]
}

/** The community whose repository has a package at this address. */
export function nameCommunity(url: string, community: ProjectFacts['community']): string | undefined {
  return community.find(({ address }) => url.startsWith(address) && url.length > address.length + 1)?.name
}

/** The package manager that an address or the family of a repository is about. */
export function nameManager(text: string): PackagePlace['manager'] {
  if (/guix|\.scm\b/i.test(text)) return 'guix'
  return /spack/i.test(text) ? 'spack' : 'other'
}

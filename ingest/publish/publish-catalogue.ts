// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readSnapshot } from '../documents/snapshot-files.ts'
import type { Problem } from '../problem.ts'
import { safeUrl } from '../records/safe-url.ts'
import type { DependencyData } from '../records/site-dependencies.ts'
import type { FeedData } from '../records/site-feeds.ts'
import type { LinksData } from '../records/site-links.ts'
import type { DependencySnapshot, FeedSnapshot, LinkSnapshot } from '../../schemas/types.gen.ts'
import type { SiteWriter } from './site-writer.ts'

/** What snapshots say, for those who build on it. */
export interface PublishedSnapshots extends LinksData {
  readonly problems: readonly Problem[]
}

/**
 * Writes what was fetched about the catalogue and is kept in snapshots/. A snapshot that cannot be read is told and left out: the site
 * is built all the same, and a fork without snapshots has nothing to tell.
 */
export async function publishSnapshots(
  root: string,
  { seen }: { readonly seen?: FeedSnapshot },
  writer: Pick<SiteWriter, 'write'>,
): Promise<PublishedSnapshots> {
  const links = await readSnapshot(root, 'link-snapshot')
  const needs = await readSnapshot(root, 'dependency-snapshot')
  const answers = describeLinks(links.record)
  writer.write('links.json', answers)
  writer.write('dependencies.json', describeNeeds(needs.record))
  const { since, events = [] } = seen ?? {}
  writer.write('feeds.json', { ...(since === undefined ? {} : { since }), events } satisfies FeedData)
  const problems = [...links.problems, ...needs.problems]
  return { ...answers, problems: problems.map((problem) => ({ ...problem, severity: 'warning' })) }
}

function describeLinks(snapshot: LinkSnapshot | undefined): LinksData {
  const links = (snapshot?.links ?? []).map(({ target, ...link }) => {
    const address = safeUrl(target)
    return { ...link, ...(address === undefined ? {} : { target: address }) }
  })
  return { links }
}

function describeNeeds(snapshot: DependencySnapshot | undefined): DependencyData {
  if (snapshot === undefined) return { packages: [] }
  const packages = Object.entries(snapshot.packages).map(([name, { dependencies, url }]) => {
    const address = safeUrl(url)
    return { name, dependencies: dependencies.toSorted(), ...(address === undefined ? {} : { url: address }) }
  })
  return { source: snapshot.source, packages: packages.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

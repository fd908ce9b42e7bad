// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { getCollection } from 'astro:content'
import { listCodeBlocks } from '../ingest/records/tutorials/code-blocks.ts'
import { listVariants } from '../ingest/records/tutorials/site-variants.ts'
import { readSites } from './system-paths.ts'
import { tutorialOf } from './views/learn/tutorial-view.ts'
import { hasVariants } from './views/sites/site-choice.ts'

/** Ids of the tutorials that have commands for a machine by name, by the id of the machine. */
export async function readTutorialSites(): Promise<ReadonlyMap<string, readonly string[]>> {
  const sites = readSites()
  const found = new Map<string, Set<string>>()
  for (const { id, body = '' } of await getCollection('docs')) {
    const tutorial = tutorialOf(id)
    if (tutorial === undefined || !hasVariants(body)) continue
    const shown = listCodeBlocks(body).flatMap((block) => listVariants(block, sites).flatMap((one) => one.sites))
    for (const site of shown) found.set(site.id, (found.get(site.id) ?? new Set()).add(tutorial))
  }
  return new Map([...found].map(([site, tutorials]) => [site, [...tutorials].sort()]))
}

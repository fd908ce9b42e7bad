// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteSkeleton } from '../records/site-skeleton.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes the files that readers begin from, null when the instance has none. Files without a word about them are shown all the same. */
export function publishSkeleton({ skeleton }: Pick<SiteContent, 'skeleton'>, writer: SiteWriter): void {
  const { files, about } = skeleton
  const site: SiteSkeleton = { ...(about.record ?? { name: 'skeleton', purpose: '' }), files }
  writer.write('skeleton.json', files.length === 0 ? null : site)
}

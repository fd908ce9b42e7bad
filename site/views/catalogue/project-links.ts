// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { TextKey } from '../../i18n/en.ts'

/** A link of a project to somewhere else. */
export interface ProjectLink {
  readonly label: TextKey
  readonly href: string
  /** The address as people say it: without scheme and trailing slash. */
  readonly text: string
}

/** All addresses of a project that are fit for a link, in the order in which readers ask for them. */
export function listLinks(entry: CatalogueEntry): readonly ProjectLink[] {
  const groups: readonly (readonly [TextKey, readonly (string | undefined)[]])[] = [
    ['project.homepage', [entry.homepage]],
    ['project.documentation', entry.documentation],
    ['project.repository', entry.repository],
    ['project.discussion', entry.discussion],
  ]
  return groups.flatMap(([label, addresses]) =>
    addresses.flatMap((address) => {
      const href = safeUrl(address)
      return href === undefined ? [] : [{ label, href, text: shorten(href) }]
    }),
  )
}

function shorten(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

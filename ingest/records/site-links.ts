// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * How the addresses of the catalogue answered when they were last asked: what publish writes to links.json from
 * snapshots/links.json. Nobody is asked while a site is built or read.
 */

/**
 * ok: it answered. moved: it answered from another address, for good. refused: it answers, but not to programs (401, 403, 429).
 * dead: it says that there is nothing (404, 410), or its host has no name. failed: no answer this time (an error of the server or the
 * network), which says nothing of the page. never: nobody has asked yet.
 */
export type LinkStatus = 'ok' | 'moved' | 'refused' | 'dead' | 'failed' | 'never'

/** One address. */
export interface SiteLink {
  readonly url: string
  readonly status: LinkStatus
  /** When it was last asked, ISO 8601 in UTC. */
  readonly checkedAt?: string
  /** When it last answered well. */
  readonly okAt?: string
  /** Last HTTP status; absent when there was no answer. */
  readonly code?: number
  /** Where a moved one is now; safe to link. */
  readonly target?: string
  /** What happened, in a sentence. */
  readonly message?: string
}

/** The whole file; an instance that never asked has no links. */
export interface LinksData {
  /** By address. */
  readonly links: readonly SiteLink[]
}

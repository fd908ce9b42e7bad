// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FeedEvent } from './feed-events.ts'

/** What was new in the catalogue: what publish writes to feeds.json from snapshots/catalogue/seen.json. */
export interface FeedData {
  /** When somebody looked for the first time, ISO 8601 in UTC; absent when nobody has. */
  readonly since?: string
  /** Newest first. */
  readonly events: readonly FeedEvent[]
}

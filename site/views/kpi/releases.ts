// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Release } from '../../../ingest/records/site-versions.ts'
import { extentOf } from '../chart/domain.ts'
import type { ReleaseSpot } from '../chart/release-lines.ts'

/** Lines beyond these would hide what was measured; the newest stay. */
const mostReleases = 60

/** Releases between the first run and the last, oldest first: those that a trend can show. */
export function pickReleases(releases: readonly Release[], times: readonly number[]): readonly Release[] {
  const extent = extentOf([times[0] ?? null, times.at(-1) ?? null])
  if (extent === undefined) return []
  const seen = releases.filter(({ at }) => Date.parse(at) >= extent.min && Date.parse(at) <= extent.max)
  return seen.slice(-mostReleases)
}

/** Releases as marks of a trend. */
export function markReleases(releases: readonly Pick<Release, 'at' | 'version'>[]): readonly ReleaseSpot[] {
  return releases.map(({ at, version }) => ({ time: Date.parse(at), label: version }))
}

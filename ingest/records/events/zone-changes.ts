// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readShift } from '../zone-shift.ts'
import { day } from './local-time.ts'

/** A moment at which clocks of a zone are changed. Shifts are milliseconds ahead of UTC. */
export interface ZoneChange {
  /** Milliseconds of UTC. */
  readonly at: number
  readonly before: number
  readonly after: number
}

/** Changes of a zone between two instants, in order, to the second. No zone changes its clocks twice within a week. */
export function listZoneChanges(zone: string, from: number, to: number): readonly ZoneChange[] {
  const changes: ZoneChange[] = []
  for (let at = from; at < to; at += 7 * day) {
    const next = Math.min(at + 7 * day, to)
    const [before, after] = [readShift(at, zone), readShift(next, zone)]
    if (before !== after) changes.push({ at: findChange(zone, at, next), before, after })
  }
  return changes
}

/** The first second at which a zone is no longer as it was at `low`. */
function findChange(zone: string, low: number, high: number): number {
  const before = readShift(low, zone)
  let [same, changed] = [low, high]
  while (changed - same > 1000) {
    const middle = Math.floor((same + changed) / 2000) * 1000
    if (readShift(middle, zone) === before) same = middle
    else changed = middle
  }
  return changed
}

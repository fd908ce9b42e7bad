// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Scaled, ScalingRun } from './scaling.ts'

/** Below this parallel efficiency, more than half of the machine is lost. */
export const halfLost = 0.5

/**
 * Where a study loses half of the machine: the smallest size from which on every measured efficiency is below one half. Undefined
 * when the largest measured run keeps more, so that a single slow run in the middle is no loss.
 */
export function findLoss<Run extends ScalingRun>(scaled: readonly Scaled<Run>[]): Scaled<Run> | undefined {
  const measured = scaled.filter((row) => row.efficiency !== null)
  const kept = measured.findLastIndex(({ efficiency }) => efficiency !== null && efficiency >= halfLost)
  return measured[kept + 1]
}

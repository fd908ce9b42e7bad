// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The two lines that a scaling study is read against. Growth is workers / workers of the smallest run, 1 or more.
 * Ideal: each added worker does as much as the first, so the speed-up is the growth. Half-ideal: each added worker does half as much, which is the line that
 * feelpp.benchmarking draws as "half-optimal" (its SpeedupStrategy: (optimal - 1) / 2 + 1).
 */

/** Speed-up when each added worker does half of its share: (growth - 1) / 2 + 1. */
export function halfIdealSpeedup(growth: number): number {
  return (growth - 1) / 2 + 1
}

/** Parallel efficiency along the half-ideal line: its speed-up / growth. It falls from 1 towards one half and never below. */
export function halfIdealEfficiency(growth: number): number {
  return halfIdealSpeedup(growth) / growth
}

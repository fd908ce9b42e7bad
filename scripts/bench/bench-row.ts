// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** One figure of a bench, as the table of /about/performance/ shows it. */
export interface BenchRow {
  readonly id: string
  readonly title: string
  readonly value: number
  readonly unit: string
  /** Against what it is compared with, in the same run; below 1 is better than that. */
  readonly ratio?: number
  /** What the project promises, in words. */
  readonly target?: string
  /** The command that made it. */
  readonly command: string
}

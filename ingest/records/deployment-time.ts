// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus, Measure } from './benchmark-case.ts'

/** Metric of one attempt: seconds from the tag or merge to its end. */
export const attemptTime = 'deployment-attempt-time'

/** One attempt to deploy what one tag or merge made. */
export interface DeploymentAttempt {
  readonly status: CaseStatus
  /** Seconds from the tag or merge to the end of the attempt; null when it has not ended. */
  readonly value: number | null
  /** Why there is no value. */
  readonly gap?: string
}

/**
 * Deployment time (s): from the tag or merge to the end of the first attempt that passed. Without one there is a gap: the last
 * word is `still-running` when an attempt has not ended, else `deployment-failed`. Nothing of this is told when there is no
 * attempt: that is absence, and no measure. In the words of DORA this is the deployment part of the lead time for changes:
 * https://dora.dev/guides/dora-metrics-four-keys/.
 */
export function deriveDeploymentTime(attempts: readonly DeploymentAttempt[]): Measure | undefined {
  if (attempts.length === 0) return undefined
  const passed = attempts.flatMap(({ status, value }) => (status === 'pass' && value !== null ? [value] : []))
  const shared = { metricRaw: 'deployment-time', unit: 's', derived: true }
  if (passed.length > 0) return { ...shared, value: passed.reduce((least, value) => Math.min(least, value)) }
  const isRunning = attempts.some(({ gap }) => gap === 'still-running')
  return { ...shared, value: null, gap: isRunning ? 'still-running' : 'deployment-failed' }
}

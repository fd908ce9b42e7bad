// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus, Measure } from './benchmark-case.ts'

/** Metric of one attempt: seconds from the tag or merge to its end. */
export const attemptTime = 'deployment-attempt-time'

/** Gap of an attempt that has not ended. */
export const stillRunning = 'still-running'

/** One attempt to deploy what one tag or merge made. */
export interface DeploymentAttempt {
  readonly status: CaseStatus
  /** Seconds from the tag or merge to the end of the attempt; null when it has not ended. */
  readonly value: number | null
  /** Why there is no value. */
  readonly gap?: string
}

/**
 * Deployment time (s): from the tag or merge to the end of the first attempt that passed. Without one there is a gap:
 * `still-running` when an attempt has not ended, else `deployment-failed` when one failed, else `cancelled`. Nothing of this is told when there is no
 * attempt: that is absence, and no measure. In the words of DORA this is the deployment part of the lead time for changes:
 * https://dora.dev/guides/dora-metrics-four-keys/.
 */
export function deriveDeploymentTime(attempts: readonly DeploymentAttempt[]): Measure | undefined {
  if (attempts.length === 0) return undefined
  const passed = attempts.flatMap(({ status, value }) => (status === 'pass' && value !== null ? [value] : []))
  const shared = { metricRaw: 'deployment-time', unit: 's', derived: true }
  if (passed.length > 0) return { ...shared, value: passed.reduce((least, value) => Math.min(least, value)) }
  return { ...shared, value: null, gap: explainAttempts(attempts) }
}

function explainAttempts(attempts: readonly DeploymentAttempt[]): string {
  if (attempts.some(({ gap }) => gap === stillRunning)) return stillRunning
  return attempts.some(({ status }) => status === 'fail') ? 'deployment-failed' : 'cancelled'
}

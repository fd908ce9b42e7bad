// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../../../ingest/records/benchmark-case.ts'

/** How a case ended, in words a reader knows. */
export const statusWords: Readonly<Record<CaseStatus, string>> = {
  pass: 'Passed',
  fail: 'Failed',
  error: 'Error',
  skip: 'Skipped',
  xfail: 'Failed, as expected',
  xpass: 'Passed, unexpectedly',
}

/** Whether a point is drawn as one whose run did not do what it should; its value may then mean nothing. */
export function isFailure(status: CaseStatus): boolean {
  return status === 'fail' || status === 'error' || status === 'xfail' || status === 'xpass'
}

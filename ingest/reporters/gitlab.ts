// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { Problem, Severity } from '../problem.ts'
import type { Reporter } from './reporter.ts'

const severities = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<Severity, string>

/** For GitLab: a Code Quality report, shown in merge requests. */
export const reportGitlab: Reporter = (problems) => {
  const seen = new Map<string, number>()
  const issues = problems.map((problem) => {
    const { code, severity, message, file, position, hint } = problem
    const description = hint === undefined ? message : `${message} ${hint}`
    const location = { path: file.replace(/^\.\//, ''), lines: { begin: position?.line ?? 1 } }
    const fingerprint = makeFingerprint(problem, seen)
    return { description, check_name: code, fingerprint, severity: severities[severity], location }
  })
  return JSON.stringify(issues, null, 2)
}

/** Without the line, so that a problem stays the same when others are repaired above it; alike problems are counted. */
function makeFingerprint({ code, file, message }: Problem, seen: Map<string, number>): string {
  const key = JSON.stringify([code, file, message])
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return createHash('sha256').update(`${key} ${count}`).digest('hex')
}

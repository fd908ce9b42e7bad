// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Likeness, RunDifference } from '../../../ingest/records/changes/what-changed.ts'

/** Code or machine? What two runs tell, in one plain sentence; what is not told is never called the same. */
export function causeWords({ before, commit, system, format }: RunDifference): string {
  if (before === undefined) return 'There is no run before it.'
  const sentence = sentences[commit.likeness][system.likeness]
  if (format?.likeness !== 'differs') return sentence
  return `${sentence} The format of the results changed too: ${format.before} before, ${format.after} after.`
}

const sentences: Readonly<Record<Likeness, Readonly<Record<Likeness, string>>>> = {
  differs: {
    same: 'Code: only the commit differs, the system description is the same.',
    differs: 'Code or machine: both the commit and the system description differ.',
    untold: 'The commit differs. The system is not told, so it may have changed as well.',
  },
  same: {
    same: 'Neither is seen to differ: commit and system description are the same.',
    differs: 'Machine: only the system description differs, the commit is the same.',
    untold: 'The commit is the same. The system is not told, so it may have changed.',
  },
  untold: {
    same: 'The system description is the same. The commit is not told, so the code may have changed.',
    differs: 'The system description differs. The commit is not told, so the code may have changed as well.',
    untold: 'Not known: neither commit nor system is told on both sides.',
  },
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import { storeResult } from '../records/criteria/stored-result.ts'
import { toPublicText } from '../records/public-text.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { readOwnFormat } from './own-record.ts'

/** What the CI of a project found of guidelines. It holds no measured value. */
export const guidelineResult = readOwnFormat('guideline-result', (record, document) => {
  const checked = parseTimestamp(record.checkedAt)
  const hasOwner = record.project !== undefined || record.repository !== undefined
  if (checked === undefined || !hasOwner) {
    const message = hasOwner
      ? 'Nothing was read: checkedAt is no time between 2000 and 2100.'
      : 'Nothing was read: neither project nor repository says whose result this is.'
    return { cases: [], problems: [makeProblem({ code: 'artefact/invalid', message, file: document.path })] }
  }
  // A log line in an explanation may name a user or a path of the machine that ran the check.
  const results = record.results.map(({ explanation, ...rest }) => {
    const text = explanation === undefined ? '' : toPublicText(explanation).trim()
    return { ...rest, ...(text === '' ? {} : { explanation: text }) }
  })
  return { cases: [], problems: [], results: [storeResult({ ...record, checkedAt: checked.iso, results })] }
})

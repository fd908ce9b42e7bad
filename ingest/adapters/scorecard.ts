// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import { storeResult } from '../records/criteria/stored-result.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Adapter } from './adapter.ts'
import { isRecord } from './foreign-value.ts'

/**
 * Checks of OpenSSF Scorecard that say something of a criterion, and the score from which it is met. Scores go from 0 to 10,
 * and -1 says that Scorecard could not tell: https://github.com/ossf/scorecard/blob/main/docs/checks.md
 */
const checks: ReadonlyMap<string, { readonly criterion: string; readonly from: number }> = new Map([
  ['CI-Tests', { criterion: 'validation-tests/ci-each-commit', from: 8 }],
  ['License', { criterion: 'license/license-stated', from: 9 }],
])

/** The JSON that Scorecard writes, from its action or its public service. Only checks that fit a criterion are read. */
export const scorecard: Adapter = {
  format: 'scorecard',
  readsNonFinite: false,
  recognise: ({ value }) =>
    isRecord(value) && isRecord(value['repo']) && isRecord(value['scorecard']) && Array.isArray(value['checks']),
  adapt({ value, path }) {
    const record = isRecord(value) ? value : {}
    const [repo, tool] = [record['repo'], record['scorecard']].map((part) => (isRecord(part) ? part : {}))
    const name = repo?.['name']
    const checked = parseTimestamp(typeof record['date'] === 'string' ? toTime(record['date']) : undefined)
    if (typeof name !== 'string' || !/^[\w.-]+(?:\/[\w.-]+){2,6}$/.test(name) || checked === undefined) {
      const message = 'Nothing was read: a Scorecard result needs repo.name and date.'
      return { cases: [], problems: [makeProblem({ code: 'artefact/invalid', message, file: path })] }
    }
    const found = Array.isArray(record['checks']) ? record['checks'].flatMap(readCheck) : []
    const version = typeof tool?.['version'] === 'string' ? ` ${tool['version'].slice(0, 40)}` : ''
    const commit =
      typeof repo?.['commit'] === 'string' && /^[0-9a-f]{7,64}$/.test(repo['commit']) ? repo['commit'] : undefined
    const result = storeResult({
      format: 'guideline-result',
      version: '1.0',
      repository: `https://${name}`,
      checkedAt: checked.iso,
      tool: `Scorecard${version}`,
      ...(commit === undefined ? {} : { commit }),
      results: found,
    })
    return { cases: [], problems: [], results: found.length === 0 ? [] : [result] }
  },
}

/** Older results have a day, which began in UTC. */
function toTime(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date
}

function readCheck(check: unknown) {
  if (!isRecord(check)) return []
  const { name, score, reason } = check
  const rule = typeof name === 'string' ? checks.get(name) : undefined
  if (rule === undefined || typeof score !== 'number') return []
  const explanation = typeof reason === 'string' && reason !== '' ? { explanation: reason.slice(0, 600) } : {}
  return [{ criterion: rule.criterion, met: score < 0 ? null : score >= rule.from, ...explanation }]
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase } from '../records/benchmark-case.ts'
import { canonicalJson, hashText } from '../records/identity.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { isAsvCompanion, isAsvGraph } from './asv-companion.ts'
import { readAsvBenchmark } from './asv-benchmark.ts'
import { readCommit } from './commit-id.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { createRuleFinder } from './rule-finder.ts'
import { describeSource, extendPointer, nameCase } from './tool-case.ts'

const format = 'asv-results'

/** A result file of airspeed velocity: `results/<machine>/<commit>-<environment>.json`, of format version 2. */
export const asvResults: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ value }) {
    if (isAsvGraph(value) || isAsvCompanion(value)) return true
    return isRecord(value) && isRecord(value['results']) && 'commit_hash' in value && 'env_name' in value
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const root = document.value
    if (isAsvGraph(root)) {
      findings.add({
        code: 'artefact/invalid',
        message:
          'This is a graph that asv made for its own pages: it numbers commits, and has no names, dates or units.',
        hint: 'Nothing was read from it. Hand in the result files, results/<machine>/<commit>-<environment>.json.',
      })
    }
    const cases = isRecord(root) && isRecord(root['results']) ? adaptResults(root, document, context, findings) : []
    return { cases, problems: findings.list() }
  },
}

function adaptResults(
  root: ForeignRecord,
  document: ArtefactDocument,
  context: AdaptContext,
  findings: Findings,
): AdaptResult['cases'] {
  const columns = root['result_columns']
  if (root['version'] !== 2 || !Array.isArray(columns)) {
    findings.add({
      code: 'artefact/unsupported-version',
      message: 'This result file of asv is not of format version 2, the only one that can be read.',
      ...(root['version'] === undefined ? {} : { pointer: '/version' }),
      hint: 'Run `asv update` of a newer release: it brings result files to the version that it writes.',
    })
    return []
  }
  const results = Object.entries(isRecord(root['results']) ? root['results'] : {})
  if (results.length === 0) findings.add({ code: 'artefact/empty', message: 'No benchmark is in this file.' })
  const findRule = createRuleFinder(context.mapping, document.path)
  const shared = { ...readRun(root, findings), attempt: 1, source: describeSource(document, format, '2') }
  return results.flatMap(([key, row]): readonly AdaptedCase[] => {
    const name = readName(key)
    const found = name === undefined ? undefined : readAsvBenchmark(name, columns, row)
    if (name === undefined || found === undefined) {
      const message = 'A benchmark was left out: its values do not fit its parameters, or it has no usable name.'
      findings.add({ code: 'artefact/invalid', message, pointer: extendPointer('/results', key) })
      return []
    }
    return found.flatMap(({ parameters, status, measure }) => {
      const named = nameCase({ name, parameters }, findRule(name))
      return named === undefined ? [] : [{ ...named, ...shared, status, measures: [measure] }]
    })
  })
}

/**
 * The commit, and its date as the time of its points: asv measures old commits when it likes, so that only the dates of
 * commits put results in order. The file grows as more is measured of a commit, so the session is commit, environment
 * and machine; the machine is mostly the name of a host, and only its hash stays.
 */
function readRun(
  root: ForeignRecord,
  findings: Findings,
): Pick<AdaptedCase, 'startedAt' | 'timeAssumed' | 'commit' | 'session' | 'environment'> {
  const start = parseTimestamp(root['date'])
  const commit = readCommit(root['commit_hash'])
  const machine = isRecord(root['params']) ? root['params']['machine'] : undefined
  if (start === undefined) {
    findings.add({
      code: 'artefact/bad-time',
      message: 'This file does not say when its commit was made, so its points have no place in trends.',
      ...(root['date'] === undefined ? {} : { pointer: '/date' }),
      hint: 'asv writes `date`, in milliseconds since 1970.',
    })
  }
  const environment = readEnvironment(root['env_name'])
  return {
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: false,
    ...(commit === undefined ? {} : { commit, session: hashText(canonicalJson([commit, root['env_name'], machine])) }),
    ...(environment === undefined ? {} : { environment }),
  }
}

/** The name of an environment that asv did not make is `existing-` and the path of its Python, with `_` for `/`. */
function readEnvironment(value: unknown): string | undefined {
  const name = readName(value)
  return name?.startsWith('existing') === true ? 'existing' : name
}

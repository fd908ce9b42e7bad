// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase } from '../records/benchmark-case.ts'
import type { Adapter } from './adapter.ts'
import { createBenchReader, type BenchReader } from './bench-cases.ts'
import { readCommit } from './commit-id.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { createRuleFinder } from './rule-finder.ts'
import { readStartTime } from './start-time.ts'

const format = 'github-action-benchmark'

/** The `data.js` that github-action-benchmark keeps on a gh-pages branch, or the same as plain JSON. */
export const githubActionBenchmark: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ value }) {
    if (!isRecord(value) || !isRecord(value['entries'])) return false
    return value['lastUpdate'] !== undefined || value['repoUrl'] !== undefined
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const findRule = createRuleFinder(context.mapping, document.path)
    const entries = isRecord(document.value) ? document.value['entries'] : undefined
    const cases: AdaptedCase[] = []
    for (const [suite, runs] of isRecord(entries) ? Object.entries(entries) : []) {
      const pointer = `/entries/${suite.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const name = readName(suite)
      if (name === undefined || !Array.isArray(runs)) {
        findings.add({ code: 'artefact/invalid', message: 'This suite has no name or no list of entries.', pointer })
        continue
      }
      const reader = createBenchReader(name, findRule(name), findings)
      for (const [index, run] of runs.entries()) {
        cases.push(...adaptRun(run, `${pointer}/${index}`, { document, findings, reader }))
      }
    }
    if (cases.length === 0 && findings.list().length === 0) {
      findings.add({ code: 'artefact/empty', message: 'This history has no entry: nothing was measured.' })
    }
    return { cases, problems: findings.list() }
  },
}

interface Reading {
  readonly document: ArtefactDocument
  readonly findings: Findings
  readonly reader: BenchReader
}

function adaptRun(run: unknown, pointer: string, { document, findings, reader }: Reading): readonly AdaptedCase[] {
  if (!isRecord(run) || !Array.isArray(run['benches'])) {
    findings.add({ code: 'artefact/invalid', message: 'An entry was left out: it has no list of benches.', pointer })
    return []
  }
  const url = document.url === undefined ? {} : { url: document.url }
  const shared = {
    ...readStart(run, pointer, findings),
    attempt: 1,
    status: 'pass',
    source: { sha256: document.sha256, format, formatVersion: '', ...url },
  } as const
  return reader(run['benches'], run['tool'], `${pointer}/benches`).map((found) => ({ ...found, ...shared }))
}

/**
 * When and of which commit the entry is. The two together are its session: the file grows with each run, so its own
 * hash cannot say which run it is. Author, committer and their addresses are not looked at.
 */
function readStart(
  run: ForeignRecord,
  pointer: string,
  findings: Findings,
): Pick<AdaptedCase, 'startedAt' | 'timeAssumed' | 'session' | 'commit'> {
  const start = readStartTime(run['date'], findings, {
    message: 'This entry does not say when it was measured, so its points have no place in trends.',
    pointer,
    hint: 'github-action-benchmark writes `date`, in milliseconds since 1970.',
  })
  const commit = isRecord(run['commit']) ? readCommit(run['commit']['id']) : undefined
  const session = [commit, start.startedAt].filter((part) => part !== undefined).join(' ')
  return {
    ...start,
    ...(session === '' ? {} : { session }),
    ...(commit === undefined ? {} : { commit }),
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { readDelimitedTable } from '../documents/delimited-table.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readFirstLine } from './first-line.ts'
import { addInvalid, makePerflogCases } from './perflog-cases.ts'
import type { PerflogEntry } from './perflog-entry.ts'
import { isPerflogLine, readPerflogLine } from './perflog-line.ts'
import { isPerflogHeader, readPerflogTable } from './perflog-table.ts'
import { createRuleFinder } from './rule-finder.ts'

const format = 'reframe-perflog'

/** Performance logs of ReFrame 3 (one line a metric, no header) and 4 (a table, one line a case). */
export const reframePerflog: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ text }) {
    const line = readFirstLine(text)
    if (!line.includes('|')) return false
    return isPerflogHeader(line.split('|').map((cell) => cell.trim())) || isPerflogLine(line)
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const entries = readEntries(document, findings)
    if ('problem' in entries) return { cases: [], problems: [entries.problem] }
    const url = document.url === undefined ? {} : { url: document.url }
    const cases = makePerflogCases(entries.read, {
      source: { sha256: document.sha256, format, ...url },
      findings,
      findRule: createRuleFinder(context.mapping, document.path),
    })
    if (cases.some(({ startedAt }) => startedAt === undefined)) addBadTime(findings)
    if (cases.length === 0 && findings.list().length === 0) {
      findings.add({
        code: 'artefact/empty',
        message: 'This performance log has a header and no line: nothing was run.',
      })
    }
    return { cases, problems: findings.list() }
  },
}

function readEntries(document: ArtefactDocument, findings: Findings) {
  const { text = '', path } = document
  if (isPerflogLine(readFirstLine(text))) return { read: keepReadable(readLines(text), findings) }
  const table = readDelimitedTable(text, path, { delimiter: '|', quotes: 'plain' })
  return 'problem' in table ? table : { read: keepReadable(readPerflogTable(table), findings) }
}

function readLines(text: string) {
  return text
    .split('\n')
    .map((written, index) => ({ written: written.trim(), line: index + 1 }))
    .filter(({ written }) => written !== '')
    .map(({ written, line }) => ({ line, ...readPerflogLine(written, line) }))
}

function keepReadable(
  found: readonly (PerflogEntry | { readonly wrong: string; readonly line: number })[],
  findings: Findings,
): readonly PerflogEntry[] {
  const read: PerflogEntry[] = []
  for (const entry of found) {
    if ('wrong' in entry) addInvalid(findings, entry.line, entry.wrong)
    else read.push(entry)
  }
  return read
}

function addBadTime(findings: Findings): void {
  findings.add({
    code: 'artefact/bad-time',
    message:
      'Some lines of this performance log do not say when they were measured, so their points have no place in trends.',
    hint: 'Log %(check_job_completion_time)s, or %(asctime)s before ReFrame 4.',
  })
}

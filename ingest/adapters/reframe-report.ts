// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { readReportTree } from './feelpp-report.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, type ForeignRecord } from './foreign-value.ts'
import type { ReframeReport } from './reframe-case.ts'
import { mergeRepeats } from './reframe-repeats.ts'
import { readRuns } from './reframe-runs.ts'
import { readSession } from './reframe-session.ts'
import { readReportVersion } from './reframe-version.ts'
import { createRuleFinder, remember } from './rule-finder.ts'

const format = 'reframe-report'

/** Run reports of ReFrame 3.1 to 4.10 (data_version 1.0 to 4.2), those that feelpp.benchmarking keeps included. */
export const reframeReport: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ value }) {
    if (!isRecord(value) || !isRecord(value['session_info'])) return false
    return value['session_info']['data_version'] !== undefined || Array.isArray(value['runs'])
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const cases = isRecord(document.value) ? adaptReport(document, document.value, context, findings) : []
    return { cases, problems: findings.list() }
  },
}

function adaptReport(
  document: ArtefactDocument,
  root: ForeignRecord,
  context: AdaptContext,
  findings: Findings,
): AdaptResult['cases'] {
  const info = isRecord(root['session_info']) ? root['session_info'] : {}
  const version = readReportVersion(info['data_version'], findings)
  if (version === undefined) return []
  const report: ReframeReport = {
    major: version.major,
    session: readSession(info, findings),
    source: {
      sha256: document.sha256,
      format,
      formatVersion: version.text,
      ...(document.url === undefined ? {} : { url: document.url }),
    },
    findRule: createRuleFinder(context.mapping, document.path),
    findTree: remember((system) => readReportTree(document.path, system)),
  }
  const found = readRuns(root, report, findings)
  const { cases, alike } = mergeRepeats(found)
  for (const pointer of alike) {
    findings.add({
      code: 'artefact/invalid',
      message: 'Several cases of this report have the same test, parameters and place. They were taken as repeats.',
      pointer,
      hint: 'Give each case a parameter that tells it from the others.',
    })
  }
  if (cases.length === 0 && findings.list().length === 0) {
    findings.add({ code: 'artefact/empty', message: 'This run report has no case: nothing was run.' })
  }
  return cases
}

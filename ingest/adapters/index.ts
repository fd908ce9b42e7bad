// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { makeProblem, type Problem } from '../problem.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { adoption } from './adoption.ts'
import { asvResults } from './asv-results.ts'
import { bencherMetricFormat } from './bencher-metric-format.ts'
import { csvMapping } from './csv-mapping.ts'
import { deployment } from './deployment.ts'
import { earCsv } from './ear-csv.ts'
import { feelppCompanion } from './feelpp-companion.ts'
import { genericCsv } from './generic-csv.ts'
import { githubActionBenchmarkCustom } from './github-action-benchmark-custom.ts'
import { githubActionBenchmark } from './github-action-benchmark.ts'
import { googleBenchmark } from './google-benchmark.ts'
import { grid5000Result } from './grid5000-result.ts'
import { guidelineResult } from './guideline-result.ts'
import { hyperfine } from './hyperfine.ts'
import { invprobResult } from './invprob-result.ts'
import { jubeTable } from './jube-table.ts'
import { junitXml } from './junit-xml.ts'
import { kpiRun } from './kpi-run.ts'
import { findNonFinite } from './non-finite.ts'
import { openmetrics } from './openmetrics.ts'
import { pavilion2 } from './pavilion2.ts'
import { pytestBenchmark } from './pytest-benchmark.ts'
import { rambleResults } from './ramble-results.ts'
import { reframePerflog } from './reframe-perflog.ts'
import { reframeReport } from './reframe-report.ts'
import { toPublicCase } from './public-case.ts'
import { scalingCsv } from './scaling-csv.ts'
import { scorecard } from './scorecard.ts'
import { slurmSacct } from './slurm-sacct.ts'
import { systemDescription } from './system-description.ts'

/**
 * Every format that can be read. At most one recognises a document beside generic-csv, so their order decides nothing; what
 * comes in thousands is asked first.
 */
export const adapters: readonly Adapter[] = [
  reframeReport,
  kpiRun,
  adoption,
  asvResults,
  bencherMetricFormat,
  csvMapping,
  deployment,
  earCsv,
  feelppCompanion,
  genericCsv,
  githubActionBenchmark,
  githubActionBenchmarkCustom,
  googleBenchmark,
  grid5000Result,
  guidelineResult,
  hyperfine,
  invprobResult,
  jubeTable,
  junitXml,
  openmetrics,
  pavilion2,
  pytestBenchmark,
  rambleResults,
  reframePerflog,
  scalingCsv,
  scorecard,
  slurmSacct,
  systemDescription,
]

/** What was read from one artefact; without a format no adapter recognised it. */
export interface AdaptedDocument extends AdaptResult {
  readonly format?: string
}

/** Reads one artefact with the adapter that recognises its content. Never throws because of what a file holds. */
export function adaptDocument(document: ArtefactDocument, context: AdaptContext): AdaptedDocument {
  const isMapped = genericCsv.recognise(document, context)
  const adapter = isMapped ? genericCsv : adapters.find((candidate) => candidate.recognise(document, context))
  if (adapter === undefined) return { cases: [], problems: [describeUnrecognised(document)] }
  const { format, readsNonFinite } = adapter
  if (document.hasNonFinite && !readsNonFinite)
    return { format, cases: [], problems: [describeNonFinite(document, format)] }
  const result = adapter.adapt(document, context)
  return { format, ...result, cases: result.cases.map(toPublicCase) }
}

function describeUnrecognised(document: ArtefactDocument): Problem {
  return makeProblem({
    code: 'artefact/unrecognised',
    message: 'No adapter recognises what this file holds, so nothing was read from it.',
    file: document.path,
    hint: looksLikeTable(document)
      ? 'This looks like a table. A small mapping file beside it says what its columns mean: see the guide "Tables of your own".'
      : 'The guide "Formats that are read" lists what can be read, with an example of each.',
  })
}

/** Two lines with the same number of delimiters. */
function looksLikeTable({ text }: ArtefactDocument): boolean {
  const [first = '', second = ''] = text?.slice(0, 4000).split(/\r?\n/, 2) ?? []
  return [',', ';', '\t'].some((mark) => {
    const cells = first.split(mark).length
    return cells > 1 && second.split(mark).length === cells
  })
}

function describeNonFinite(document: ArtefactDocument, format: string): Problem {
  const pointer = findNonFinite(document.value)
  const position = pointer === undefined ? undefined : document.locate(pointer)
  return makeProblem({
    code: 'document/non-finite',
    severity: 'warning',
    message: `NaN and Infinity are not JSON, and ${format} does not write them, so nothing was read from this file.`,
    file: document.path,
    ...(position === undefined ? {} : { position }),
    hint: 'Write null where there is no value.',
  })
}

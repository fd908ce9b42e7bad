// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord } from './foreign-value.ts'
import { readExperiment, type RambleExperiment } from './ramble-experiment.ts'
import { mergeRepeats, type Repeatable } from './reframe-repeats.ts'
import { createRuleFinder } from './rule-finder.ts'
import { describeSource } from './tool-case.ts'

const format = 'ramble-results'

/** Keys beside `experiments` by which results of Ramble are known even when no experiment is in them. */
const companions = new Set(['experiments', 'workspace_name', 'workspace_hash', 'metadata'])
/** The first line of results whose opening brace is missing; one such file is among the samples of Ramble itself. */
const withoutBrace = /^\s{0,100}"?experiments"\s{0,20}:\s{0,20}\[/

/** `results.latest.json` and its kin, as `ramble workspace analyze -f json` (Ramble, Benchpark) writes them. */
export const rambleResults: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ syntax, text, value }) {
    if (syntax === 'text') return withoutBrace.test(text?.slice(0, 300) ?? '')
    if (!isRecord(value) || !Array.isArray(value['experiments'])) return false
    const first: unknown = value['experiments'][0]
    if (first === undefined) return Object.keys(value).every((key) => companions.has(key))
    return isRecord(first) && ['RAMBLE_STATUS', 'EXPERIMENT_STATUS', 'RAMBLE_VARIABLES'].some((key) => key in first)
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    if (document.syntax === 'text') {
      findings.add({
        code: 'artefact/invalid',
        message: 'These are results of Ramble without the opening brace, so they are no JSON and nothing was read.',
        at: { line: 1, column: 1 },
        hint: 'Run `ramble workspace analyze -f json` again: the file was cut or edited.',
      })
      return { cases: [], problems: findings.list() }
    }
    return { cases: adaptExperiments(document, context, findings), problems: findings.list() }
  },
}

function adaptExperiments(document: ArtefactDocument, context: AdaptContext, findings: Findings): AdaptResult['cases'] {
  const listed: unknown = isRecord(document.value) ? document.value['experiments'] : undefined
  const experiments: readonly unknown[] = Array.isArray(listed) ? listed : []
  if (experiments.length === 0) {
    findings.add({
      code: 'artefact/empty',
      message: 'These results have no experiment: nothing was analysed.',
      hint: 'Ramble writes experiments here once they ran: `ramble on`, then `ramble workspace analyze -f json`.',
    })
  }
  const shared = {
    findRule: createRuleFinder(context.mapping, document.path),
    source: describeSource(document, format),
    findings,
  }
  const found = experiments.flatMap((item, index) => readExperiment(item, `/experiments/${index}`, shared))
  return mergeExperiments(found, findings)
}

/** Repeats are samples of one case; summaries that Ramble computed count only where no repeat is in the file. */
function mergeExperiments(found: readonly RambleExperiment[], findings: Findings): AdaptResult['cases'] {
  const measured = new Set(found.filter(({ isSummary }) => !isSummary).map(({ key }) => key))
  const kept = found.filter(({ isSummary, key }) => !isSummary || !measured.has(key))
  const repeats = kept.map(({ adapted, repeat, pointer }): Repeatable => ({ adapted, repeat, pointer }))
  const { cases, alike } = mergeRepeats(repeats)
  for (const pointer of alike) {
    findings.add({
      code: 'artefact/invalid',
      message: 'Several experiments have the same name and size. They were taken as repeats of one.',
      pointer,
    })
  }
  return cases
}

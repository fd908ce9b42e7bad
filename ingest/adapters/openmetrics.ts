// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { matchMapping } from '../records/mapping.ts'
import type { Adapter, AdaptContext, AdaptResult } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readSampleCases } from './openmetrics-cases.ts'
import { energyCounter, readJobEnergy } from './openmetrics-energy.ts'
import { isExposition, mostSamples, readExposition, type Exposition } from './openmetrics-text.ts'

const format = 'openmetrics'

/** Text exposition of OpenMetrics and of Prometheus: what exporters show, push gateways keep and text files collect. */
export const openmetrics: Adapter = {
  format,
  readsNonFinite: false,
  recognise: ({ text }) => text !== undefined && isExposition(text),
  adapt(document, context) {
    const findings = collectFindings(document)
    const exposition = readExposition(document.text ?? '')
    addWrongLines(exposition, findings)
    return adaptExposition(document, exposition, { context, findings })
  },
}

function adaptExposition(
  document: ArtefactDocument,
  exposition: Exposition,
  { context, findings }: { readonly context: AdaptContext; readonly findings: Findings },
): AdaptResult {
  const { path, sha256, url } = document
  const file = (path.split('/').at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const rule = matchMapping(context.mapping, { path, benchmark: file })
  const version = exposition.isOpenMetrics ? 'OpenMetrics' : 'Prometheus'
  const source = { sha256, format, formatVersion: version, ...(url === undefined ? {} : { url }) }
  const energy = exposition.samples.filter(({ name }) => name === energyCounter)
  const jobs = readJobEnergy(energy, rule, source)
  const cases = [...readSampleCases(exposition, { rule, file, source }, findings), ...jobs.cases]
  if (jobs.withoutJob > 0) {
    findings.add({
      code: 'artefact/column-left-out',
      message: `${jobs.withoutJob} readings of ${energyCounter} name no job, so nobody knows what they measured. They were not read.`,
      hint: 'Let the exporter write the job as a label: hpc_job.',
    })
  }
  if (cases.length === 0 && findings.list().length === 0) {
    findings.add({ code: 'artefact/empty', message: 'This exposition holds no value that is a measurement.' })
  }
  return { cases, problems: findings.list() }
}

function addWrongLines({ wrong, tooMany }: Exposition, findings: Findings): void {
  if (tooMany !== undefined) {
    findings.add({
      code: 'document/too-large',
      message: `There are more than ${mostSamples.toLocaleString('en')} samples here; nothing was read.`,
      at: { line: tooMany, column: 1 },
      hint: 'Hand in the metrics of a run, not the history of a server.',
    })
  }
  for (const line of wrong) {
    const message =
      'This line is no sample: its labels, its value or its place behind # EOF are wrong. It was left out.'
    findings.add({ code: 'artefact/invalid', message, at: { line, column: 1 } })
  }
}

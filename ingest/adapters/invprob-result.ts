// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { matchMapping, type MergedRule } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readCount, readName, type ForeignRecord } from './foreign-value.ts'
import { sortColumns, type ResultColumns } from './invprob-columns.ts'
import { readProvenance } from './invprob-provenance.ts'
import { toParameters } from './parameter-value.ts'
import { mergeByName } from './repeated-measures.ts'

const format = 'invprob-result'

/** Result of numpex/benchmark_invprob_largescale: flat rows with the unit in the last word of each key, and where they come from. */
export const invprobResult: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ value }) {
    if (!isRecord(value) || value['schemaVersion'] === undefined || typeof value['id'] !== 'string') return false
    return isRecord(value['provenance']) && Array.isArray(value['values'])
  },
  adapt(document, { mapping }) {
    const findings = collectFindings(document)
    const { value, path } = document
    const id = isRecord(value) ? readName(value['id']) : undefined
    if (!isRecord(value) || id === undefined || !knowsVersion(value['schemaVersion'], findings)) {
      if (id === undefined) addInvalid(findings, 'This result has no usable id.', '/id')
      return { cases: [], problems: findings.list() }
    }
    const rule = matchMapping(mapping, { path, benchmark: id })
    return { cases: adaptRows({ document, root: value, id, rule }, findings), problems: findings.list() }
  },
}

interface Result {
  readonly document: ArtefactDocument
  readonly root: ForeignRecord
  readonly id: string
  readonly rule: MergedRule
}

function knowsVersion(version: unknown, findings: Findings): boolean {
  if (version === 1) return true
  findings.add({
    code: 'artefact/unsupported-version',
    message: `This result has schemaVersion ${JSON.stringify(version).slice(0, 40)}; version 1 can be read.`,
    pointer: '/schemaVersion',
    hint: 'Nothing was read from this file. Update the portal.',
  })
  return false
}

type Shared = Omit<AdaptedCase, 'parameters' | 'measures' | 'nodes'>

function adaptRows({ document, root, id, rule }: Result, findings: Findings): readonly AdaptedCase[] {
  const rows = Array.isArray(root['values']) ? root['values'] : []
  const useCase = rule.useCase ?? (rule.as === undefined ? undefined : id)
  const url = document.url === undefined ? {} : { url: document.url }
  const shared: Shared = {
    benchmark: rule.as ?? id,
    ...(useCase === undefined ? {} : { useCase }),
    system: rule.system ?? 'unknown',
    ...readProvenance(root['provenance'], findings),
    attempt: 1,
    status: 'pass',
    source: { sha256: document.sha256, format, formatVersion: '1', ...url },
  }
  const columns = sortColumns(rows.filter(isRecord))
  for (const key of columns.leftOut) addLeftOut(findings, key)
  const groups = new Map<string, { readonly shared: Omit<AdaptedCase, 'measures'>; readonly measures: Measure[] }>()
  for (const [index, row] of rows.entries()) {
    const read = isRecord(row) ? readRow(row, columns) : undefined
    if (read === undefined) {
      addInvalid(
        findings,
        'A row was left out: it is no object, or says too much of what was varied.',
        `/values/${index}`,
      )
      continue
    }
    const { measures, ...place } = read
    const key = canonicalJson(place)
    const group = groups.get(key) ?? { shared: { ...shared, ...place }, measures: [] }
    groups.set(key, group)
    group.measures.push(...measures)
  }
  if (rows.length === 0) findings.add({ code: 'artefact/empty', message: 'This result has no row.' })
  return Array.from(groups.values(), (group) => ({ ...group.shared, measures: mergeByName(group.measures) }))
}

type Row = Pick<AdaptedCase, 'parameters' | 'nodes' | 'measures'>

function readRow(row: ForeignRecord, { parameters: names, metrics }: ResultColumns): Row | undefined {
  const parameters = toParameters(new Map(names.filter((name) => name in row).map((name) => [name, row[name]])))
  const nodes = readCount(row['nodeCount'])
  if (parameters === undefined) return undefined
  const measures = metrics.map(({ key, unit }): Measure => {
    const read = readNumber(row[key])
    return read.value === undefined
      ? { metricRaw: key, value: null, gap: read.gap, unit }
      : { metricRaw: key, value: read.value, unit }
  })
  return { parameters, ...(nodes === undefined ? {} : { nodes }), measures }
}

function addLeftOut(findings: Findings, key: string): void {
  findings.add({
    code: 'artefact/column-left-out',
    message: `The values of ${key} were not read: nobody measured them, or their name cannot be used.`,
    pointer: '/values',
  })
}

function addInvalid(findings: Findings, message: string, pointer: string): void {
  findings.add({ code: 'artefact/invalid', message, pointer })
}

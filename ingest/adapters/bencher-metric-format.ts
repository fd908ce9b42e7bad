// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { listPoints, looksLikeBenchmark, type BencherPoint } from './bencher-points.ts'
import { nameCommand } from './command-name.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readName } from './foreign-value.ts'
import { createRuleFinder } from './rule-finder.ts'
import { describeSource, extendPointer, makeMeasure, nameCase, type CaseName, type OwnName } from './tool-case.ts'

const format = 'bencher-metric-format'
/** So many benchmarks must look like one before a plain object counts as this format, which has no mark of its own. */
const examined = 8

/**
 * Bencher Metric Format: `{benchmark: {measure: {value, ...}}}` (v0), or with a list of variants for each benchmark,
 * `{benchmark: [{parameters, measures}]}` (v1). A file may hold both. Units and directions are on Bencher's server.
 */
export const bencherMetricFormat: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ syntax, value }) {
    if (syntax !== 'json' || !isRecord(value)) return false
    const first = Object.keys(value).slice(0, examined)
    return first.length > 0 && first.every((key) => looksLikeBenchmark(value[key]))
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    return { cases: adaptBenchmarks(document, context, findings), problems: findings.list() }
  },
}

interface Variant {
  readonly name: CaseName
  /** By metric; a metric that comes again replaces the one before, as on Bencher's server. */
  readonly measures: Map<string, Measure>
}

function adaptBenchmarks(document: ArtefactDocument, context: AdaptContext, findings: Findings): AdaptResult['cases'] {
  const findRule = createRuleFinder(context.mapping, document.path)
  const variants = new Map<string, Variant>()
  for (const [key, benchmark] of Object.entries(isRecord(document.value) ? document.value : {})) {
    const pointer = extendPointer('', key)
    const own = readOwnName(key)
    if (own === undefined) {
      findings.add({
        code: 'artefact/invalid',
        message: 'A benchmark was left out: its name cannot be published.',
        pointer,
      })
      continue
    }
    for (const point of listPoints(benchmark, pointer, findings)) {
      const parameters = new Map([...own.parameters, ...Object.entries(point.parameters)])
      const name = nameCase({ name: own.name, parameters }, findRule(own.name))
      if (name === undefined) {
        findings.add({
          code: 'artefact/invalid',
          message: 'A variant was left out: it has too many parameters.',
          pointer: point.pointer,
        })
      } else addPoint(variants, name, point, findings)
    }
  }
  const shared = { timeAssumed: false, attempt: 1, status: 'pass', source: describeSource(document, format) } as const
  return Array.from(variants.values(), ({ name, measures }): AdaptedCase => ({
    ...name,
    ...shared,
    measures: [...measures.values()],
  }))
}

/** A program with a path before what follows it, or options after it. */
const commandLine = /^(?:~\w{0,64}|\.{0,2}|[A-Za-z]:)[/\\]\S*\s|\s--?[A-Za-z]/

/**
 * `bencher run` names what it builds or runs by the command line: of one, only the program is kept. The end
 * `-bencher-ignore` of a name mutes alerts and is no part of it.
 */
function readOwnName(key: string): OwnName | undefined {
  const isCommand = commandLine.test(key)
  const command = isCommand ? nameCommand(key) : undefined
  if (isCommand) {
    return command && { name: command.program, parameters: new Map(Object.entries({ command: command.hash ?? '' })) }
  }
  const name = readName(key.replace(/-bencher-ignore$/, ''))
  return name === undefined ? undefined : { name, parameters: new Map() }
}

/** Variants with the same parameters are one: 16, 16.0 and 1.6e1 are the same number, and keys have no order. */
function addPoint(variants: Map<string, Variant>, name: CaseName, point: BencherPoint, findings: Findings): void {
  const key = canonicalJson(name)
  const variant = variants.get(key) ?? { name, measures: new Map<string, Measure>() }
  variants.set(key, variant)
  for (const { metric, value } of point.metrics) {
    const before = variant.measures.get(metric)
    const measure = makeMeasure(metric, value, { unit: '' })
    variant.measures.set(metric, measure)
    if (before === undefined || before.value === measure.value) continue
    findings.add({
      code: 'artefact/invalid',
      message: `The metric ${metric} of ${name.benchmark} stands here again with another value. The last one counts.`,
      pointer: point.pointer,
      hint: 'Variants with the same parameters are one variant; 16 and 16.0 are the same.',
    })
  }
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, CaseSource, Measure } from '../records/benchmark-case.ts'
import { applyNames, type MergedRule } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import { toParameters } from './parameter-value.ts'

/** Most single measurements that are kept with a value; of more, none is kept, since a part would tell another story. */
export const mostSamples = 1000

/** What identifies a case within its file. */
export type CaseName = Pick<AdaptedCase, 'benchmark' | 'useCase' | 'parameters' | 'system' | 'nodes' | 'tasks'>

/** What a tool calls a case, in words that may be published. */
export interface OwnName {
  readonly name: string
  readonly useCase?: string
  readonly parameters: ReadonlyMap<string, unknown>
}

/**
 * Names a case of a tool whose files hold many benchmarks. A `names` pattern of the rule takes the tool's name apart; when
 * the rule says which benchmark it is (`as`), the tool's name tells the cases of the file apart, as use case or as the
 * parameter `name`. Undefined when the parameters are more than what describes one case.
 */
export function nameCase(own: OwnName, rule: MergedRule): CaseName | undefined {
  const packed = applyNames(rule, own.name)
  const isSplit = Object.keys(packed).length > 2 || Object.keys(packed.parameters).length > 0
  const benchmark = packed.benchmark ?? rule.as ?? packed.metric
  const rest = (isSplit && packed.metric === own.name) || packed.metric === benchmark ? undefined : packed.metric
  const useCase = packed.useCase ?? rule.useCase ?? own.useCase
  const found = new Map<string, unknown>([...own.parameters, ...Object.entries(packed.parameters)])
  if (rest !== undefined && useCase !== undefined) found.set('name', rest)
  const parameters = toParameters(found)
  if (parameters === undefined) return undefined
  const shown = useCase ?? rest
  return {
    benchmark,
    ...(shown === undefined ? {} : { useCase: shown }),
    parameters,
    system: rule.system ?? 'unknown',
    ...(packed.nodes === undefined ? {} : { nodes: packed.nodes }),
    ...(packed.tasks === undefined ? {} : { tasks: packed.tasks }),
  }
}

/** A parameter written as text: the number it is when the number is written that way and no other, else the text. */
export function readParameterText(text: string): string | number {
  const value = Number(text)
  return Number.isFinite(value) && String(value) === text ? value : text
}

/** A measure of a value as the tool wrote it, or a gap with its reason. */
export function makeMeasure(metricRaw: string, written: unknown, kind: Pick<Measure, 'unit' | 'direction'>): Measure {
  const read = readNumber(written)
  return {
    metricRaw,
    value: read.value ?? null,
    ...(read.value === undefined ? { gap: read.gap } : {}),
    ...kind,
  }
}

/** The measure with the single measurements behind it: only when there are several, all finite, and not too many. */
export function addSamples(measure: Measure, written: unknown): Measure {
  if (measure.value === null || !Array.isArray(written) || written.length > mostSamples) return measure
  const samples = written.filter((item) => typeof item === 'number' && Number.isFinite(item))
  return samples.length < 2 || samples.length < written.length ? measure : { ...measure, samples }
}

/** Which artefact the cases come from. */
export function describeSource(document: ArtefactDocument, format: string, formatVersion = ''): CaseSource {
  const { sha256, url } = document
  return { sha256, format, formatVersion, ...(url === undefined ? {} : { url }) }
}

/** A JSON pointer one step further down. */
export function extendPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { extendPointer } from './tool-case.ts'

/** One variant of one benchmark. */
export interface BencherPoint {
  readonly parameters: ForeignRecord
  readonly metrics: readonly BencherMetric[]
  readonly pointer: string
}

interface BencherMetric {
  /** The measure, and what of it: `latency` for its value, else `latency.p99`. */
  readonly metric: string
  readonly value: unknown
}

/** True for what stands under the name of a benchmark: measures made of numbers (v0), or variants with measures (v1). */
export function looksLikeBenchmark(value: unknown): boolean {
  if (!Array.isArray(value)) return isRecord(value) && looksLikeMeasures(value, true)
  const variant: unknown = value[0]
  if (!isRecord(variant) || !isRecord(variant['measures'])) return false
  return (
    Object.keys(variant).every((key) => key === 'parameters' || key === 'measures') &&
    looksLikeMeasures(variant['measures'], false)
  )
}

/** Measures are objects whose values are numbers; in v0 one of them is `value`, in v1 all names are equal. */
function looksLikeMeasures(measures: ForeignRecord, withValue: boolean): boolean {
  const keys = Object.keys(measures).slice(0, 4)
  return (
    keys.length > 0 &&
    keys.every((key) => {
      const measure = measures[key]
      if (!isRecord(measure) || (withValue && !('value' in measure))) return false
      const names = Object.keys(measure)
      return names.length > 0 && names.every((name) => typeof measure[name] === 'number')
    })
  )
}

/** The variants of one benchmark; v0 has one, without parameters. Absent parameters are the same as none. */
export function listPoints(benchmark: unknown, pointer: string, findings: Findings): readonly BencherPoint[] {
  if (isRecord(benchmark)) {
    return [{ parameters: {}, metrics: listMetrics(benchmark, pointer, findings), pointer }]
  }
  const variants: readonly unknown[] = Array.isArray(benchmark) ? benchmark : [undefined]
  return variants.flatMap((variant, index): readonly BencherPoint[] => {
    const at = Array.isArray(benchmark) ? extendPointer(pointer, index) : pointer
    const parameters = isRecord(variant) ? (variant['parameters'] ?? {}) : undefined
    if (!isRecord(variant) || !isRecord(variant['measures']) || !isRecord(parameters)) {
      const message = 'A variant was left out: it has no measures, or parameters that are no object.'
      findings.add({ code: 'artefact/invalid', message, pointer: at })
      return []
    }
    return [{ parameters, metrics: listMetrics(variant['measures'], `${at}/measures`, findings), pointer: at }]
  })
}

function listMetrics(measures: ForeignRecord, pointer: string, findings: Findings): readonly BencherMetric[] {
  return Object.keys(measures).flatMap((key): readonly BencherMetric[] => {
    const measure = measures[key]
    const name = readName(key)
    if (isRecord(measure) && name !== undefined) return listNumbers(name, measure)
    const message = 'A measure was left out: it has no usable name, or no numbers.'
    findings.add({ code: 'artefact/invalid', message, pointer: extendPointer(pointer, key) })
    return []
  })
}

/** `lower_value` and `upper_value` are bounds of the measurement, not thresholds, so they are metrics like percentiles. */
function listNumbers(name: string, measure: ForeignRecord): readonly BencherMetric[] {
  return Object.keys(measure).flatMap((key) => {
    const metric = key === 'value' ? name : readName(`${name}.${key}`)
    return metric === undefined ? [] : [{ metric, value: measure[key] }]
  })
}

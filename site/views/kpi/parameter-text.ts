// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { JsonValue, Parameters } from '../../../ingest/records/benchmark-case.ts'

/** One parameter of a case, nested ones by their path: `resources.tasks`, `4`. */
export interface ParameterText {
  readonly name: string
  readonly value: string
}

const longest = 80

/** Parameters as readers see them, by name; nested objects are told apart by dots, long values are cut. */
export function listParameters(parameters: Parameters): readonly ParameterText[] {
  return Object.entries(parameters)
    .flatMap(([name, value]) => flatten(name, value))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}

/** Parameters in one line: `discretization P2, meshes M2`; empty when there are none. */
export function joinParameters(parameters: Parameters): string {
  return listParameters(parameters)
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ')
}

function flatten(name: string, value: JsonValue): readonly ParameterText[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, nested]) => flatten(`${name}.${key}`, nested))
  return [{ name, value: cut(valueText(value)) }]
}

/** Numbers without the dust of binary fractions: 0.49999999999999994 is 0.5. */
function valueText(value: JsonValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(9)))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isRecord(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}

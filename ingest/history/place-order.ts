// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../records/identity.ts'
import { seriesColumns } from './history.ts'
import type { SeriesPlace } from './history.ts'

/** Where and of what is measured: a series without its metric. */
export type Place = SeriesPlace

/** The place of a row or case, and nothing else of it. */
export function pickPlace(row: Place): Place {
  const { project, benchmark, useCase, parameters, system, partition, environment, nodes, tasks } = row
  return {
    project,
    benchmark,
    ...(useCase === undefined ? {} : { useCase }),
    parameters,
    system,
    ...(partition === undefined ? {} : { partition }),
    ...(environment === undefined ? {} : { environment }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
  }
}

/** Order of places as the reader gives them: column by column, absent first, texts by code point. */
export function comparePlaces(a: Place, b: Place): number {
  for (const name of seriesColumns) {
    if (a[name] === b[name]) continue
    const order = compareValues(readColumn(a, name), readColumn(b, name))
    if (order !== 0) return order
  }
  return 0
}

/** Order of project, benchmark and use case alone. */
export function compareBenchmarks(a: Place, b: Place): number {
  return (
    compareValues(a.project, b.project) || compareValues(a.benchmark, b.benchmark) || compareValues(a.useCase, b.useCase)
  )
}

/**
 * Texts in the order of their code points, as databases sort bytes of UTF-8. JavaScript compares units of UTF-16, which puts
 * what lies beyond the first 65,536 code points too early.
 */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [unitA, unitB] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (unitA === unitB) continue
    return isSurrogate(unitA) === isSurrogate(unitB) ? unitA - unitB : Number(isSurrogate(unitA)) - Number(isSurrogate(unitB))
  }
  return a.length - b.length
}

/** True for one place: the order of two places without comparing texts that are the same object. */
export function isSamePlace(a: Place, b: Place): boolean {
  return seriesColumns.every((name) => a[name] === b[name]) || comparePlaces(a, b) === 0
}

function readColumn(place: Place, name: (typeof seriesColumns)[number]): string | number | undefined {
  return name === 'parameters' ? canonicalJson(place.parameters) : place[name]
}

function compareValues(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b)
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

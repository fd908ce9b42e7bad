// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson, hashText } from '../records/identity.ts'
import { seriesColumns } from './history.ts'
import type { SeriesPlace } from './history.ts'

/**
 * Name of a series without its metric: first 32 hex digits of the SHA-256 of its columns, each with its length in bytes
 * before it, and a dash for what is absent. seriesIdSql says the same in DuckDB's words.
 */
export function seriesIdOf(place: SeriesPlace): string {
  return hashText(seriesColumns.map((name) => writePart(writeColumn(place, name))).join(''))
}

/** The expression that gives the id of a row of `cases`. */
export const seriesIdSql = `sha256(concat(${seriesColumns.map(writePartSql).join(', ')}))[1:32]`

function writeColumn(place: SeriesPlace, name: (typeof seriesColumns)[number]): string | undefined {
  if (name === 'parameters') return canonicalJson(place.parameters)
  const value = place[name]
  return value === undefined ? undefined : String(value)
}

function writePart(text: string | undefined): string {
  return text === undefined ? '-' : `${Buffer.byteLength(text)}:${text}`
}

function writePartSql(name: string): string {
  const text = `"${name}"::VARCHAR`
  return `coalesce(strlen(${text})::VARCHAR || ':' || ${text}, '-')`
}

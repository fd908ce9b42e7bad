// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataTable } from '../../schemas/types.gen.ts'
import type { Identified } from '../../ingest/records/site-collections.ts'
import type { Language } from './links.ts'

/** A column as it is headed. */
export interface TableHead {
  readonly title: string
  readonly unit?: string
  /** True when all that is told in it are numbers. */
  readonly isNumeric: boolean
}

/** A table of data in one language. */
export interface TableView {
  readonly id: string
  readonly title: string
  /** Language of the texts: that of the table where it is not translated. */
  readonly language: Language
  readonly description?: string
  readonly superseded?: string
  readonly notes: readonly string[]
  readonly heads: readonly TableHead[]
  readonly rows: DataTable['rows']
  readonly asOf?: string
  readonly source: DataTable['source']
}

/** A table for readers of a language; French texts take the place of those that they translate. */
export function viewTable(table: Identified<DataTable>, language: Language): TableView {
  const { fr, ...own } = table
  const french = language === 'fr' ? fr : undefined
  const { description = own.description, superseded = own.superseded } = french ?? {}
  return {
    id: own.id,
    title: french?.title ?? own.title,
    language: french === undefined ? 'en' : 'fr',
    ...(description === undefined ? {} : { description }),
    ...(superseded === undefined ? {} : { superseded }),
    notes: french?.notes ?? own.notes ?? [],
    heads: own.columns.map(({ title, unit }, index) => ({
      title: french?.columns[index] ?? title,
      ...(unit === undefined ? {} : { unit }),
      isNumeric: isNumeric(own.rows, index),
    })),
    rows: own.rows,
    ...(own.asOf === undefined ? {} : { asOf: own.asOf }),
    source: own.source,
  }
}

function isNumeric(rows: DataTable['rows'], index: number): boolean {
  const told = rows.flatMap((row) => row[index] ?? [])
  return told.length > 0 && told.every((cell) => typeof cell === 'number')
}

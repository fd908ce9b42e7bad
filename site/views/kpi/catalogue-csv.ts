// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { writeCsv } from './csv.ts'

const header = [
  'id',
  'name',
  'description',
  'homepage',
  'repository',
  'documentation',
  'discussion',
  'spack_package',
  'guix_package',
  'license',
  'languages',
  'parallelism',
  'work_packages',
  'topics',
  'institutions',
  'kpi_series',
]

/** The catalogue as CSV; several values of one cell are told apart by a space bar, `C++ | Python`. */
export function catalogueCsv(entries: readonly CatalogueEntry[]): string {
  const list = (values: readonly string[]): string => values.join(' | ')
  const rows = entries.map((entry) => [
    entry.id,
    entry.name,
    entry.description,
    entry.homepage,
    list(entry.repository),
    list(entry.documentation),
    list(entry.discussion),
    list(entry.spackPackage),
    list(entry.guixPackage),
    entry.license,
    list(entry.languages),
    list(entry.parallelism),
    list(entry.workPackages),
    list(entry.topics),
    list(entry.institutions),
    entry.kpi?.series,
  ])
  return writeCsv(header, rows)
}

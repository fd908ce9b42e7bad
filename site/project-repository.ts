// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chooseRepository } from '../ingest/records/compare-address.ts'
import { readCatalogue, readKpiIndex } from './site-data.ts'

/** The one repository of a project, of the catalogue or from outside, whose forge can compare commits. */
export function findRepository(project: string): string | undefined {
  const own = readCatalogue().find(({ id }) => id === project)?.repository ?? []
  const outside = readKpiIndex().find(({ id }) => id === project)?.outside?.url
  return chooseRepository([...own, ...(outside === undefined ? [] : [outside])])
}

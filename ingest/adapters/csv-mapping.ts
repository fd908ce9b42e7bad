// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Adapter } from './adapter.ts'
import { isCsvMappingText } from './csv-mappings.ts'

/**
 * The mapping file itself, when it lies among artefacts. It holds no results, so it gives no case. Mapping files are read before
 * the tables that they are about; what was wrong with this one is told here, with line and column.
 */
export const csvMapping: Adapter = {
  format: 'csv-mapping',
  readsNonFinite: false,
  recognise: ({ text }) => text !== undefined && isCsvMappingText(text),
  adapt: ({ path }, { csvMappings }) => ({ cases: [], problems: csvMappings?.problems.get(path) ?? [] }),
}

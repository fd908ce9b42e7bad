// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { matchPath, splitPath } from '../records/glob-pattern.ts'
import type { AdaptContext, Adapter } from './adapter.ts'
import { isCsvMappingText, type LocatedMapping } from './csv-mappings.ts'
import { collectFindings } from './findings.ts'
import { planColumns } from './mapped-columns.ts'
import { readMappedRows } from './mapped-rows.ts'
import { readTextTable, type Separator } from './text-table.ts'

const format = 'generic-csv'

/** A table whose columns a mapping file explains. The mapping file has the last word: no other adapter is asked. */
export const genericCsv: Adapter = {
  format,
  readsNonFinite: false,
  recognise: (document, context) => findMappings(document, context).length > 0,
  adapt(document, context) {
    const findings = collectFindings(document)
    const [found, second] = findMappings(document, context)
    if (found === undefined) return { cases: [], problems: [] }
    if (second?.folder === found.folder) {
      const message = `Both ${found.path} and ${second.path} are about this file; the first was used.`
      findings.add({ code: 'artefact/invalid', message, hint: 'Name different files in their `files`.' })
    }
    const table = readTextTable(document.text ?? '', document.path, toSeparator(found.mapping.delimiter))
    if ('problem' in table) return { cases: [], problems: [...findings.list(), table.problem] }
    const plan = planColumns(table, found, findings)
    const cases = plan === undefined ? [] : readMappedRows({ document, table, plan, context, format }, findings)
    if (plan !== undefined && table.rows.length === 0) {
      findings.add({ code: 'artefact/empty', message: 'This table has a header and no line: nothing was measured.' })
    }
    return { cases, problems: findings.list() }
  },
}

/** Mapping files that are about a document: the nearest folder first, then those of the portal, each by path. */
function findMappings(document: ArtefactDocument, { csvMappings }: AdaptContext): readonly LocatedMapping[] {
  const { text, path } = document
  if (csvMappings === undefined || csvMappings.mappings.length === 0) return []
  if (text === undefined || isCsvMappingText(text)) return []
  return csvMappings.mappings
    .filter(({ folder, mapping }) => {
      const isHere = folder === './'
      if (!isHere && !path.startsWith(folder)) return false
      const inside = splitPath(isHere ? path : path.slice(folder.length))
      return mapping.files.some((glob) => matchPath(splitPath(glob), inside))
    })
    .toSorted((left, right) => right.folder.length - left.folder.length || (left.path < right.path ? -1 : 1))
}

function toSeparator(delimiter: LocatedMapping['mapping']['delimiter']): Separator {
  if (delimiter === 'tab') return '\t'
  return delimiter === 'blanks' ? 'space' : delimiter
}

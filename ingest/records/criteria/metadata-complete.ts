// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../site-catalogue.ts'
import type { CriterionRule } from './project-facts.ts'

const fields: readonly { readonly name: string; readonly isThere: (entry: CatalogueEntry) => boolean }[] = [
  { name: 'licence', isThere: ({ license }) => license !== undefined },
  { name: 'documentation', isThere: ({ documentation }) => documentation.length > 0 },
  { name: 'discussion channel', isThere: ({ discussion }) => discussion.length > 0 },
  {
    name: 'packages',
    isThere: ({ guixPackage, spackPackage, packages }) =>
      guixPackage.length + spackPackage.length + Object.keys(packages).length > 0,
  },
  { name: 'repository', isThere: ({ repository }) => repository.length > 0 },
]

/** The fields that the criterion asks for, as the catalogue has them; name and description are always there. */
export const findMetadata: CriterionRule = ({ entry }) => {
  const missing = fields.filter(({ isThere }) => !isThere(entry)).map(({ name }) => name)
  if (missing.length === 0) return [{ met: true, confidence: 4, finding: 'metadata-complete', source: 'catalogue' }]
  const values = { fields: missing.join(', ') }
  return [{ met: false, confidence: 3, finding: 'metadata-missing', values, source: 'catalogue' }]
}

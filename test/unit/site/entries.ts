// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** An entry of the published catalogue; made up. */
export function makeEntry(overrides: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: 'tiny-solver',
    name: 'Tiny solver',
    description: 'Solves tiny systems. It is made up.',
    aliases: [],
    repository: [],
    documentation: [],
    discussion: [],
    guixPackage: [],
    spackPackage: [],
    packages: {},
    containers: [],
    languages: [],
    parallelism: [],
    workPackages: [],
    topics: [],
    institutions: [],
    demonstrators: [],
    contacts: [],
    publications: [],
    file: 'content/projects.yml',
    line: 3,
    ...overrides,
  }
}
